package org.scoregap.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.Period;
import org.scoregap.model.ProblemCode;
import org.scoregap.model.Severity;
import org.scoregap.model.Submission;

/** Reads the committed weeks as the program does, and holds what it says of them against what was planted. */
class PlantedFaultsTest {
    /** What only the store can tell, once a week's files are in it. */
    private static final Set<ProblemCode> OF_THE_STORE = EnumSet.of(ProblemCode.ORDER_DOUBTFUL);

    private static final Set<ProblemCode> ACROSS = EnumSet.of(
            ProblemCode.REPORTED_TWICE, ProblemCode.UNCHANGED, ProblemCode.JUMP, ProblemCode.CUMULATIVE_FELL);

    /** They refuse one row; the other errors refuse the whole table or file. */
    private static final Set<ProblemCode> OF_A_ROW =
            EnumSet.range(ProblemCode.INDICATOR_MISSING, ProblemCode.ORDER_DOUBTFUL);

    static {
        OF_A_ROW.addAll(EnumSet.range(ProblemCode.ROW_MALFORMED, ProblemCode.CELL_TWICE));
    }

    private static Mapping mapping;
    private static List<Planted> planted;
    private static SortedMap<Period, List<Judged>> weeks;

    @BeforeAll
    static void readTheWeeks() throws IOException {
        mapping = SampleWeeksTest.mapping();
        try (Stream<String> lines = Files.lines(SampleWeeksTest.PLANTED)) {
            planted = lines.skip(1).map(Planted::parse).toList();
        }
        weeks = new TreeMap<>();
        Judge judge = new Judge(mapping);
        for (Period week :
                List.of(new Period(2022, 25), new Period(2022, 26), new Period(2022, 27), new Period(2022, 28))) {
            weeks.put(week, judge.judge(SampleWeeksTest.FOLDER.resolve(week.toString())));
        }
    }

    @Test
    void eachFaultOfAFileIsReportedOnceAtItsCellAndNothingElseIs() {
        List<Planted> found = new ArrayList<>();
        weeks.forEach((week, files) -> files.forEach(file -> file.submission().problems().stream()
                .map(problem -> new Planted(week, file.name(), problem.where(), problem.code()))
                .forEach(found::add)));

        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(planted.stream()
                        .filter(fault -> !ACROSS.contains(fault.code()) && !OF_THE_STORE.contains(fault.code()))
                        .toList());
    }

    @Test
    void eachFaultAcrossFilesIsReportedOnceAtItsCellAndNothingElseIs() {
        List<Planted> found = new ArrayList<>();
        for (Period week : weeks.keySet()) {
            new Standing(weeks.headMap(week.plus(1)))
                    .problems(mapping, week)
                    .forEach(problem -> found.add(new Planted(week, problem.file(), problem.where(), problem.code())));
        }

        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(planted.stream()
                        .filter(fault -> ACROSS.contains(fault.code()))
                        .toList());
    }

    @Test
    void everyRowWithoutAFaultIsAccepted() {
        weeks.forEach((week, files) -> files.forEach(file -> {
            Submission submission = file.submission();
            List<Planted> faults = planted.stream()
                    .filter(fault -> fault.week().equals(week) && fault.file().equals(file.name()))
                    .filter(fault -> fault.code().severity() == Severity.ERROR)
                    .toList();
            boolean whole = faults.stream().anyMatch(fault -> !OF_A_ROW.contains(fault.code()));
            long rows =
                    faults.stream().map(fault -> fault.where().row()).distinct().count();

            assertThat(submission.accepted())
                    .as(week + " " + file.name())
                    .isEqualTo(whole ? 0 : submission.rows() - (int) rows);
        }));
    }

    @Test
    void theClerksFilesHoldEnoughToWorkWith() {
        assertThat(weeks).allSatisfy((week, files) -> {
            Set<String> units = files.stream()
                    .flatMap(file -> file.submission().parts().stream())
                    .map(part -> part.unit().value())
                    .collect(Collectors.toSet());
            assertThat(units).as(week + " units").hasSizeGreaterThan(28);
            assertThat(checksIn(files)).as(week + " inspections").isBetween(60, 150);
        });
        Map<Path, Long> extensions = weeks.values().stream()
                .flatMap(List::stream)
                .map(file -> Path.of(file.name().substring(file.name().lastIndexOf('.') + 1)))
                .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
        assertThat(extensions).containsKeys(Path.of("csv"), Path.of("xls"), Path.of("xlsx"));
        assertThat(weeks.values().stream()
                        .flatMap(List::stream)
                        .flatMap(file -> file.submission().parts().stream())
                        .map(part -> mapping.form(part.form()).orElseThrow().layout())
                        .collect(Collectors.toSet()))
                .hasSize(4);
    }

    private static int checksIn(List<Judged> files) {
        return files.stream()
                .filter(file -> file.name().contains("暗访检查记录表"))
                .mapToInt(file -> file.submission().rows())
                .sum();
    }
}
