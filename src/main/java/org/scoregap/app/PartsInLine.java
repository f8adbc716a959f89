package org.scoregap.app;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Mapping;
import org.scoregap.mapping.Unit;
import org.scoregap.model.Objection;
import org.scoregap.model.UnitId;
import org.scoregap.score.evidence.Places;
import org.scoregap.score.forecast.Forecast;
import org.scoregap.score.forecast.Forecast.UnitPart;

/**
 * Who may dispute a line of a published list: those whose points it counts, those who report its figure, the units above
 * either, which speak for them, and what is in a territory that answers for its sites.
 */
final class PartsInLine {
    private final Mapping mapping;
    private final Set<UnitId> answering = new LinkedHashSet<>();
    private final Set<UnitId> territories;

    /** @param published by what was known when the list was published */
    PartsInLine(Mapping mapping, Forecast published, Objection objection) {
        this.mapping = mapping;
        List<UnitPart> parts = published.gaps().stream()
                .filter(gap -> objection.concerns(gap.framework(), gap.indicator()))
                .flatMap(gap -> gap.units().stream())
                .toList();
        parts.forEach(part -> answering.add(part.unit()));
        mapping.indicator(objection.indicator()).map(Indicator::reportedBy).ifPresent(answering::addAll);
        this.territories =
                parts.stream().filter(UnitPart::territorial).map(UnitPart::unit).collect(Collectors.toSet());
    }

    boolean includes(UnitId unit) {
        return answering.stream().anyMatch(one -> mapping.isWithin(one, unit))
                || new Places(mapping)
                        .territoryOf(unit)
                        .filter(territories::contains)
                        .isPresent();
    }

    /** Short names, those with the largest parts first, for one line of text. */
    String names() {
        return answering.stream().map(this::name).collect(Collectors.joining(", "));
    }

    String name(UnitId unit) {
        return mapping.unit(unit).map(Unit::shortName).orElse(unit.value());
    }
}
