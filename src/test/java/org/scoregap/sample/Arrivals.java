package org.scoregap.sample;

import static org.scoregap.model.ProblemCode.ORDER_DOUBTFUL;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.scoregap.mapping.Unit;

/** Who was late, who sent nothing, who corrected, who sent the same again. */
final class Arrivals {
    /** They send nothing in the last week. */
    static final List<String> MISSING = List.of("XFZD", "TGB");
    /** It sends its last report on the Monday after. */
    static final String LATE = "WLGD";
    /** It corrects three rows when the office has all but closed. */
    static final String CORRECTING = "SCJG";
    /** It sends the report of the week before once more. */
    static final String REPEATING = "ZLS";

    private final City city;
    private final SelfReports reports;
    private final Planting planting;

    Arrivals(City city, Planting planting) {
        this.city = city;
        this.reports = new SelfReports(city);
        this.planting = planting;
    }

    void plant(Week before, Week week) {
        MISSING.forEach(unit -> week.drop(week.draft(unit + " weekly")));
        week.draft(LATE + " weekly").receive(week.friday().plusDays(3).atTime(9, 12));
        correction(week);
        Draft old = before.draft(REPEATING + " weekly");
        week.add(new Draft(
                "repeated",
                old.name(),
                week.friday(8, 30),
                old.style(),
                old.grids().toArray(Grid[]::new)));
        tie(week);
    }

    private void correction(Week week) {
        Unit unit = city.unit(CORRECTING);
        List<Report> rows = Stream.of("WS-501", "WS-502", "WM-220")
                .map(city::indicator)
                .map(indicator -> worse(reports.of(indicator, unit.id(), week.period())))
                .toList();
        Habit habit = Habit.of(unit);
        Grid grid = new WeeklySheet(city.form("weekly-indicators"), unit, habit, week).grid(rows);
        String name = habit.name() + week.words() + "报表（更正）.xlsx";
        week.add(new Draft("correction", name, week.friday(17, 48), habit.style(), grid));
    }

    /** The inspectors had called: four more have failed than was reported. */
    private static Report worse(Report report) {
        int passed = Math.max(0, report.passed() - 4);
        return new Report(report.indicator(), report.checked(), passed, report.amount(), 0);
    }

    /** Two versions in one mail: nothing tells which of them is the later one. */
    private void tie(Week week) {
        Draft first = week.draft("XCB weekly");
        Unit unit = city.unit("XCB");
        Habit habit = Habit.of(unit);
        List<Report> rows = List.of(worse(reports.of(city.indicator("WM-135"), unit.id(), week.period())));
        Grid grid = new WeeklySheet(city.form("weekly-indicators"), unit, habit, week).grid(rows);
        String name = habit.name() + week.words() + "报表（新）" + habit.style().extension();
        Draft second = new Draft("tie", name, first.received(), habit.style(), grid);
        week.add(second);
        planting.file(
                week,
                () -> Stream.of(first, second)
                        .max(Comparator.comparing(draft -> Hash.of(draft.bytes())))
                        .orElseThrow(),
                ORDER_DOUBTFUL);
    }
}
