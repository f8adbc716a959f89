package org.scoregap.worlds;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scoregap.model.CellRef;
import org.scoregap.model.Finding;
import org.scoregap.model.FormId;
import org.scoregap.model.Observed;
import org.scoregap.model.Period;
import org.scoregap.model.Source;
import org.scoregap.model.Tally;
import org.scoregap.model.UnitId;

/** Eight weeks of reports and inspections. */
final class Weeks {
    private static final double INSPECTED_A_WEEK = 0.15;
    private static final UnitId OFFICE = new UnitId("CJB");

    private final Rules rules;
    private final List<Habit> habits;
    private final Draws reports;
    private final Draws inspections;

    Weeks(Rules rules, List<Habit> habits, Draws reports, Draws inspections) {
        this.rules = rules;
        this.habits = habits;
        this.reports = reports;
        this.inspections = inspections;
    }

    List<Observed> observed(List<Subject> subjects) {
        List<Observed> observed = new ArrayList<>();
        for (int week = 0; week < Cities.WEEKS; week++) {
            for (Subject subject : subjects) {
                report(subject, week, reports.split()).ifPresent(observed::add);
                inspection(subject, week, inspections.split()).ifPresent(observed::add);
            }
        }
        return observed;
    }

    private Optional<Observed> report(Subject subject, int week, Draws draws) {
        if (draws.chance(rules.missing().applyAsDouble(subject.failing().get(week)))) {
            return Optional.empty();
        }
        double rate = rules.reporting().failing(habits.get(subject.unit()), subject, week);
        int failures = draws.of(subject.sites(), rate);
        return Optional.of(seen(subject, week, Source.SELF, failures, subject.sites()));
    }

    private Optional<Observed> inspection(Subject subject, int week, Draws draws) {
        if (!draws.chance(INSPECTED_A_WEEK)) {
            return Optional.empty();
        }
        double rate = rules.inspected().applyAsDouble(subject.failing().get(week));
        int sites = draws.between(4, 12);
        int failures = new Visit(rate, rules.clustering()).failures(sites, draws);
        return Optional.of(seen(subject, week, Source.INSPECTION, failures, sites));
    }

    private static Observed seen(Subject subject, int week, Source source, int failures, int sites) {
        Period period = Cities.LAST.plus(week + 1 - Cities.WEEKS);
        boolean own = source == Source.SELF;
        Tally tally = new Tally(
                subject.unitId(),
                Optional.empty(),
                subject.id(),
                period.day(DayOfWeek.WEDNESDAY),
                new Finding.Checks(sites - failures, sites),
                false,
                new CellRef("", subject.number() + 2, 2),
                List.of(),
                "");
        UnitId reporter = own ? subject.unitId() : OFFICE;
        Instant received =
                period.day(DayOfWeek.FRIDAY).atTime(LocalTime.of(9, 0)).toInstant(ZoneOffset.UTC);
        return new Observed(
                tally,
                week * 100L + (own ? subject.unit() : 99),
                reporter + "-" + period + ".csv",
                reporter,
                new FormId(own ? "weekly" : "checks"),
                period,
                source,
                received);
    }
}
