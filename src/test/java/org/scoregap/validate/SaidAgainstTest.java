package org.scoregap.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scoregap.model.Finding;
import org.scoregap.model.Overrides;
import org.scoregap.model.ProblemCode;
import org.scoregap.model.Submission;
import org.scoregap.read.Cell;

/** What stands around figures, or in how they are shown, against taking them as they are. */
class SaidAgainstTest {
    private static final String AREA = "指标编号|完成值|备注";
    private static final String PARTS = "指标编号|应检数|合格数|备注";

    private static Submission of(String file, TestTable... tables) {
        return new SubmissionValidator(TestMapping.CITY)
                .validate(
                        TestTable.file(tables),
                        new FileFacts(file, "ab", 10, LocalDate.of(2022, 7, 15)),
                        Wanted.NOTHING,
                        Overrides.NONE);
    }

    private static Submission park(TestTable table) {
        return of("市林业局2022-W28周报表.csv", table);
    }

    private static Submission health(TestTable... tables) {
        return of("市卫健委2022-W28周报表.csv", tables);
    }

    private static String told(Submission submission) {
        return submission.problems().stream()
                .map(problem -> (problem.where() + " " + problem.code() + " " + problem.found() + " "
                                + problem.expected())
                        .strip())
                .collect(Collectors.joining("; "));
    }

    private static String codes(Submission submission) {
        return submission.problems().stream()
                .map(problem -> problem.where() + " " + problem.code())
                .collect(Collectors.joining("; "));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "注：面积单位为亩; A100 DIMENSION_DOUBTFUL 亩 公顷",
                "单位：亩; A100 DIMENSION_DOUBTFUL 亩 公顷",
                "数据以平方米为单位; A100 DIMENSION_DOUBTFUL 平方米 公顷",
                "注：面积单位为公顷; ''",
                "责任单位为各区; ''"
            })
    void doubtsFiguresWhenANoteBelowNamesAnotherUnit(String note, String told) {
        assertThat(told(park(TestTable.of(AREA, "WS-304|30|").footed(note)))).isEqualTo(told);
    }

    @Test
    void doubtsFiguresBelowSeveralUnitsOfWhichNoneIsTheirs() {
        assertThat(told(park(TestTable.of(AREA, "WS-304|30|").titled("单位：亩、%"))))
                .isEqualTo("A1 DIMENSION_DOUBTFUL 亩、% 公顷");
        assertThat(told(park(TestTable.of(AREA, "WS-304|30|").titled("单位：公顷、亩"))))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1} shown as {2} → {3} {4}")
    @CsvSource({
        "完成值, 120, 0.12, 120.0, B2 DIMENSION_DOUBTFUL 0.12 120",
        "完成值（公顷）, 120, 0.12, 120.0, B2 DIMENSION_DOUBTFUL 0.12 120",
        "完成值（千平方米）, 120000, 120, 12.0, B1 DIMENSION_CONVERTED 千平方米 公顷 (×0.1)",
    })
    void takesAMovedPointAsItIsSeenOnlyUnderTheUnitThatGoesWithIt(
            String title, double kept, String seen, double stored, String told) {
        Cell value = new Cell.Numeric(kept, Long.toString((long) kept), false, seen);
        Submission submission =
                park(TestTable.ofCells("指标编号|" + title, List.of(List.of(new Cell.Text("WS-304"), value))));

        assertThat(told(submission)).isEqualTo(told);
        assertThat(submission.parts().get(0).tallies().get(0).finding()).isEqualTo(new Finding.Amount(stored));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"＃WS-601", "//WS-601", ";WS-601", "-- WS-601", "*WS-601", "（WS-601）"})
    void refusesARowThatASignBeforeItsIdTakesOut(String id) {
        Submission submission = health(TestTable.of(PARTS, id + "|200|142|"));

        assertThat(codes(submission)).isEqualTo("A2 INDICATOR_UNKNOWN");
        assertThat(submission.problems().get(0).suggestion()).contains("WS-601");
        assertThat(submission.accepted()).isZero();
    }

    @Test
    void takesAnIdInQuotesForTheId() {
        assertThat(codes(health(TestTable.of(PARTS, "“WS-601”|200|142|")))).isEmpty();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            value = {
                "数据作废, D2 VALUE_VOID",
                "作废, D2 VALUE_VOID",
                "上周数据, ''",
                "票据未作废, ''",
            })
    void warnsOfARemarkThatTakesTheFiguresBack(String remark, String told) {
        assertThat(codes(health(TestTable.of(PARTS, "WS-601|200|142|" + remark))))
                .isEqualTo(told);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "2022年1-6月累计周报表, A1 PERIOD_DOUBTFUL",
        "2022年上半年情况, A1 PERIOD_DOUBTFUL",
        "7月11日-7月17日, ''",
        "7月11-17日, ''",
        "此表作废, A1 VALUE_VOID",
    })
    void warnsOfATitleThatSpeaksOfMoreThanTheWeek(String title, String told) {
        assertThat(codes(health(TestTable.of(PARTS, "WS-601|200|142|").titled(title))))
                .isEqualTo(told);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "明细 汇总, 汇总 SHEET_LEFT_OUT",
        "汇总 明细, 汇总 SHEET_LEFT_OUT",
        "汇总, ''",
        "明细 明细2, ''",
    })
    void leavesOutASummaryBesideTheSheetsThatItAddsUp(String sheets, String told) {
        String[] names = sheets.split(" ");
        Submission submission = health(Stream.of(names)
                .map(name -> TestTable.of(PARTS, (name.equals("明细2") ? "WS-602" : "WS-601") + "|200|142|")
                        .sheet(name))
                .toArray(TestTable[]::new));

        assertThat(submission.problems().stream()
                        .map(problem -> problem.where().sheet() + " " + problem.code())
                        .collect(Collectors.joining("; ")))
                .isEqualTo(told);
        assertThat(submission.accepted()).isEqualTo(sheets.contains("明细2") ? 2 : 1);
    }

    @Test
    void doubtsALoneOneAmongFewShares() {
        Submission submission = health(TestTable.of(AREA, "WS-601|1|", "WS-602|0.9|"));

        assertThat(submission.problems().stream()
                        .filter(problem -> problem.code() == ProblemCode.SHARE_ASSUMED)
                        .map(problem -> problem.where().toString()))
                .containsExactly("B2", "B3");
    }
}
