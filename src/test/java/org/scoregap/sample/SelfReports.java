package org.scoregap.sample;

import java.util.List;
import java.util.Random;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Unit;
import org.scoregap.model.Period;
import org.scoregap.model.UnitId;

/** What the units write down, made from the truth and from what each leaves out. */
final class SelfReports {
    /** Counts that the districts report and their lead adds up. */
    static final List<String> DISTRICTS_COUNT = List.of("WS-309", "WS-312");

    private final City city;

    SelfReports(City city) {
        this.city = city;
    }

    Report of(Indicator indicator, UnitId unit, Period week) {
        Report report = draw(indicator, unit, week);
        boolean sampled = indicator.measure().sampled();
        // a figure that stands still to the last digit would be asked about
        while (sampled
                && week.compareTo(Truth.FIRST) > 0
                && report.checked() > 1
                && report.sameFigures(of(indicator, unit, week.plus(-1)))) {
            report = report.withOneLess();
        }
        return report;
    }

    private Report draw(Indicator indicator, UnitId unit, Period week) {
        Random chance = Seed.of("report", indicator.id(), unit, week);
        return switch (indicator.measure()) {
            case RATE -> rate(indicator, unit, week, chance);
            case GRADE -> grade(indicator, unit, week, chance);
            case COUNT -> new Report(indicator, 0, 0, count(indicator, unit, week), 0);
            case VALUE -> new Report(indicator, 0, 0, value(indicator, week), 0);
            case MILESTONE -> new Report(indicator, 0, 0, Seed.pick(3, "done", indicator.id()) < 2 ? 1 : 0, 0);
        };
    }

    private Report rate(Indicator indicator, UnitId unit, Period week, Random chance) {
        int checked = checked(indicator, unit, chance);
        int drawn = Truth.failures(chance, checked, Truth.admitted(indicator, unit, week));
        // what fails is not all put right within a week
        boolean failedBefore = week.compareTo(Truth.FIRST) > 0
                && of(indicator, unit, week.plus(-1)).failed() > 0;
        int failed = drawn == 0 && failedBefore ? 1 : drawn;
        return new Report(indicator, checked, checked - failed, 0, failed == 0 ? 0 : chance.nextInt(failed + 1));
    }

    private Report grade(Indicator indicator, UnitId unit, Period week, Random chance) {
        int checked = checked(indicator, unit, chance);
        double mark = indicator.scale() * (1 - Truth.admitted(indicator, unit, week));
        double shown = Truth.ALWAYS_PERFECT.contains(unit) ? mark : mark + 0.25 * chance.nextGaussian();
        double mean = Math.round(10 * Math.max(4, Math.min(indicator.scale(), shown))) / 10.0;
        return new Report(indicator, checked, 0, mean, 0);
    }

    /** Registered sites, nearly all of them; a number of the unit's own where none are registered. */
    private int checked(Indicator indicator, UnitId unit, Random chance) {
        int registered = city.sites(indicator, unit).size();
        int all = indicator.siteTypes().isEmpty() || registered == 0
                ? 24 + Seed.pick(80, "size", indicator.id(), unit)
                : registered;
        return all - chance.nextInt(Math.max(1, all / 8 + 1));
    }

    /** What a lead counts that collects the districts' counts is their sum. */
    private int count(Indicator indicator, UnitId unit, Period week) {
        if (DISTRICTS_COUNT.contains(indicator.id().value()) && city.unit(unit).kind() == Unit.Kind.DEPARTMENT) {
            return count(indicator, City.HANBIN, week) + count(indicator, City.HIGH_TECH, week);
        }
        if (indicator.gate().isPresent() || indicator.cadence() != Indicator.Cadence.WEEKLY) {
            return 0;
        }
        int most = (int) Math.ceil(3 * Truth.occurrences(indicator.id(), unit));
        Random chance = Seed.of("count", indicator.id(), unit, week);
        int drawn = Truth.failures(chance, most, (1 - Truth.hidden(unit)) / 3);
        return week.compareTo(Truth.FIRST) > 0 ? moved(drawn, indicator, unit, week) : drawn;
    }

    /** The count, raised until neither it nor the districts' sum stands still. */
    private int moved(int drawn, Indicator indicator, UnitId unit, Period week) {
        Period before = week.plus(-1);
        int last = count(indicator, unit, before);
        int count = drawn == last ? drawn + 1 : drawn;
        if (unit.equals(City.HANBIN)) {
            int rise = count(indicator, City.HIGH_TECH, week) - count(indicator, City.HIGH_TECH, before);
            while (count == last || count + rise == last) {
                count++;
            }
        }
        return count;
    }

    /** Near its target, on either side; a total that grows grows. */
    private static double value(Indicator indicator, Period week) {
        double target = indicator.target().map(bound -> bound.than()).orElse(1.0);
        if (target == 0) {
            return 0;
        }
        if (indicator.dimension().equals("级")) {
            return 2 + Seed.pick(2, "level", indicator.id());
        }
        double least = indicator.gate().isPresent() ? 1.01 : 0.92;
        double reached = least + 0.16 * Seed.of("value", indicator.id()).nextDouble();
        double grown = indicator.cumulative() ? 0.55 + 0.08 * week.weeksSince(Truth.FIRST) : 1;
        double value = target * reached * grown;
        if (!indicator.dimension().equals("%")) {
            return target >= 3 ? Math.max(1, Math.round(value)) : Math.round(value * 100) / 100.0;
        }
        return Math.min(1, Math.round(value * 1000) / 1000.0);
    }
}
