package org.scoregap.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a unit says is wrong in a published list (申诉).
 *
 * @param publication the store's number of the list
 * @param framework whose line it is; empty where all of the indicator's lines are meant
 * @param unit who appeals
 * @param claims the figure that the unit says is right, as it wrote it; empty where it names none
 * @param evidence in the order it was handed in
 */
public record Objection(
        long publication,
        Optional<FrameworkId> framework,
        IndicatorId indicator,
        UnitId unit,
        String reason,
        Optional<String> claims,
        List<EvidenceFile> evidence) {
    public Objection {
        evidence = List.copyOf(evidence);
    }

    /** Whether both say the same with the same evidence, whatever its files are called. */
    public boolean saysTheSameAs(Objection other) {
        return bare().equals(other.bare()) && hashes().equals(other.hashes());
    }

    private Objection bare() {
        return with(List.of());
    }

    private Set<String> hashes() {
        return evidence.stream().map(EvidenceFile::sha256).collect(Collectors.toSet());
    }

    /** The same with other evidence. */
    public Objection with(List<EvidenceFile> files) {
        return new Objection(publication, framework, indicator, unit, reason, claims, files);
    }

    /** Whether a line of the list is meant. */
    public boolean concerns(FrameworkId ofLine, IndicatorId indicatorOfLine) {
        return indicator.equals(indicatorOfLine)
                && framework.map(ofLine::equals).orElse(true);
    }
}
