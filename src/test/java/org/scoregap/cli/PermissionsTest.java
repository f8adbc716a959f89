package org.scoregap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the program keeps, its owner alone may read; what somebody opened to others stays open. */
class PermissionsTest {
    private static final List<String> KEPT = List.of("store", "archive", "backups", "reports");

    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void open() {
        Assumptions.assumeTrue(
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        office = Office.in(folder);
        office.writeWeekly("WS-601,200,142", "WS-602,150,160");
        office.write("说明.csv", "这里没有表格");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private Map<String, String> openToOthers() throws IOException {
        Map<String, String> open = new TreeMap<>();
        for (String each : KEPT) {
            try (Stream<Path> all = Files.walk(office.path(each))) {
                for (Path path : all.toList()) {
                    if (!permissions(path).endsWith("------")) {
                        open.put(folder.relativize(path).toString(), permissions(path));
                    }
                }
            }
        }
        return open;
    }

    @Test
    void everythingThatTheProgramKeepsIsItsOwnersAlone() throws IOException {
        office.run("weekly", "--publish", "--keep-backups", "1", "--log", "logs/run.log");
        office.run("template");
        office.run("remind", "-o", "reports/催报");
        office.run(
                "restore",
                office.path("backups/" + office.files("backups").firstKey()).toString());
        assertThat(office.files("reports").keySet())
                .anyMatch(name -> name.endsWith(".docx"))
                .anyMatch(name -> name.startsWith("slips/"));
        assertThat(office.files("archive").keySet()).anyMatch(name -> name.startsWith("refused/"));
        assertThat(openToOthers()).isEmpty();
        assertThat(permissions(office.path("reports"))).isEqualTo("rwx------");
        assertThat(permissions(office.path("logs/run.log"))).isEqualTo("rw-------");
    }

    @Test
    void whatSomebodyOpenedToOthersStaysOpen() throws IOException {
        office.run("weekly");
        for (String each : List.of("reports", "reports/2022-W28")) {
            Files.setPosixFilePermissions(office.path(each), PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        Path list = office.path("reports/2022-W28/gaps.csv");
        Files.setPosixFilePermissions(list, PosixFilePermissions.fromString("rw-r--r--"));
        office.run("weekly");
        assertThat(permissions(list)).isEqualTo("rw-r--r--");
        assertThat(permissions(list.getParent())).isEqualTo("rwxr-xr-x");
    }

    @Test
    void aFileThatSomebodyNamesIsReadAsTheSystemLetsIt() throws IOException {
        office.run("weekly");
        Path usual = Files.createFile(folder.resolve("usual"));
        office.run("gaps", "-o", "gaps.csv", "-f", "csv");
        assertThat(permissions(office.path("gaps.csv"))).isEqualTo(permissions(usual));
    }

    @Test
    void theLogNamesNobodyAndTheStoreKeepsNoneBesideIt() throws IOException {
        office.run("weekly", "--log", "run.log", "--log-format", "json");
        List<String> people = Pattern.compile("\\{ name: ([^,]+), (?:title: |telephone: \"([^\"]+))")
                .matcher(office.read("config/units.yaml"))
                .results()
                .flatMap(found -> Stream.of(found.group(1), found.group(2)))
                .filter(Objects::nonNull)
                .toList();
        assertThat(people).hasSizeGreaterThan(100).contains("王志远", "0915-3210010");
        assertThat(office.read("run.log")).contains("TAKEN_IN").doesNotContain(people);
        assertThat(office.files("store").keySet()).containsExactly("scoregap.lock", "scoregap.mv.db");
    }
}
