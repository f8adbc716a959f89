package org.scoregap.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.scoregap.mapping.Form;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Site;
import org.scoregap.model.Measure;
import org.scoregap.model.UnitId;
import org.scoregap.sample.FormSheet.Column;

/** The site ledger (点位检查台账): a row a site, a column an indicator, a tick, a cross or a mark where they meet. */
final class LedgerSheet {
    private final City city;
    private final Form form;
    private final UnitId reporter;
    private final Habit habit;
    private final Week week;

    LedgerSheet(City city, UnitId reporter, Habit habit, Week week) {
        this.city = city;
        this.form = city.form("site-ledger");
        this.reporter = reporter;
        this.habit = habit;
        this.week = week;
    }

    /** The sites in {@code territory}, or all of the unit's, each territory's name merged over its rows. */
    Grid grid(String name, List<Indicator> indicators, List<Site> sites) {
        FormSheet sheet = new FormSheet(name, columns(indicators));
        sheet.title(form.title() + "（" + week.words() + "）");
        sheet.above("填报单位：" + habit.name(), "填报日期：" + habit.date(week.friday()));
        sheet.header();
        List<Site> ordered = open(sites);
        boolean merged = !(habit.style() instanceof CsvStyle);
        for (int i = 0; i < ordered.size(); i++) {
            Site site = ordered.get(i);
            boolean first = i == 0 || !ordered.get(i - 1).territory().equals(site.territory());
            sheet.row(site.id().value(), row(site, indicators, first || !merged));
        }
        if (merged) {
            mergeTerritories(sheet.grid(), ordered);
        }
        sheet.below("填表人：" + city.unit(reporter).contact().orElseThrow().name());
        return sheet.grid();
    }

    /**
     * By territory. Every other week one site in each is closed: the number checked then never stands still, and neither
     * do the sums.
     */
    private List<Site> open(List<Site> sites) {
        List<Site> open = new ArrayList<>();
        List<UnitId> territories =
                sites.stream().map(Site::territory).distinct().sorted().toList();
        for (UnitId territory : territories) {
            List<Site> there = new ArrayList<>(sites.stream()
                    .filter(site -> site.territory().equals(territory))
                    .sorted(Comparator.comparing(Site::id))
                    .toList());
            if (week.period().weeksSince(Truth.FIRST) % 2 == 1) {
                there.remove(Seed.pick(there.size(), "closed", reporter, territory, week.period()));
            }
            open.addAll(there);
        }
        return open;
    }

    private void mergeTerritories(Grid grid, List<Site> sites) {
        for (int i = 0; i < sites.size(); i++) {
            int last = i;
            while (last + 1 < sites.size()
                    && sites.get(last + 1).territory().equals(sites.get(i).territory())) {
                last++;
            }
            if (last > i) {
                int column = grid.column("territory");
                grid.merge(
                        grid.row(sites.get(i).id().value()),
                        column,
                        grid.row(sites.get(last).id().value()),
                        column);
            }
            i = last;
        }
    }

    private List<Column> columns(List<Indicator> indicators) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.of("territory", habit.title(form, "territory")),
                Column.of("site", habit.title(form, "site")),
                Column.of("date", habit.title(form, "date"))));
        for (Indicator indicator : indicators) {
            List<String> titles = form.indicators().get(indicator.id());
            columns.add(Column.of(indicator.id().value(), titles.get(habit.header() % titles.size())));
        }
        columns.add(Column.of("note", habit.title(form, "note")));
        return columns;
    }

    private Map<String, Value> row(Site site, List<Indicator> indicators, boolean named) {
        Map<String, Value> cells = new HashMap<>();
        LocalDate day = week.period().monday().plusDays(Seed.pick(5, "day", reporter, site.id(), week.period()));
        cells.put("territory", Value.of(named ? city.unit(site.territory()).name() : ""));
        cells.put("site", Value.of(site.name()));
        cells.put("date", habit.header() % 2 == 0 ? new Value.Day(day) : Value.of(habit.date(day)));
        boolean failed = false;
        for (Indicator indicator : indicators) {
            Random chance = Seed.of("site", reporter, site.id(), indicator.id(), week.period());
            double share = Truth.admitted(indicator, reporter, week.period());
            if (indicator.measure() == Measure.RATE) {
                boolean fails = chance.nextDouble() < share;
                failed |= fails;
                cells.put(indicator.id().value(), Value.of(fails ? "×" : "√"));
            } else {
                cells.put(indicator.id().value(), Value.of(mark(chance, share, (int) indicator.scale())));
            }
        }
        cells.put("note", Value.of(failed ? "限期整改" : ""));
        return cells;
    }

    /** A whole mark whose mean is scale × (1 − share). */
    static int mark(Random chance, double share, int scale) {
        return scale - Truth.failures(chance, scale, share);
    }
}
