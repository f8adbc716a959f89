package org.scoregap.score.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.scoregap.mapping.Mapping;
import org.scoregap.mapping.Site;
import org.scoregap.model.Assignment;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Observed;
import org.scoregap.model.SiteId;
import org.scoregap.model.UnitId;
import org.scoregap.score.forecast.Forecast;
import org.scoregap.score.forecast.Forecast.Gap;
import org.scoregap.score.forecast.Forecast.SitePart;
import org.scoregap.score.forecast.Forecast.UnitPart;

/** Turns the gaps of a forecast into what is handed to units: one for each unit that loses points by a gap, or for each failed site. */
public final class Assignments {
    /** Less than half of what a list prints is nothing that anybody is asked to mend. */
    private static final double LEAST = 0.005;

    private final Mapping mapping;
    private final Forecast forecast;
    private final Looks looks;
    private final Worth worth;

    /** @param standing what stands, with the sites behind all figures where sites are wanted */
    public Assignments(Mapping mapping, Forecast forecast, List<Observed> standing) {
        this.mapping = mapping;
        this.forecast = forecast;
        this.looks = new Looks(mapping, standing);
        this.worth = new Worth(forecast);
    }

    /**
     * Which gaps are meant.
     *
     * @param top how many indicators at most, the costliest; for one unit the costliest of its own
     * @param indicators only these; none for all
     * @param unit only what it answers for
     * @param easy only what is easy
     * @param sites whether each failed site is a task of its own
     */
    public record Wanted(int top, Set<IndicatorId> indicators, Optional<UnitId> unit, boolean easy, boolean sites) {
        public Wanted {
            indicators = Set.copyOf(indicators);
        }
    }

    /** When they are handed out, until when, and by whom. */
    public record Terms(LocalDate issued, Instant deadline, String by) {}

    /** The costliest gap first; within it as the forecast has its parts. */
    public List<Assignment> of(Wanted wanted, Terms terms) {
        Map<IndicatorId, List<Gap>> byIndicator = new LinkedHashMap<>();
        forecast.gaps().stream()
                .filter(gap ->
                        wanted.indicators().isEmpty() || wanted.indicators().contains(gap.indicator()))
                .filter(gap -> gap.easy() || !wanted.easy())
                .forEach(gap -> byIndicator
                        .computeIfAbsent(gap.indicator(), indicator -> new ArrayList<>())
                        .add(gap));
        return byIndicator.values().stream()
                .map(gaps -> (wanted.sites() ? ofSites(gaps, terms) : ofUnits(gaps, terms))
                        .filter(assignment ->
                                wanted.unit().map(assignment.unit()::equals).orElse(true))
                        .filter(assignment ->
                                assignment.stake().values().stream().anyMatch(loss -> loss >= LEAST))
                        .toList())
                .filter(assignments -> !assignments.isEmpty())
                .limit(wanted.top())
                .flatMap(List::stream)
                .toList();
    }

    private Stream<Assignment> ofUnits(List<Gap> gaps, Terms terms) {
        return gaps.stream()
                .flatMap(gap -> gap.units().stream())
                .map(UnitPart::unit)
                .distinct()
                .map(unit -> assignment(gaps.get(0), unit, Optional.empty(), terms));
    }

    /** A site that is not registered has nobody to hand it to but the lead. */
    private Stream<Assignment> ofSites(List<Gap> gaps, Terms terms) {
        return gaps.stream()
                .flatMap(gap -> gap.sites().stream())
                .map(SitePart::site)
                .distinct()
                .flatMap(site -> mapping.site(site).map(Site::unit).or(() -> lead(gaps.get(0))).stream()
                        .map(unit -> assignment(gaps.get(0), unit, Optional.of(site), terms)));
    }

    private Optional<UnitId> lead(Gap gap) {
        return mapping.indicator(gap.indicator()).map(indicator -> indicator.lead());
    }

    private Assignment assignment(Gap gap, UnitId unit, Optional<SiteId> site, Terms terms) {
        Assignment bare = new Assignment(
                forecast.period(),
                gap.indicator(),
                unit,
                site,
                terms.issued(),
                terms.deadline(),
                new TreeMap<>(),
                "",
                terms.by());
        return new Assignment(
                bare.period(),
                bare.indicator(),
                bare.unit(),
                bare.site(),
                bare.issued(),
                bare.deadline(),
                worth.of(bare),
                evidence(gap, bare),
                bare.by());
    }

    /** The last figure that fails there, with its cell; else what the gap's present figure is from. */
    private String evidence(Gap gap, Assignment assignment) {
        return looks.at(assignment).stream()
                .filter(look -> !look.passes())
                .reduce((earlier, later) -> later)
                .map(look -> look.evidence())
                .orElseGet(() -> present(gap)
                        + gap.evidenceFile().map(file -> ", " + file).orElse(""));
    }

    private static String present(Gap gap) {
        if (gap.passed().isPresent() && gap.checked().isPresent()) {
            return Looks.plain(gap.passed().getAsDouble()) + "/" + gap.checked().getAsInt();
        }
        return gap.present().isPresent() ? Looks.plain(gap.present().getAsDouble()) : "";
    }
}
