package org.scoregap.worlds;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Prints the table of {@code scripts/worlds}: {@code WorldsTable CITIES SEED [WORLD...]}. */
public final class WorldsTable {
    private static final String ROW = "%-16s %-23s %6s  %-15s %-15s %-15s %s%n";

    private WorldsTable() {}

    public static void main(String[] arguments) {
        int cities = Integer.parseInt(arguments[0]);
        long seed = Long.parseLong(arguments[1]);
        List<String> names = List.of(arguments).subList(2, arguments.length);
        System.out.printf(
                Locale.ROOT,
                "%d synthetic cities a world, seed %d; ratio: mean absolute error of the city's expected loss to today's%n%n",
                cities,
                seed);
        System.out.printf(ROW, "world", "practice", "error", "ratio", "top ten", "coverage", "bias, points");
        for (World world : World.values()) {
            if (names.isEmpty() || names.contains(world.id())) {
                print(System.out, world, Trial.of(world, cities, seed));
            }
        }
    }

    private static void print(PrintStream out, World world, Trial trial) {
        row(out, world.id(), "today", trial.today());
        row(out, "", "inspections", trial.inspections());
        row(out, "", "this model", trial.model());
        trial.told()
                .ifPresent(figures ->
                        row(out, "", "… with " + world.rules().setting().orElseThrow(), figures));
    }

    private static void row(PrintStream out, String world, String practice, Figures figures) {
        out.printf(
                ROW,
                world,
                practice,
                String.format(Locale.ROOT, "%.1f", figures.error().value()),
                figures.ratio().written(3),
                figures.topTen().written(3),
                figures.coverage().map(mean -> mean.written(3)).orElse("none"),
                figures.bias().written(1));
    }
}
