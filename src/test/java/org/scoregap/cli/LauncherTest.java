package org.scoregap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code scripts/scoregap}: with which memory it starts Java, and that the archive of classes is the jar's own. A checkout
 * with a Java that writes down how it was called, and makes an archive when it is asked to.
 */
@EnabledOnOs({OS.LINUX, OS.MAC})
class LauncherTest {
    private static final Instant BUILT = Instant.parse("2022-07-15T08:00:00Z");
    private static final String JAVA = """
            #!/bin/sh
            dumps=
            for word in "$@"; do
                case $word in
                    -Xshare:dump) dumps=yes ;;
                    -XX:SharedArchiveFile=*) archive=${word#*=} ;;
                esac
            done
            if [ -n "$dumps" ]; then
                printf 'dumped\\n' >>"$CALLS"
                [ -z "$CANNOT_DUMP" ] && : >"$archive"
            fi
            printf '%s\\n' "$*" >>"$CALLS"
            """;

    @TempDir
    Path folder;

    private Path jar;
    /** What the environment says of memory, in megabytes; empty for nothing. */
    private String heap = "";

    private int expectedStatus;

    @BeforeEach
    void aCheckoutThatIsBuilt() throws IOException {
        for (String part : List.of("src/main", "config", "sample-data", "target", "jdk/bin", "workspace/inbox")) {
            Files.createDirectories(folder.resolve(part));
        }
        for (String script : List.of("scoregap", "require.sh")) {
            Path copy = folder.resolve("scripts").resolve(script);
            Files.createDirectories(copy.getParent());
            Files.copy(Path.of("scripts", script), copy);
        }
        Path java = folder.resolve("jdk/bin/java");
        Files.writeString(java, JAVA);
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(folder.resolve("target/java"), folder.toRealPath().resolve("jdk/bin") + "\n");
        Files.writeString(folder.resolve("pom.xml"), "");
        jar = Files.writeString(folder.resolve("target/scoregap.jar"), "jar");
        for (String source : List.of("src/main", "config", "sample-data", "pom.xml")) {
            built(folder.resolve(source), BUILT.minusSeconds(60));
        }
        built(jar, BUILT);
    }

