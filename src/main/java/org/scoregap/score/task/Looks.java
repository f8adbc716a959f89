package org.scoregap.score.task;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Mapping;
import org.scoregap.mapping.Site;
import org.scoregap.mapping.Unit;
import org.scoregap.model.Assignment;
import org.scoregap.model.CellRef;
import org.scoregap.model.Finding;
import org.scoregap.model.Finding.Amount;
import org.scoregap.model.Finding.Checks;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Measure;
import org.scoregap.model.Observed;
import org.scoregap.model.SiteFinding;
import org.scoregap.model.SiteId;
import org.scoregap.model.Tally;
import org.scoregap.model.UnitId;
import org.scoregap.score.evidence.Failures;
import org.scoregap.score.evidence.Places;

/**
 * Which figures look at what a task is about: at its site; else, for a territory, at places in it, and for a department at
 * what it answers for itself. Who leads an indicator answers for all of it but what its supporters answer for.
 */
final class Looks {
    private final Mapping mapping;
    private final Map<IndicatorId, List<Observed>> byIndicator;

    Looks(Mapping mapping, List<Observed> observed) {
        this.mapping = mapping;
        this.byIndicator = observed.stream()
                .collect(Collectors.groupingBy(figure -> figure.tally().indicator()));
    }

    /** In order of their days. */
    List<TaskLook> at(Assignment assignment) {
        Optional<Indicator> indicator = mapping.indicator(assignment.indicator());
        List<TaskLook> looks = new ArrayList<>();
        for (Observed figure : byIndicator.getOrDefault(assignment.indicator(), List.of())) {
            indicator.ifPresent(known -> looks.addAll(looks(known, figure, assignment)));
        }
        looks.sort(TaskLook.IN_ORDER);
        return looks;
    }

    private List<TaskLook> looks(Indicator indicator, Observed figure, Assignment assignment) {
        Tally tally = figure.tally();
        if (assignment.site().isPresent()) {
            SiteId site = assignment.site().get();
            return tally.sites().stream()
                    .filter(finding -> finding.site().equals(site))
                    .flatMap(finding -> ofSites(indicator, figure, List.of(finding)).stream())
                    .toList();
        }
        UnitId unit = assignment.unit();
        if (!local(unit)) {
            boolean own = tally.unit().equals(unit)
                    || (indicator.lead().equals(unit) && !indicator.support().containsKey(tally.unit()));
            return own ? whole(indicator, figure) : List.of();
        }
        if (tally.unit().equals(unit)
                || tally.territory()
                        .filter(place -> mapping.isWithin(place, unit))
                        .isPresent()) {
            return whole(indicator, figure);
        }
        List<SiteFinding> there = tally.sites().stream()
                .filter(finding -> mapping.site(finding.site())
                        .map(Site::territory)
                        .filter(place -> mapping.isWithin(place, unit))
                        .isPresent())
                .toList();
        return ofSites(indicator, figure, there).stream().toList();
    }

    private boolean local(UnitId unit) {
        return mapping.unit(unit).map(Unit::kind).filter(Places::isLocal).isPresent();
    }

    private static List<TaskLook> whole(Indicator indicator, Observed figure) {
        Finding finding = figure.tally().finding();
        return passes(indicator, finding)
                .map(passes -> new TaskLook(
                        figure, cell(indicator, figure, figure.tally().sites()), passes, words(finding)))
                .stream()
                .toList();
    }

    private static Optional<TaskLook> ofSites(Indicator indicator, Observed figure, List<SiteFinding> sites) {
        if (sites.isEmpty()) {
            return Optional.empty();
        }
        double found = sites.stream().mapToDouble(SiteFinding::found).sum();
        int checked = sites.stream().mapToInt(SiteFinding::checked).sum();
        Finding finding =
                indicator.measure().sampled() ? new Checks(Math.min(found, checked), checked) : new Amount(found);
        return passes(indicator, finding)
                .map(passes -> new TaskLook(figure, cell(indicator, figure, sites), passes, words(finding)));
    }

    /** Of several sites the first that fails: that is the one to look at. */
    private static CellRef cell(Indicator indicator, Observed figure, List<SiteFinding> sites) {
        Predicate<SiteFinding> fails =
                site -> ofSites(indicator, site).filter(passes -> !passes).isPresent();
        Tally tally = figure.tally();
        return sites.stream()
                .filter(fails)
                .findFirst()
                .or(() -> sites.stream().findFirst())
                .map(tally::cellOf)
                .orElse(tally.origin());
    }

    private static Optional<Boolean> ofSites(Indicator indicator, SiteFinding site) {
        return passes(
                indicator,
                indicator.measure().sampled()
                        ? new Checks(Math.min(site.found(), site.checked()), site.checked())
                        : new Amount(site.found()));
    }

    /** Empty where nothing was looked at, and for a value that no target measures. */
    private static Optional<Boolean> passes(Indicator indicator, Finding finding) {
        if (finding instanceof Checks checks && checks.checked() > 0) {
            return Optional.of(indicator
                    .target()
                    .map(target -> target.holds(checks.passed() / checks.checked()))
                    .orElseGet(() -> Failures.failing(indicator, checks.passed(), checks.checked()) == 0));
        }
        if (finding instanceof Amount amount) {
            return indicator
                    .target()
                    .map(target -> target.holds(amount.amount()))
                    .or(() -> indicator.measure() == Measure.MILESTONE
                            ? Optional.of(amount.amount() >= 1)
                            : Failures.in(indicator, finding).map(failures -> failures.failed() == 0));
        }
        return Optional.empty();
    }

    private static String words(Finding finding) {
        if (finding instanceof Checks checks) {
            return plain(checks.passed()) + "/" + checks.checked();
        }
        return finding instanceof Amount amount ? plain(amount.amount()) : "";
    }

    static String plain(double number) {
        return BigDecimal.valueOf(number)
                .setScale(4, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
