package org.scoregap.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scoregap.mapping.Mapping;
import org.scoregap.mapping.yaml.Loaded;
import org.scoregap.mapping.yaml.MappingLoader;
import org.scoregap.mapping.yaml.MappingTexts;
import org.scoregap.model.ProblemCode;

/** Makes the sample weeks anew. {@code mvn test -Dtest=SampleWeeksTest -Dtest.arguments=-Dsample.write=true} writes them. */
class SampleWeeksTest {
    /** What is said of tables that no form knows; every report of the weeks has its form. */
    private static final EnumSet<ProblemCode> OF_NO_FORM =
            EnumSet.range(ProblemCode.HEADER_DOUBTFUL, ProblemCode.ROW_LEFT_OUT);

    static {
        // Lists of tasks are no submissions.
        OF_NO_FORM.addAll(EnumSet.range(ProblemCode.TASK_UNKNOWN, ProblemCode.TASK_SENT_BACK));
        OF_NO_FORM.addAll(EnumSet.of(
                ProblemCode.NAME_TAKEN_AS,
                ProblemCode.PERIOD_DOUBTFUL,
                ProblemCode.DIMENSION_WRONG,
                ProblemCode.DIMENSION_CONVERTED,
                ProblemCode.DIMENSION_DOUBTFUL,
                ProblemCode.VALUE_VOID));
    }

    static final Path FOLDER = Path.of("sample-data");
    static final Path PLANTED = Path.of("src/test/resources/org/scoregap/sample/planted-faults.csv");

    private static Mapping mapping;
    private static SampleWeeks made;

    static Mapping mapping() {
        Loaded loaded = MappingLoader.load(MappingTexts.read(Path.of("config")));
        return loaded.mapping().orElseThrow(() -> new AssertionError(loaded.problems()));
    }

    @BeforeAll
    static void make() throws IOException {
        mapping = mapping();
        made = SampleWeeks.of(mapping);
        if (Boolean.getBoolean("sample.write")) {
            deleteWeeks();
            write(FOLDER);
            Files.createDirectories(PLANTED.getParent());
            Files.writeString(PLANTED, made.plantedFaults());
        }
    }

    private static void write(Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : made.files().entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }

    private static void deleteWeeks() throws IOException {
        for (String file : filesIn(FOLDER).keySet()) {
            Files.delete(FOLDER.resolve(file));
        }
    }

    /** The weeks' files alone: what else lies in the folder is nobody's business here. */
    private static SortedMap<String, byte[]> filesIn(Path folder) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        if (!Files.exists(folder)) {
            return files;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                if (name.matches("\\d{4}-W\\d{2}/.*")) {
                    files.put(name, Files.readAllBytes(path));
                }
            }
        }
        return files;
    }

    @Test
    void theCommittedFilesAreWhatTheGeneratorMakes(@TempDir Path folder) throws IOException {
        write(folder);

        SortedMap<String, byte[]> fresh = filesIn(folder);
        SortedMap<String, byte[]> committed = filesIn(FOLDER);
        Set<String> differing = new TreeSet<>(fresh.keySet());
        differing.addAll(committed.keySet());
        differing.removeIf(file -> Arrays.equals(fresh.get(file), committed.get(file)));

        assertThat(differing).isEmpty();
    }

    @Test
    void theCommittedListOfFaultsIsWhatWasPlanted() throws IOException {
        assertThat(Files.readString(PLANTED, UTF_8)).isEqualTo(made.plantedFaults());
    }

    @Test
    void makesTheSameBytesAgain() {
        SampleWeeks again = SampleWeeks.of(mapping);

        assertThat(again.files().keySet()).isEqualTo(made.files().keySet());
        assertThat(again.files().keySet())
                .allSatisfy(file -> assertThat(again.files().get(file))
                        .as(file)
                        .isEqualTo(made.files().get(file)));
    }

    @Test
    void plantsEveryKindOfProblem() {
        Set<ProblemCode> planted = made.planted().stream().map(Planted::code).collect(Collectors.toSet());

        assertThat(planted).isEqualTo(EnumSet.complementOf(OF_NO_FORM));
    }

    @Test
    void everyWeekSaysWhenEachOfItsFilesWasReceived() {
        for (String week : List.of("2022-W25", "2022-W26", "2022-W27", "2022-W28")) {
            String received = new String(made.files().get(week + "/received.csv"), UTF_8);
            assertThat(received.lines().skip(1).map(line -> week + "/" + line.substring(0, line.lastIndexOf(','))))
                    .as(week)
                    .containsExactlyInAnyOrderElementsOf(made.files().keySet().stream()
                            .filter(file -> file.startsWith(week) && !file.endsWith("/received.csv"))
                            .toList());
        }
        assertThat(new String(made.files().get("2022-W28/received.csv"), UTF_8))
                .contains("市文旅广电局_周报表（7月第2周）.xls,2022-07-18T09:12:00+08:00\n");
    }

    @Test
    void theLastWeekHasALateFileTwoMissingUnitsACorrectionAndLastWeeksFileAgain() {
        Set<String> last = inWeek("2022-W28");

        assertThat(last)
                .filteredOn(file -> file.contains("消防") || file.contains("通管办"))
                .isEmpty();
        assertThat(inWeek("2022-W27"))
                .filteredOn(file -> file.contains("消防") || file.contains("通管办"))
                .hasSize(2);
        assertThat(last).contains("市市场监管局7月第2周报表（更正）.xlsx");
        String again = "市自来水公司7月第1周报表(1).xls";
        assertThat(made.files().get("2022-W28/" + again)).isEqualTo(made.files().get("2022-W27/" + again));
    }

    @Test
    void textFilesComeInTheEncodingsThatOfficesUse() {
        Map<String, byte[]> files = made.files();

        assertThat(inWeek("2022-W26").stream()
                        .filter(file -> file.endsWith(".csv") && !file.equals("received.csv"))
                        .map(file -> encoding(files.get("2022-W26/" + file)))
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("UTF-8", "UTF-8 with BOM", "UTF-16", "GB18030");
    }

    private static String encoding(byte[] bytes) {
        if (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
            return "UTF-16";
        } else if (bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB) {
            return "UTF-8 with BOM";
        }
        boolean utf8 = Arrays.equals(new String(bytes, UTF_8).getBytes(UTF_8), bytes);
        return utf8 ? "UTF-8" : "GB18030";
    }

    private static Set<String> inWeek(String week) {
        return made.files().keySet().stream()
                .filter(file -> file.startsWith(week))
                .map(file -> file.substring(week.length() + 1))
                .collect(Collectors.toSet());
    }

    @Test
    void staysSmall() {
        assertThat(made.files().values().stream()
                        .mapToInt(bytes -> bytes.length)
                        .sum())
                .isLessThan(3_000_000);
    }
}
