package org.scoregap.mapping.yaml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.scoregap.mapping.yaml.MappingProblem.Kind;
import org.scoregap.model.Nearest;
import org.scoregap.model.Severity;

/** Gathers the problems of a run, so that the first one hides none of the others. */
public final class Problems {
    private final List<MappingProblem> found = new ArrayList<>();
    private int errors;

    /**
     * Reports that {@code place} is wrong.
     *
     * @param written the offending text or figure
     */
    public void add(Kind kind, Place place, String written, String expected) {
        add(kind, place, written, expected, Optional.empty());
    }

    public void add(Kind kind, Place place, String written, String expected, Optional<String> nearest) {
        Node node = place.node();
        found.add(new MappingProblem(
                kind.severity(),
                kind,
                place.file(),
                node.line(),
                node.column(),
                place.path(),
                written,
                expected,
                nearest));
        errors += kind.severity() == Severity.ERROR ? 1 : 0;
    }

    /** Reports a name that is none of {@code valid}, with the nearest of them. */
    public void addUnknown(Kind kind, Place place, String written, Collection<String> valid) {
        String expected = valid.size() <= 12 ? String.join(" | ", valid) : "";
        add(kind, place, written, expected, Nearest.to(written, valid));
    }

    /** Adds what was gathered elsewhere. */
    void addAll(Problems others) {
        found.addAll(others.found);
        errors += others.errors;
    }

    /** How many errors so far: a reader that sees no more of them than before has read something usable. */
    public int errors() {
        return errors;
    }

    /** By file, line and column, each once. */
    public List<MappingProblem> sorted() {
        return found.stream().sorted().distinct().toList();
    }
}
