package org.scoregap.bench.data;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Indicator.Cadence;
import org.scoregap.mapping.Mapping;
import org.scoregap.mapping.Unit;
import org.scoregap.mapping.Unit.Kind;
import org.scoregap.model.Measure;
import org.scoregap.model.Period;

/** What the units send in a week: each its own report, in time. */
final class Weeks {
    private static final String HEAD = "指标编号,应检数,合格数,完成值";

    private final Mapping mapping;
    private final Random random;

    /** @param seed other figures for another one */
    Weeks(Mapping mapping, int seed) {
        this.mapping = mapping;
        this.random = new Random(seed);
    }

    /** {@code files} files of {@code rows} rows together: the reports that are owed, then what the inspectors found. */
    void usual(Path folder, Period period, int files, int rows) throws IOException {
        List<String> names = new ArrayList<>();
        int written = 0;
        for (Unit unit : mapping.units()) {
            List<Indicator> owed = countable().stream()
                    .filter(indicator -> indicator.reportedBy().contains(unit.id()))
                    .toList();
            if (!owed.isEmpty() && names.size() < files - 1) {
                names.add(report(folder, period, unit, owed));
                written += owed.size();
            }
        }
        Checks checks = new Checks(mapping);
        int left = files - names.size();
        int number = 0;
        for (int i = 0; i < left; i++) {
            int until = number + (rows - written - number) / (left - i);
            String name = "暗访检查记录表-" + period + "-" + i + ".csv";
            try (BufferedWriter out = Files.newBufferedWriter(folder.resolve(name))) {
                out.write(CheckFiles.SENDER + "\n" + String.join(",", Checks.HEAD) + "\n");
                for (; number < until; number++) {
                    out.write(String.join(
                                    ",",
                                    checks.check(period, mapping.sites(), number)
                                            .cells()) + "\n");
                }
            }
            names.add(name);
        }
        received(folder, period, names);
    }

    /** What each of {@code units} has to say of each of {@code indicators}, collected into one file. */
    void collected(Path folder, Period period, List<Unit> units, List<Indicator> indicators) throws IOException {
        List<String> lines = new ArrayList<>(List.of(OwedByAll.REPORTER + "," + HEAD));
        for (Unit unit : units) {
            indicators.forEach(indicator -> lines.add(unit.name() + "," + row(indicator)));
        }
        String name = "周报表-" + period + ".csv";
        Files.write(folder.resolve(name), lines);
        received(folder, period, List.of(name));
    }

    /** Indicators of which numbers of things are checked, those that are reported every week first. */
    List<Indicator> countable() {
        return mapping.indicators().stream()
                .filter(indicator -> indicator.measure() == Measure.RATE || indicator.measure() == Measure.GRADE)
                .sorted(Comparator.comparing(indicator -> indicator.cadence() != Cadence.WEEKLY))
                .toList();
    }

    /** Who could report them. */
    List<Unit> reporting() {
        return mapping.units().stream()
                .filter(unit -> unit.kind() == Kind.DEPARTMENT || unit.kind() == Kind.TERRITORY)
                .toList();
    }

    private String report(Path folder, Period period, Unit unit, List<Indicator> indicators) throws IOException {
        List<String> lines = new ArrayList<>(List.of("填报单位：" + unit.name(), HEAD));
        indicators.forEach(indicator -> lines.add(row(indicator)));
        String name = "周报表-" + unit.id() + "-" + period + ".csv";
        Files.write(folder.resolve(name), lines);
        return name;
    }

    private String row(Indicator indicator) {
        int checked = 20 + random.nextInt(200);
        int passed = checked - random.nextInt(checked / 4);
        return indicator.measure() == Measure.GRADE
                ? indicator.id() + ",,," + Math.round(10 * indicator.scale() * passed / checked) / 10.0
                : indicator.id() + "," + checked + "," + passed + ",";
    }

    private static void received(Path folder, Period period, List<String> names) throws IOException {
        List<String> lines = new ArrayList<>(List.of("file,received"));
        names.forEach(name -> lines.add(name + "," + period.monday().plusDays(4) + "T11:56:00+08:00"));
        Files.write(folder.resolve("received.csv"), lines);
    }
}
