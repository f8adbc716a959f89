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
import org.scoregap.model.UnitId;

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
        Map<Optional<UnitId>, Told> byPlace = new HashMap<>();
        for (Observed later : ranked) {
            if (later.tally().sites().isEmpty() && isDepartment(mapping, later)) {
                boolean owes = indicator.reportedBy().contains(later.reporter());
                byPlace.computeIfAbsent(later.tally().territory(), place -> new Told())
                        .before(later, owes)
                        .ifPresent(before -> problems.add(
                                problem(mapping, later, before, later.tally().origin(), indicator, "")));
            }
        }
    }

    /** Who told a place's total so far: the first of all, and the first of those that do not owe the report. */
    private static final class Told {
        private final FirstTwo all = new FirstTwo();
        private final FirstTwo notOwing = new FirstTwo();

        /** The first other unit that told the total before, and notes that this one does; not where both owe it. */
        Optional<Observed> before(Observed later, boolean owes) {
            Optional<Observed> before = (owes ? notOwing : all).ofAnother(later);
            all.add(later);
            if (!owes) {
                notOwing.add(later);
            }
            return before;
        }
    }

    /** The first observation, and the first of another reporter: one of them is of another than whoever comes next. */
    private static final class FirstTwo {
        private final List<Observed> two = new ArrayList<>(2);

        void add(Observed next) {
            if (two.size() < 2 && two.stream().noneMatch(one -> sameReporter(one, next))) {
                two.add(next);
            }
        }

        Optional<Observed> ofAnother(Observed later) {
            return two.stream().filter(one -> !sameReporter(one, later)).findFirst();
        }

        private static boolean sameReporter(Observed a, Observed b) {
            return a.reporter().equals(b.reporter());
        }
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
