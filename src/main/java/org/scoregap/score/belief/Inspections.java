package org.scoregap.score.belief;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.Source;
import org.scoregap.model.Tally;
import org.scoregap.model.UnitId;
import org.scoregap.score.evidence.Claims;
import org.scoregap.score.evidence.DirectFigure;
import org.scoregap.score.evidence.DirectFigures;
import org.scoregap.score.evidence.Places;

/**
 * Inspections held against what was reported (DESIGN §6, step 3: y, n and e of each unit).
 *
 * <p>An inspection tests the claim that covers the place: of the territory it was made in, else of the unit that answers,
 * else of the lead, else of the first unit that reports; but never of a territory that it was not made in. Where nobody
 * reports an indicator nor owes a report, there is no claim to test. A task that the unit claimed mended is a claim of its
 * own, that nothing fails there.
 */
final class Inspections {
    private final Mapping mapping;
    private final Claims claims;
    private final ReportedRates rates;
    private final Fading fading;
    private final Places places;

    Inspections(Mapping mapping, Claims claims, ReportedRates rates, Fading fading) {
        this.mapping = mapping;
        this.claims = claims;
        this.rates = rates;
        this.fading = fading;
        this.places = new Places(mapping);
    }

    /** In the order of the mapping and of the figures. */
    List<Inspection> of(DirectFigures figures) {
        List<Inspection> inspections = new ArrayList<>();
        for (Indicator indicator : mapping.indicators()) {
            if (indicator.measure().sampled()) {
                for (DirectFigure figure : figures.of(indicator.id())) {
                    tested(indicator, figure).ifPresent(unit -> inspections.add(against(unit, indicator, figure)));
                }
            }
        }
        return inspections;
    }

    private Inspection against(UnitId unit, Indicator indicator, DirectFigure figure) {
        return new Inspection(
                unit,
                figure,
                fading.habit(figure.taken()) * fading.clustered(figure.checked()),
                rates.at(indicator.id(), unit, figure.taken()) * (1 - mended(unit, figure)));
    }

    /** Of what a unit says it has mended it says that nothing fails. */
    private static double mended(UnitId unit, DirectFigure figure) {
        return figure.observed().mended().getOrDefault(unit, 0.0);
    }

    static SortedMap<UnitId, Inspected> byUnit(List<Inspection> inspections) {
        SortedMap<UnitId, Inspected> byUnit = new TreeMap<>();
        for (Inspection each : inspections) {
            byUnit.merge(each.unit(), Inspected.NOTHING.plus(each), (so, first) -> so.plus(each));
        }
        return byUnit;
    }

    private Optional<UnitId> tested(Indicator indicator, DirectFigure figure) {
        if (figure.observed().source() != Source.INSPECTION) {
            return Optional.empty();
        }
        NavigableSet<UnitId> claimants = claims.units(indicator.id());
        if (claimants.isEmpty()) {
            claimants.addAll(indicator.reportedBy());
        }
        Tally tally = figure.observed().tally();
        Optional<UnitId> place = places.territoryOf(tally);
        return Stream.concat(
                        Stream.of(tally.territory(), place, Optional.of(tally.unit()), Optional.of(indicator.lead()))
                                .flatMap(Optional::stream)
                                .filter(claimants::contains),
                        claimants.stream())
                .filter(unit -> covers(unit, place, claimants))
                .findFirst();
    }

    /** Of a place that is not known a local unit speaks only if it alone speaks of the indicator. */
    private boolean covers(UnitId unit, Optional<UnitId> place, NavigableSet<UnitId> claimants) {
        Optional<UnitId> home = places.territoryOf(unit);
        return home.isEmpty() || (place.isPresent() ? home.equals(place) : claimants.size() == 1);
    }
}