    private static void built(Path file, Instant when) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(when));
    }

    private Path beside(String ending) {
        return folder.resolve("target/scoregap.jar" + ending);
    }

    /** How Java was called, call by call. */
    private List<String> run(String... words) throws IOException, InterruptedException {
        return run(false, words);
    }

    private List<String> run(boolean cannotDump, String... words) throws IOException, InterruptedException {
        Path calls = folder.resolve("calls");
        Files.writeString(calls, "");
        List<String> command = new ArrayList<>(List.of("sh", "../scripts/scoregap"));
        command.addAll(List.of(words));
        ProcessBuilder shell = new ProcessBuilder(command)
                .directory(folder.resolve("workspace").toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile());
        shell.environment().put("JAVA_HOME", folder.toRealPath().resolve("jdk").toString());
        shell.environment().put("CALLS", calls.toString());
        shell.environment().put("CANNOT_DUMP", cannotDump ? "yes" : "");
        shell.environment().remove("SCOREGAP_HEAP");
        if (!heap.isEmpty()) {
            shell.environment().put("SCOREGAP_HEAP", heap);
        }
        int status = shell.start().waitFor();
        assertThat(status)
                .as(Files.readString(folder.resolve("said"), StandardCharsets.UTF_8))
                .isEqualTo(expectedStatus);
        return Files.readAllLines(calls);
    }

    @Test
    void anArchiveOfTheJarIsUsedAndNotMadeAgain() throws Exception {
        Files.writeString(beside(".jsa"), "");
        assertThat(run("gaps"))
                .singleElement()
                .asString()
                .contains("-XX:SharedArchiveFile=" + jar.toRealPath() + ".jsa")
                .endsWith("gaps");
    }

    @Test
    void anArchiveOfAnEarlierJarIsMadeAgainOnce() throws Exception {
        built(Files.writeString(beside(".jsa"), "of the jar before"), BUILT.minusSeconds(1));
        assertThat(run("gaps")).contains("dumped");
        assertThat(beside(".jsa")).isEmptyFile();
        assertThat(run("gaps")).hasSize(1);
    }

    @Test
    void whereNoArchiveCanBeMadeItIsTriedOnceForEachJar() throws Exception {
        assertThat(run(true, "gaps")).contains("dumped");
        assertThat(run(true, "gaps")).hasSize(1);
        built(jar, Instant.now().plusSeconds(2));
        assertThat(run(true, "gaps")).contains("dumped");
        assertThat(run(true, "gaps")).as("though the jar's clock was ahead").hasSize(1);
    }

    @Test
    void nothingIsLeftOfWhatTheArchiveWasMadeFrom() throws Exception {
        built(Files.createDirectories(folder.resolve("target/shared.1")), BUILT.minusSeconds(1));
        run("gaps");
        try (var left = Files.list(folder.resolve("target"))) {
            assertThat(left.map(each -> each.getFileName().toString()))
                    .containsExactlyInAnyOrder("java", "scoregap.jar", "scoregap.jar.jsa");
        }
    }

    @ParameterizedTest(name = "{0} → {1} MB")
    @CsvSource({
        "weekly, 800",
        "weekly --dry-run, 800",
        "ingest, 800",
        "ingest --quiet, 800",
        "ingest -o ../some.csv, 800",
        "ingest ../some.csv, 400",
        "ingest -q ../some.csv, 400",
        "ingest -o ../some.csv ../some.csv, 400",
        "-w . ingest ../some.csv, 400",
        "ingest inbox, 800",
        "validate ../some.csv, 400",
        "preview --format csv ../some.csv, 400",
        "gaps, 400"
    })
    void memoryIsForWhatIsRead(String words, String megabytes) throws Exception {
        Files.writeString(beside(".jsa"), "");
        Files.writeString(folder.resolve("some.csv"), "a,b\n");
        Files.createDirectories(folder.resolve("workspace/ingest"));
        try (RandomAccessFile large =
                new RandomAccessFile(folder.resolve("workspace/inbox/large.csv").toFile(), "rw")) {
            large.setLength(200L << 20);
        }
        assertThat(run(words.split(" "))).singleElement().asString().contains("-Xmx" + megabytes + "m ");
    }

    @Test
    void aWorkbookGetsMoreThanATextOfItsSizeForItIsPacked() throws Exception {
        Files.writeString(beside(".jsa"), "");
        try (RandomAccessFile large =
                new RandomAccessFile(folder.resolve("large.xlsx").toFile(), "rw")) {
            large.setLength(200L << 20);
        }
        assertThat(run("ingest", "../large.xlsx")).singleElement().asString().contains("-Xmx1000m ");
    }

    @ParameterizedTest(name = "{0} → {1} MB, compiled by tier {2}")
    @CsvSource({
        "gaps, 400, 1",
        "-w . gaps -q, 400, 1",
        "gaps --format json, 400, 1",
        "trend, 400, 1",
        "trend -q -w ., 400, 1",
        "trend --format csv, 1600, 4",
        "-w . trend -fjson, 1600, 4",
        "trend -o trend.xlsx, 1600, 4",
        "trend --last=520, 1600, 4",
        "weekly, 1600, 4",
        "backup, 1600, 4"
    })
    void listsOfAWeekNeedNoMoreForAStoreOfManyYears(String words, String megabytes, int tier) throws Exception {
        Files.writeString(beside(".jsa"), "");
        Path store = Files.createDirectories(folder.resolve("workspace/store"));
        try (RandomAccessFile large =
                new RandomAccessFile(store.resolve("scoregap.mv.db").toFile(), "rw")) {
            large.setLength(200L << 20);
        }
        assertThat(run(words.split(" ")))
                .singleElement()
                .asString()
                .contains("-Xmx" + megabytes + "m ", "-XX:TieredStopAtLevel=" + tier + " ");
    }

    @ParameterizedTest(name = "{0} → {1} MB")
    @CsvSource({"reach: 520, 1600", "strictness: 1, 400"})
    void whereFiguresAreToCountForLongerListsAreOfAllYears(String setting, String megabytes) throws Exception {
        Files.writeString(beside(".jsa"), "");
        Path store = Files.createDirectories(folder.resolve("workspace/store"));
        try (RandomAccessFile large =
                new RandomAccessFile(store.resolve("scoregap.mv.db").toFile(), "rw")) {
            large.setLength(200L << 20);
        }
        Path config = Files.createDirectories(folder.resolve("workspace/config"));
        Files.writeString(config.resolve("scoregap.yaml"), "model:\n  " + setting + "\n");
        assertThat(run("gaps")).singleElement().asString().contains("-Xmx" + megabytes + "m ");
    }

    @ParameterizedTest(name = "{0} kB, at most {1} MB → {2}")
    @CsvSource({"19000, '', 64", "21000, '', 192", "21000, 100, 100"})
    void whatIsLargeBeginsWithMoreMemoryButNeverWithMoreThanThereMayBe(int kilobytes, String most, int megabytes)
            throws Exception {
        Files.writeString(beside(".jsa"), "");
        try (RandomAccessFile large =
                new RandomAccessFile(folder.resolve("some.csv").toFile(), "rw")) {
            large.setLength((long) kilobytes << 10);
        }
        heap = most;
        assertThat(run("ingest", "../some.csv")).singleElement().asString().contains("-Xms" + megabytes + "m ");
    }

    @ParameterizedTest(name = "{0} of {1} kB → {2}")
    @CsvSource({"some.csv, 19000, false", "some.csv, 21000, true", "some.xlsx, 21000, false"})
    void ofALargeTextLittleIsHeldSoThatGarbageIsNotLeftToLie(String name, int kilobytes, boolean little)
            throws Exception {
        Files.writeString(beside(".jsa"), "");
        try (RandomAccessFile large = new RandomAccessFile(folder.resolve(name).toFile(), "rw")) {
            large.setLength((long) kilobytes << 10);
        }
        assertThat(run("ingest", "../" + name).get(0).contains(" -XX:MinHeapFreeRatio=20 -XX:MaxHeapFreeRatio=40 "))
                .isEqualTo(little);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "600m", "1g", "-5", "5 6", "63", "99999999999999999999"})
    void memoryThatIsNoNumberOfMegabytesIsRefusedInBothLanguages(String most) throws Exception {
        Files.writeString(beside(".jsa"), "");
        heap = most;
        expectedStatus = 2;
        assertThat(run("gaps")).isEmpty();
        assertThat(folder.resolve("said")).content().contains("SCOREGAP_HEAP=" + most + " 不对", most + " is no number");
    }
}
