package org.scoregap.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** {@code Bench TOP JAVA LANGUAGE ROUNDS PART [GOAL...]}: measures the goals, prints the table, writes it as JSON. */
public final class Bench {
    private static final int GOALS = 5;
    private static final int FIRST_GOAL = 5;

    private Bench() {}

    /** Does it. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Work work = new Work(
                Path.of(arguments[0]), arguments[1], Integer.parseInt(arguments[3]), Double.parseDouble(arguments[4]));
        Says says = new Says(arguments[2].equals("zh"));
        List<Integer> wanted = arguments.length > FIRST_GOAL
                ? IntStream.range(FIRST_GOAL, arguments.length)
                        .mapToObj(i -> Integer.valueOf(arguments[i]))
                        .toList()
                : IntStream.rangeClosed(1, GOALS).boxed().toList();
        Table table = new Table(says, System.out);
        table.head(work);
        List<Line> all = new ArrayList<>();
        for (int goal : wanted) {
            List<Line> lines = new Goals(work, says).measure(goal);
            table.lines(goal, lines);
            write(work, goal, lines);
            all.addAll(lines);
        }
        if (all.stream().anyMatch(line -> line.met().filter(met -> !met).isPresent())) {
            System.exit(1);
        }
    }

    private static void write(Work work, int goal, List<Line> lines) throws IOException {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("goal", goal);
        result.put("measured", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        result.put("rounds", work.rounds());
        result.put("part", work.part());
        result.put("processors", Runtime.getRuntime().availableProcessors());
        result.put("java", Runtime.version().toString());
        result.put("lines", lines);
        Files.write(
                work.bench().resolve("goal-" + goal + ".json"),
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsBytes(result));
    }
}
