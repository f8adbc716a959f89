package org.scoregap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.scoregap.Child;
import org.scoregap.model.Period;

/**
 * {@code weekly} is killed at random moments and run again: it ends as if nothing had happened. {@code -Dkills=20} for
 * more of them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WeeklyKilledTest {
    private static final int KILLS = Integer.getInteger("kills", 6);
    private static final long SEED = Long.getLong("kills.seed", 137);

    private Path folder = Path.of(".");
    private Path before = folder;

    private Path undisturbed = folder;
    private long duration;
    private Map<String, String> expected = Map.of();

    @BeforeAll
    void fillsAnInboxAndRunsUndisturbed(@TempDir Path folder) throws Exception {
        this.folder = folder;
        fillAnInbox();
        undisturbed = copy("undisturbed");
        Child whole = weekly(undisturbed);
        waitForItToBegin(undisturbed, whole);
        long begun = System.nanoTime();
        assertThat(whole.await()).isEqualTo(ExitStatus.PROBLEMS);
        duration = System.nanoTime() - begun;
        expected = result(undisturbed);
    }

    private void fillAnInbox() throws IOException {
        before = folder.resolve("before");
        Office office = Office.in(before);
        List<String> received = new ArrayList<>(List.of("file,received"));
        Map<String, String> rows = Map.of("市卫健委", "WS-601,200,1", "市城管局", "WM-101,100,");
        for (String unit : List.of("市卫健委", "市城管局")) {
            for (int week = 25; week <= 28; week++) {
                String name = unit + "2022年第" + week + "周周报.csv";
                office.write(name, "填报单位：" + unit, Office.COLUMNS, rows.get(unit) + week);
                received.add(name + ",2022-07-15 16:00");
            }
        }
        office.write("说明.csv", "这里没有表格");
        received.add("说明.csv,2022-07-15 16:00");
        office.write("下级/说明.csv", "这里也没有表格");
        office.write("下级/received.csv", "file,received", "说明.csv,2022-07-15 16:00", "区里.zip,2022-07-15 16:00");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(office.path("inbox/下级/区里.zip")))) {
            for (String unit : List.of("市卫健委", "市民政局")) {
                zip.putNextEntry(new ZipEntry(unit + "2022年第28周周报（补）.csv"));
                zip.write(("填报单位：" + unit + "\n" + Office.COLUMNS + "\nWS-601,200,142\n").getBytes("UTF-8"));
                zip.closeEntry();
            }
        }
        office.write("received.csv", received.toArray(String[]::new));
    }

    /** The workspace once more; its files have lain there for a while. */
    private Path copy(String name) throws IOException {
        Path copy = folder.resolve(name);
        try (Stream<Path> all = Files.walk(before)) {
            for (Path each : all.toList()) {
                Path target = copy.resolve(before.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(each, target);
                    Files.setLastModifiedTime(target, FileTime.from(Office.FRIDAY));
                }
            }
        }
        return copy;
    }

    private static Child weekly(Path workspace, String... more) {
        return Office.without(workspace)
                .begin(Stream.concat(
                                Stream.of(
                                        "weekly",
                                        "--log",
                                        workspace.resolve("run.log").toString()),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    private static void waitForItToBegin(Path workspace, Child process) throws Exception {
        while (process.isAlive() && !Files.exists(workspace.resolve("run.log"))) {
            Thread.sleep(2);
        }
    }

    /** What the workspace says of the week and holds, apart from times of this run. */
    private static Map<String, String> result(Path workspace) {
        Office office = Office.without(workspace);
        Map<String, String> result = new TreeMap<>();
        for (int week = 27; week <= 28; week++) {
            Period period = new Period(2022, week);
            WeekLists.of(workspace, period, Clock.systemUTC())
                    .forEach((list, text) -> result.put(list + " now " + period, timeless(list, text)));
        }
        office.files("archive").forEach((name, content) -> result.put(name, isSlip(name) ? "" : content));
        office.files("inbox").forEach(result::put);
        office.files("reports").forEach((name, content) -> {
            if (!name.endsWith(".scoregap-documents") && !name.contains(".tmp")) {
                result.put(name, timeless(name, content));
            }
        });
        return result;
    }

    private static boolean isSlip(String name) {
        return name.contains("退回-");
    }

    /** Texts to be read say of when they are; what they say besides is in the JSON too. */
    private static String timeless(String name, String text) {
        return name.endsWith(".json") ? text.replaceAll("\"as_of\"\\s*:\\s*\"[^\"]*\"", "") : "";
    }

    @Test
    void killedAtAnyMomentAndRunAgainItEndsTheSame() throws Exception {
        assertThat(expected.keySet()).anyMatch(name -> name.startsWith("refused/说明-"));
        Random random = new Random(SEED);
        int killed = 0;
        for (int i = 0; i < KILLS; i++) {
            Path workspace = copy("killed-" + i);
            Child process = weekly(workspace);
            waitForItToBegin(workspace, process);
            // Each in its own part of the run, so that a few meet every step.
            long moment = (long) (duration * (i + random.nextDouble()) / KILLS);
            TimeUnit.NANOSECONDS.sleep(moment);
            killed += process.kill() ? 1 : 0;
            String reached = Files.readString(workspace.resolve("run.log"));
            Office.Outcome again = Office.without(workspace).at(Clock.systemUTC(), "weekly", "--period", "2022-W28");
            assertThat(again.status()).as(again.err()).isEqualTo(ExitStatus.PROBLEMS);
            Map<String, String> result = result(workspace);
            assertThat(result.keySet()).as("killed after\n" + reached).isEqualTo(expected.keySet());
            assertThat(result).as("killed after\n" + reached).isEqualTo(expected);
        }
        assertThat(killed).isPositive();
    }

    @Test
    void twoAtOnceDoTheWorkOnce() throws Exception {
        Path shared = copy("shared");
        Child one = weekly(shared, "--wait", "120");
        Child other = weekly(shared, "--wait", "120");
        assertThat(List.of(one.await(), other.await())).containsOnly(ExitStatus.PROBLEMS);
        assertThat(result(shared)).isEqualTo(expected);
        assertThat(Office.without(shared)
                        .at(Clock.systemUTC(), "history", "-f", "csv")
                        .csv())
                .hasSize(Office.without(undisturbed)
                        .at(Clock.systemUTC(), "history", "-f", "csv")
                        .csv()
                        .size());
    }
}
