package org.scoregap.validate.across;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Mapping;
import org.scoregap.mapping.Unit;
import org.scoregap.model.CellRef;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Observed;
import org.scoregap.model.Period;
import org.scoregap.model.Problem;
import org.scoregap.model.ProblemCode;
import org.scoregap.model.SiteFinding;
import org.scoregap.model.SiteId;
import org.scoregap.model.Source;
import org.scoregap.model.StoredProblem;

/**
 * The same site of an indicator, or the same total without sites, reported by two units in one week. Territories beside a
 * lead's total are its parts, and units that each owe the report give each its own; neither is a duplicate. The figure of
 * the unit that answers most is taken for right; the problem stands at the other's, whichever came first.
 */
final class ReportedTwice {
    private ReportedTwice() {}

    static List<StoredProblem> check(Mapping mapping, Period period, List<Observed> standing) {
        Map<IndicatorId, List<Observed>> byIndicator = new TreeMap<>();
        for (Observed observed : standing) {
            if (observed.period().equals(period) && observed.source() == Source.SELF) {
                byIndicator
                        .computeIfAbsent(observed.tally().indicator(), id -> new ArrayList<>())
                        .add(observed);
            }
        }
        List<StoredProblem> problems = new ArrayList<>();
        byIndicator.forEach((id, all) -> mapping.indicator(id).ifPresent(indicator -> {
            if (all.stream().map(Observed::reporter).distinct().count() > 1) {
                List<Observed> ranked = new ArrayList<>(all);
                ranked.sort(mostAnswerableFirst(indicator));
                sites(mapping, indicator, ranked, problems);
                totals(mapping, indicator, ranked, problems);
            }
        }));
        return problems;
    }

    private static Comparator<Observed> mostAnswerableFirst(Indicator indicator) {
        return Comparator.comparingInt((Observed o) -> rank(indicator, o))
                .thenComparing(Observed::reporter)
                .thenComparing(Observed::file)
                .thenComparing(o -> o.tally().origin());
    }

    private static int rank(Indicator indicator, Observed observed) {
        if (indicator.lead().equals(observed.reporter())) {
            return 0;
        }
        return indicator.reportedBy().contains(observed.reporter()) ? 1 : 2;
    }

    private static void sites(
            Mapping mapping, Indicator indicator, List<Observed> ranked, List<StoredProblem> problems) {
        Map<SiteId, Observed> first = new HashMap<>();
        for (Observed observed : ranked) {
            for (SiteFinding site : observed.tally().sites()) {
                if (indicator.measure().sampled() && site.checked() == 0) {
                    continue;
                }
                Observed before = first.putIfAbsent(site.site(), observed);
                if (before != null && !before.reporter().equals(observed.reporter())) {
                    CellRef where = observed.tally().cellOf(site);
                    problems.add(problem(mapping, observed, before, where, indicator, site.site() + " "));
                }
            }
        }
    }

    private static void totals(
            Mapping mapping, Indicator indicator, List<Observed> ranked, List<StoredProblem> problems) {
        List<Observed> totals = ranked.stream()
                .filter(observed -> observed.tally().sites().isEmpty() && isDepartment(mapping, observed))
                .toList();
        for (int i = 1; i < totals.size(); i++) {
            Observed later = totals.get(i);
            Optional<Observed> before = totals.subList(0, i).stream()
                    .filter(o -> !o.reporter().equals(later.reporter())
                            && o.tally().territory().equals(later.tally().territory())
                            && !bothOwe(indicator, o, later))
                    .findFirst();
            before.ifPresent(
                    o -> problems.add(problem(mapping, later, o, later.tally().origin(), indicator, "")));
        }
    }

    private static boolean bothOwe(Indicator indicator, Observed a, Observed b) {
        return indicator.reportedBy().contains(a.reporter())
                && indicator.reportedBy().contains(b.reporter());
    }

    private static boolean isDepartment(Mapping mapping, Observed observed) {
        return mapping.unit(observed.reporter())
                .map(unit -> unit.kind() == Unit.Kind.DEPARTMENT)
                .orElse(false);
    }

    private static String name(Mapping mapping, Observed observed) {
        return mapping.unit(observed.reporter())
                .map(Unit::shortName)
                .orElse(observed.reporter().value());
    }

    private static StoredProblem problem(
            Mapping mapping, Observed later, Observed before, CellRef where, Indicator indicator, String site) {
        String expected = site + name(mapping, before) + " (" + before.file() + " "
                + before.tally().origin() + ")";
        Problem problem = Problem.of(
                        ProblemCode.REPORTED_TWICE, later.file(), where, site + name(mapping, later), expected)
                .about(indicator.id(), indicator.pointsAtStake());
        return new StoredProblem(later.submission(), problem);
    }
}
