package org.scoregap.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scoregap.model.Finding;
import org.scoregap.model.Overrides;
import org.scoregap.model.Problem;
import org.scoregap.model.Submission;

/** 新增公园面积 is in 公顷, up to 300. */
class UnitsOfMeasureTest {
    private static Submission park(String title, String note, String value) {
        TestTable table = TestTable.of("指标编号|指标名称|" + title + "|备注", "WS-304|新增公园面积|" + value + "|");
        return of("市林业局2022-W28周报表.csv", note.isEmpty() ? table : table.titled("2022年周报表", note));
    }

    private static Submission health(String header, String row, String... titles) {
        return of("市卫健委2022-W28周报表.csv", TestTable.of(header, row).titled(titles));
    }

    private static Submission of(String name, TestTable table) {
        return new SubmissionValidator(TestMapping.CITY)
                .validate(
                        TestTable.file(table),
                        new FileFacts(name, "ab", 10, LocalDate.of(2022, 7, 15)),
                        Wanted.NOTHING,
                        Overrides.NONE);
    }

    private static String codes(Submission submission) {
        return submission.problems().stream()
                .map(problem -> problem.where() + " " + problem.code())
                .collect(Collectors.joining("; "));
    }

    private static List<Finding> findings(Submission submission) {
        return submission.parts().stream()
                .flatMap(part -> part.tallies().stream())
                .map(tally -> tally.finding())
                .toList();
    }

    @ParameterizedTest(name = "{2} under {0}, {1} → {3} {4}")
    @CsvSource({
        "完成值, '', 12.5, 12.5, ''",
        "完成值, '', 12.5公顷, 12.5, ''",
        "完成值, '', 30亩, 2.0, C1 DIMENSION_CONVERTED",
        "完成值, '', 1.5万平方米, 1.5, ''",
        "完成值, '', 15000㎡, 1.5, C1 DIMENSION_CONVERTED",
        "完成值（亩）, '', 30, 2.0, C1 DIMENSION_CONVERTED",
        "完成值/亩, '', 30, 2.0, C1 DIMENSION_CONVERTED",
        "完成值(公顷), '', 30, 30.0, ''",
        "完成值（亩）, '', 30公顷, 30.0, ''",
        "完成值（亩）, 单位：平方公里, 30, 2.0, C3 DIMENSION_CONVERTED",
        "完成值, 单位：亩, 30, 2.0, C3 DIMENSION_CONVERTED",
        "完成值, （计量单位：万平方米）, 3, 3.0, ''",
        "本周/完成值（亩）, '', 30, 2.0, C1 DIMENSION_CONVERTED",
        "面积（亩）/完成值, '', 30, 2.0, C1 DIMENSION_CONVERTED",
    })
    void convertsWhatIsWrittenIntoTheIndicatorsUnit(
            String title, String note, String value, double stored, String told) {
        Submission submission = park(title, note, value);

        assertThat(codes(submission)).isEqualTo(told);
        assertThat(findings(submission)).containsExactly(new Finding.Amount(stored));
    }

    @ParameterizedTest(name = "{2} under {0}, {1} → {3}")
    @CsvSource({
        "完成值, '', 30处, C2 DIMENSION_WRONG",
        "完成值, '', 30万元, C2 DIMENSION_WRONG",
        "完成值, '', 30公里, C2 DIMENSION_WRONG",
        "完成值（万元）, '', 30, C2 DIMENSION_WRONG",
        "完成值, 单位：万元, 30, C4 DIMENSION_WRONG",
        "完成值, '', 0.5万公顷, C1 DIMENSION_CONVERTED; C2 OUT_OF_RANGE",
        "完成值, '', 0.5万, C2 OUT_OF_RANGE",
        "完成值（万平方米）, '', 0.5万, C2 NOT_A_NUMBER",
        "完成值, '', 30坪, C2 NOT_A_NUMBER",
        "完成值, '', 30余公顷, C2 NOT_A_NUMBER",
    })
    void refusesAUnitThatSaysSomethingElse(String title, String note, String value, String told) {
        Submission submission = park(title, note, value);

        assertThat(codes(submission)).isEqualTo(told);
        assertThat(findings(submission)).isEmpty();
    }

