package org.scoregap.bench.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Mapping;
import org.scoregap.mapping.Unit;
import org.scoregap.mapping.yaml.MappingLoader;
import org.scoregap.mapping.yaml.MappingTexts;
import org.scoregap.model.Period;

/** {@code BenchData CONFIG FOLDER KIND [SIZE...]}: makes one kind of data under FOLDER. */
public final class BenchData {
    private static final Period WEEK = new Period(2022, 28);
    private static final int SEED = 20220715;
    private static final int UNITS = 50;
    private static final int INDICATORS = 100;

    private BenchData() {}

    /** Makes what is asked for. */
    public static void main(String[] arguments) throws IOException {
        Path config = Path.of(arguments[0]);
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        int size = Integer.parseInt(arguments[3]);
        Mapping mapping =
                MappingLoader.load(MappingTexts.read(config)).mapping().orElseThrow();
        switch (arguments[2]) {
            case "csv" -> new CheckFiles(mapping).csv(folder, WEEK, size);
            case "xlsx" -> new CheckFiles(mapping).xlsx(folder, WEEK, size);
            case "week" -> new Weeks(mapping, SEED).usual(folder, WEEK, Math.max(2, size / 100), size);
            case "week-before" ->
                new Weeks(mapping, SEED - 7).usual(folder, WEEK.plus(-1), Math.max(2, size / 100), size);
            case "weeks" -> weeks(mapping, config, folder, size);
            default -> throw new IllegalArgumentException(arguments[2]);
        }
    }

    /** The last {@code count} weeks, each in a folder, and in {@code config} a configuration under which they are owed. */
    private static void weeks(Mapping mapping, Path config, Path folder, int count) throws IOException {
        Weeks weeks = new Weeks(mapping, SEED);
        List<Unit> units = weeks.reporting().subList(0, UNITS);
        List<Indicator> indicators = weeks.countable().subList(0, INDICATORS);
        Period first = WEEK.plus(1 - count);
        OwedByAll.configure(config, folder.resolve("config"), units, indicators, first);
        for (int i = 0; i < count; i++) {
            Period period = first.plus(i);
            Path of = folder.resolve("reports").resolve(period.toString());
            weeks.collected(Files.createDirectories(of), period, units, indicators);
        }
    }
}
