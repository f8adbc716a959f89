package org.scoregap.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** Several ways to do a work, each in turn, round after round, so that whatever the machine does meanwhile meets all alike. */
final class Contest {
    private final Map<String, Way> ways = new LinkedHashMap<>();

    /** One way. */
    @FunctionalInterface
    interface Way {
        Watched once() throws IOException, InterruptedException;
    }

    Contest with(String name, Way way) {
        ways.put(name, way);
        return this;
    }

    /** The median run of each way. */
    record Medians(Map<String, Watched> byWay) {
        /** @param way one of those that took part */
        Watched of(String way) {
            return Optional.ofNullable(byWay.get(way)).orElseThrow(() -> new IllegalArgumentException(way));
        }
    }

    Medians run(int rounds) throws IOException, InterruptedException {
        Map<String, List<Watched>> runs = new LinkedHashMap<>();
        for (int i = 0; i < rounds; i++) {
            for (Map.Entry<String, Way> way : ways.entrySet()) {
                runs.computeIfAbsent(way.getKey(), name -> new ArrayList<>())
                        .add(way.getValue().once());
            }
        }
        Map<String, Watched> medians = new LinkedHashMap<>();
        runs.forEach((name, watched) -> medians.put(name, middle(watched)));
        return new Medians(medians);
    }

    private static Watched middle(List<Watched> runs) {
        boolean told = runs.stream().allMatch(run -> run.mebibytes().isPresent());
        return new Watched(
                median(runs, Watched::seconds),
                told ? OptionalDouble.of(median(runs, run -> run.mebibytes().orElseThrow())) : OptionalDouble.empty());
    }

    private static double median(List<Watched> runs, ToDoubleFunction<Watched> of) {
        double[] sorted = runs.stream().mapToDouble(of).sorted().toArray();
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