    @ParameterizedTest(name = "30 with {1} under {0} → {2} {3}")
    @CsvSource({
        "计量单位, 公顷, 30.0, ''",
        "计量单位, 亩, 2.0, C1 DIMENSION_CONVERTED",
        "计量单位, 万元, , C2 DIMENSION_WRONG",
        "计量单位, '', 30.0, ''",
        "单位, 亩, 2.0, D1 COLUMN_UNKNOWN; C1 DIMENSION_CONVERTED",
        "单位, 市林业局, 30.0, D1 COLUMN_UNKNOWN",
    })
    void believesTheColumnThatSaysWhatEachRowIsIn(String title, String unit, Double stored, String told) {
        Submission submission =
                of("市林业局2022-W28周报表.csv", TestTable.of("指标编号|指标名称|完成值|" + title, "WS-304|新增公园面积|30|" + unit));

        assertThat(codes(submission).split("; ")).containsExactlyInAnyOrder(told.split("; "));
        assertThat(findings(submission)).isEqualTo(stored == null ? List.of() : List.of(new Finding.Amount(stored)));
    }

    @Test
    void saysWhatWasWantedInsteadOfAWrongUnit() {
        Problem problem = park("完成值", "", "30处").problems().get(0);

        assertThat(problem.found()).isEqualTo("30处");
        assertThat(problem.expected()).isEqualTo("公顷");
    }

    @Test
    void theUnitAboveATableIsNotTheUnitThatReports() {
        Submission submission = health("指标编号|应检数|合格数", "WS-601|200|142", "周报表", "单位：处");

        assertThat(codes(submission)).isEmpty();
        assertThat(findings(submission)).containsExactly(new Finding.Checks(142, 200));
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @CsvSource({
        "应检数（处）|合格数（处）, 200|142, ''",
        "应检数（个）|合格数, 200个|142, ''",
        "应检数|合格数, 2千|142处, ''",
        "应检数|合格数, 0.2万家|142家, ''",
        "应检数（万处）|合格数（万处）, 0.02|0.0142, ''",
        "应检数|合格数, 200|142公顷, D3 NOT_A_NUMBER",
        "应检数|合格数（%）, 200|71, D2 COLUMN_UNKNOWN; C3 VALUE_MISSING",
        "应检数|合格数（其中）, 200|71, D2 COLUMN_UNKNOWN",
    })
    void countsThingsInAnyWordForThings(String titles, String cells, String told) {
        Submission submission = health("指标编号|完成值|" + titles, "WS-601||" + cells, "周报表");

        if (told.isEmpty()) {
            assertThat(codes(submission)).isEmpty();
            assertThat(((Finding.Checks) findings(submission).get(0)).passed()).isEqualTo(142);
        } else {
            assertThat(codes(submission)).contains(told.split(";", -1)[0]);
            assertThat(findings(submission)).isEmpty();
        }
    }

    @ParameterizedTest(name = "{1} under {0} → {2}")
    @CsvSource({
        "完成率, 18/20, 18 of 20",
        "完成率, 200|18/20, refused",
        "完成率, 20|18/20, 18 of 20",
        "完成率, 21/20, refused",
        "完成率（‰）, 950, refused",
        "完成率, 950‰, 9.5 of 10",
        "完成值（处）, 95, refused",
        "完成率（%）, 95, 9.5 of 10",
    })
    void readsOnlyWhatCanBeARate(String title, String cells, String expected) {
        String[] both = cells.split("\\|", -1);
        Submission submission = health(
                "指标编号|应检数|" + title, "WS-601|" + (both.length > 1 ? both[0] : "") + "|" + both[both.length - 1], "周报表");

        assertThat(findings(submission).stream()
                        .map(finding -> (Finding.Checks) finding)
                        .map(checks ->
                                String.valueOf(checks.passed()).replaceAll("\\.0$", "") + " of " + checks.checked())
                        .findFirst()
                        .orElse("refused"))
                .isEqualTo(expected);
    }

    @Test
    void totalsAreComparedInWhatTheColumnIsIn() {
        Submission submission = of(
                "市林业局2022-W28周报表.csv", TestTable.of("指标编号|完成值（亩）|日期", "WS-304|30|7.11", "WS-304|2公顷|7.12", "合计|60|"));

        assertThat(codes(submission)).isEqualTo("B1 DIMENSION_CONVERTED");
    }
}
