package org.scoregap.sample;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Indicator.Cadence;
import org.scoregap.mapping.Site;
import org.scoregap.mapping.Unit;
import org.scoregap.model.Period;
import org.scoregap.model.UnitId;

/** The four weeks as they would be if nobody made a mistake. */
final class CleanWeeks {
    /** Which indicators a unit reports site by site, and not in its weekly report. */
    private static final List<Ledger> LEDGERS = List.of(
            new Ledger("SCJG", List.of("WS-401", "WS-402", "WS-403", "WS-404", "WS-406", "WS-409")),
            new Ledger("JTJ", List.of("WS-603")),
            new Ledger("CGJ", List.of("WS-313")),
            new Ledger("HBQ", List.of("WS-601", "WS-602")),
            new Ledger("GXQ", List.of("WS-601", "WS-602")));
    /** The districts' counts that the lead collects for them. */
    private static final List<String> COLLECTED = List.of("WS-309", "WS-312", "WS-A05");

    private static final Set<String> PROGRESS = Set.of("WLGD", "WMB", "LYJ");
    /** Official figures, beside what the units themselves report: every other week, or once. */
    private static final Map<String, List<String>> MONITORED =
            Map.of("JKZX", List.of("WS-701", "WS-702", "WS-703", "WS-704"), "STHJ", List.of("WM-107"));

    private static final Map<String, List<String>> STATED = Map.of("TJJ", List.of("SL-01", "SL-04", "SL-13", "SL-32"));

    /** Minutes in which reports come in. */
    private static final int THURSDAY_AFTERNOON = 4 * 60;

    private static final int FRIDAY = 9 * 60;

    private final City city;
    private final SelfReports reports;

    CleanWeeks(City city) {
        this.city = city;
        this.reports = new SelfReports(city);
    }

    private record Ledger(String unit, List<String> indicators) {}

    List<Week> weeks() {
        return Stream.iterate(Truth.FIRST, week -> week.plus(1))
                .limit(4)
                .map(this::week)
                .toList();
    }

    private Week week(Period period) {
        Week week = new Week(period);
        for (Unit unit : city.mapping().units()) {
            weekly(week, unit);
        }
        for (Ledger ledger : LEDGERS) {
            ledger(week, ledger);
        }
        new OfficeFiles(city).add(week);
        return week;
    }

    /** The unit's weekly workbook: its indicators, and what else it owes this week on further sheets. */
    private void weekly(Week week, Unit unit) {
        Habit habit = Habit.of(unit);
        LeadSheets lead = new LeadSheets(city, reports, week);
        List<Indicator> due = due(unit.id(), week.period());
        List<Indicator> progress = due.stream()
                .filter(i -> i.cumulative() && PROGRESS.contains(unit.id().value()))
                .toList();
        List<Grid> grids = new ArrayList<>();
        List<Report> rows = due.stream()
                .filter(i -> !progress.contains(i))
                .filter(i -> !reportedElsewhere(unit, i))
                .map(i -> reports.of(i, unit.id(), week.period()))
                .toList();
        if (!rows.isEmpty()) {
            grids.add(new WeeklySheet(city.form("weekly-indicators"), unit, habit, week).grid(rows));
        }
        if (unit.id().value().equals("CGJ")) {
            grids.add(lead.matrix(COLLECTED.stream().map(city::indicator).toList(), habit));
        }
        if (!progress.isEmpty()) {
            grids.add(lead.progress(unit, progress, habit));
        }
        List<Indicator> monitored = monitored(unit.id(), week.period());
        if (!monitored.isEmpty()) {
            grids.add(lead.monitoring(unit, monitored, habit));
        }
        if (!grids.isEmpty()) {
            add(week, unit.id(), "weekly", habit.fileName(week.words(), "周报表"), habit, grids);
        }
    }

    /** What the unit owes by the week: the yearly and quarterly figures stand in the first report, monthly ones also in the third. */
    private List<Indicator> due(UnitId unit, Period week) {
        List<Indicator> due = new ArrayList<>(city.owed(unit, Cadence.WEEKLY));
        int weeks = week.weeksSince(Truth.FIRST);
        city.owed(unit, Cadence.MONTHLY).stream()
                .filter(indicator -> weeks % 2 == 0 || isProgress(unit, indicator))
                .forEach(due::add);
        if (weeks == 0) {
            due.addAll(city.owed(unit, Cadence.QUARTERLY));
            due.addAll(city.owed(unit, Cadence.ANNUAL));
            due.addAll(city.owed(unit, Cadence.ONCE));
        }
        return due;
    }

    /** Running totals have a form of their own, which is sent every week. */
    private static boolean isProgress(UnitId unit, Indicator indicator) {
        return indicator.cumulative() && PROGRESS.contains(unit.value());
    }

    private List<Indicator> monitored(UnitId unit, Period week) {
        int weeks = week.weeksSince(Truth.FIRST);
        List<String> ids = new ArrayList<>();
        if (weeks % 2 == 0) {
            ids.addAll(MONITORED.getOrDefault(unit.value(), List.of()));
        }
        if (weeks == 0) {
            ids.addAll(STATED.getOrDefault(unit.value(), List.of()));
        }
        return ids.stream().map(city::indicator).toList();
    }

    private static boolean reportedElsewhere(Unit unit, Indicator indicator) {
        boolean listed = LEDGERS.stream()
                .anyMatch(ledger -> ledger.unit().equals(unit.id().value())
                        && ledger.indicators().contains(indicator.id().value()));
        return listed
                || unit.kind() == Unit.Kind.TERRITORY
                        && COLLECTED.contains(indicator.id().value());
    }

    private void ledger(Week week, Ledger ledger) {
        Unit unit = city.unit(ledger.unit());
        Habit habit = Habit.of(unit);
        List<Indicator> indicators =
                ledger.indicators().stream().map(city::indicator).toList();
        LedgerSheet sheet = new LedgerSheet(city, unit.id(), habit, week);
        List<Site> sites = city.sites(indicators.get(0), unit.id());
        List<Grid> grids = new ArrayList<>();
        if (ledger.unit().equals("SCJG")) {
            // a sheet a district
            for (UnitId territory : List.of(City.HANBIN, City.HIGH_TECH)) {
                List<Site> there = sites.stream()
                        .filter(s -> s.territory().equals(territory))
                        .toList();
                grids.add(sheet.grid(city.unit(territory).name(), indicators, there));
            }
        } else {
            grids.add(sheet.grid("台账", indicators, sites));
        }
        String title = city.form("site-ledger").title();
        add(week, unit.id(), "ledger", habit.fileName(week.words(), title), habit, grids);
    }

    private static void add(Week week, UnitId unit, String kind, String name, Habit habit, List<Grid> grids) {
        Draft draft = new Draft(
                unit + " " + kind, name, received(week, unit, kind), habit.style(), grids.toArray(Grid[]::new));
        week.add(draft);
    }

    /** On Thursday afternoon or, mostly, on Friday: offices send what they have before the doors close. */
    private static LocalDateTime received(Week week, UnitId unit, String kind) {
        int minutes = Seed.pick(THURSDAY_AFTERNOON + FRIDAY, "received", unit, kind, week.period());
        return minutes < THURSDAY_AFTERNOON
                ? week.friday(14, 0).minusDays(1).plusMinutes(minutes)
                : week.friday(8, 30).plusMinutes(minutes - THURSDAY_AFTERNOON);
    }
}
