package org.scoregap.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scoregap.model.Decision;
import org.scoregap.model.Overrides;
import org.scoregap.model.Part;
import org.scoregap.model.Submission;

/** Unit and period: what the preamble, the file's name, the rows and the fill date say, and what wins. */
class WhoAndWhenTest {
    private static final LocalDate YEARS_LATER = LocalDate.of(2026, 11, 27);
    private static final String HEADER = "指标编号|指标名称|应检数|合格数|完成率|日期";

    private static Submission validate(String name, TestTable table) {
        return validate(name, table, LocalDate.of(2022, 7, 18));
    }

    private static Submission validate(String name, TestTable table, LocalDate receivedOn) {
        return new SubmissionValidator(TestMapping.CITY)
                .validate(
                        TestTable.file(table),
                        new FileFacts(name, "ab", 10, receivedOn),
                        Wanted.NOTHING,
                        Overrides.NONE);
    }

    private static TestTable report(String... rows) {
        return TestTable.of(HEADER, rows.length > 0 ? rows : new String[] {"WS-601||200|142||"});
    }

    private static String told(Submission submission) {
        List<String> problems = submission.problems().stream()
                .map(p -> p.where() + " " + p.code())
                .toList();
        List<String> parts = submission.parts().stream()
                .map((Part part) -> part.unit() + " " + part.period())
                .toList();
        return String.join("; ", parts) + (problems.isEmpty() ? "" : " ! " + String.join("; ", problems));
    }

    @ParameterizedTest(name = "{0} with {1} → {2}")
    @CsvSource({
        "7月第2周.csv, 填报单位（盖章）：市卫健委, WJW 2022-W28",
        "7月第2周.csv, 填报单位：卫健委, ' ! A1 UNIT_UNKNOWN'",
        "市卫健委7月第2周.csv, 安康市周报表, WJW 2022-W28",
        "市城管局7月第2周.csv, 填报单位：市卫健委, ' ! A1 UNIT_DISAGREES'",
        "7月第2周.csv, 安康市周报表, ' !  UNIT_MISSING'",
        "7月第2周.csv, 市卫健委周报表, WJW 2022-W28",
        "7月第2周.csv, 填报单位：市创建办, ' ! A1 UNIT_NOT_EXPECTED'",
        "汉滨区城管局7月第2周.csv, 周报表, ' !  UNIT_MISSING'",
        "市卫健委周报.csv, 报告期：2022年第28周, WJW 2022-W28",
        "市卫健委周报.csv, 报告期：2022.7.11-7.17, WJW 2022-W28",
        "市卫健委周报.csv, 报告期：2022-7-4至2022-7-10, WJW 2022-W27",
        "市卫健委7月第3周.csv, 报告期：2022年第28周, ' ! A1 PERIOD_DISAGREES'",
        "市卫健委周报.csv, 填报日期：2022-7-15, WJW 2022-W28 ! A1 PERIOD_PROPOSED",
        "市卫健委周报.csv, 填报日期：2022-7-19, WJW 2022-W28 ! A1 PERIOD_PROPOSED",
        "市卫健委周报.csv, 填报日期：2022-7-20, WJW 2022-W29 ! A1 PERIOD_PROPOSED",
        "市卫健委周报.csv, 报告期：2022年第29周, WJW 2022-W29",
        "市卫健委周报.csv, 报告期：2022年第30周, ' ! A1 PERIOD_NOT_BEGUN'",
        "市卫健委2035-W10.csv, 周报表, ' !  PERIOD_NOT_BEGUN'",
        "市卫健委周报.csv, 填报日期：2122-7-15, ' ! A1 PERIOD_NOT_BEGUN'",
        "市卫健委20220715.csv, 周报表, WJW 2022-W28 !  PERIOD_PROPOSED",
        "市卫健委周报.csv, 周报表, ' !  PERIOD_MISSING'",
    })
    void findsUnitAndPeriodOrSaysWhyNot(String name, String title, String expected) {
        assertThat(told(validate(name, report().titled(title)))).isEqualTo(expected);
    }

    @Test
    void readsSeveralRemarksInOneCell() {
        Submission submission = validate("周报.csv", report().titled("填报单位（盖章）：市卫健委   填报日期：2022-7-18 报告期：2022-W28"));

        assertThat(told(submission)).isEqualTo("WJW 2022-W28");
        assertThat(submission.fillDate()).contains(LocalDate.of(2022, 7, 18));
    }

    @Test
    void takesTheWeekOfTheRowsWhereTheyAgree() {
        assertThat(told(validate("市卫健委.csv", report("WS-601||200|142||7.11", "WS-602||9|9||7.17"))))
                .isEqualTo("WJW 2022-W28");
        assertThat(told(validate("市卫健委.csv", report("WS-601||200|142||7.11", "WS-602||9|9||7.18"))))
                .isEqualTo(" !  PERIOD_MISSING");
    }

    @Test
    void findsTheFillDateInTheFooter() {
        assertThat(told(validate("市卫健委.csv", report().footed("填表人：张伟 填报日期：2022年7月15日"))))
                .isEqualTo("WJW 2022-W28 ! A100 PERIOD_PROPOSED");
    }

    @Test
    void aYearThatIsWrittenDecidesOneThatIsNot() {
        Submission late = validate("退回-7月第2周报表-市卫健委.csv", report().titled("创建工作周报表（2022年第28周）"), YEARS_LATER);

        assertThat(told(late)).isEqualTo("WJW 2022-W28");
    }

    @ParameterizedTest(name = "{0}, {1}, rows of {2} → {3}")
    @CsvSource({
        "7月第2周报表-市卫健委.csv, 填报日期：2022年7月15日, '', WJW 2022-W28",
        "12月第3周报表-市卫健委.csv, 填报日期：2021-12-20, '', WJW 2021-W50",
        "7月第2周报表-市卫健委-20220715.csv, 周报表, '', WJW 2022-W28",
        "7月第2周报表-市卫健委.csv, 周报表, 2022-7-13, WJW 2022-W28",
        "7月第2周报表-市卫健委.csv, 周报表, 7月8日, WJW 2026-W28",
        "7月第2周报表-市卫健委.csv, 填报日期：7月15日, '', WJW 2026-W28"
    })
    void aDayThatIsWrittenInFullDecidesTheYearOfAWeekWithoutOne(
            String name, String title, String day, String expected) {
        TestTable table = report("WS-601||200|142||" + day).titled(title);

        assertThat(told(validate(name, table, YEARS_LATER))).isEqualTo(expected);
    }

    @Test
    void theFillDateUnderTheRowsDecidesTheYearToo() {
        TestTable table = report().footed("填表人：张伟 填报日期：2021年12月20日");

        assertThat(told(validate("12月第3周报表-市卫健委.csv", table, YEARS_LATER))).isEqualTo("WJW 2021-W50");
    }

    @ParameterizedTest(name = "{0} with {1} → {2}")
    @CsvSource({
        "7月第2周报表-市卫健委.csv, 2022年7月五小行业周报, WJW 2022-W28",
        "7月第2周报表-市卫健委.csv, 二〇二二年七月五小行业周报, WJW 2022-W28",
        "7月第2周报表-市卫健委.csv, 五小行业周报（2022年7月15日）, WJW 2022-W28",
        "7月第2周报表-市卫健委.csv, 五小行业周报 2022/7/15, WJW 2022-W28",
        "12月第3周报表-市卫健委.csv, 五小行业周报 2022年1月, WJW 2021-W50",
        "2022年-7月第2周报表-市卫健委.csv, 周报表, WJW 2022-W28",
        "20220715-7月第2周报表-市卫健委.csv, 周报表, WJW 2022-W28",
        // When the form was made says nothing of the week, nor does a plan's year.
        "7月第2周报表-市卫健委.csv, 五小行业周报（2022年1月制表）, WJW 2026-W28",
        "7月第2周报表-市卫健委.csv, 2022年度五小行业周报, WJW 2026-W28",
        "7月第2周报表-市卫健委.csv, 五小行业周报 12022年7月, WJW 2026-W28"
    })
    void aDateInATitleDecidesTheYearOfAWeekNearIt(String name, String title, String expected) {
        assertThat(told(validate(name, report().titled(title), YEARS_LATER))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} on {1} with {2} → {3}")
    @CsvSource({
        "7月第2周, 2022-07-15, 有效期至：2023年7月, 2022-W28",
        "7月第2周, 2022-07-15, 注：同比为2021年7月数据, 2022-W28",
        "7月第2周, 2022-07-15, 考核周期：2021年7月1日至2022年6月30日, 2022-W28",
        "1月第2周, 2022-01-14, 落实2021年1号文件, 2022-W02",
        "12月第4周, 2022-12-23, 2021年1月10日前报送, 2022-W51",
        "7月第2周, 2022-07-15, 迎接2023年7月国家验收, 2022-W28",
        // Read again long after, where the arrival says little.
        "7月第2周, 2026-10-20, 有效期至：2027年7月, 2026-W28",
        "7月第2周, 2026-10-20, 自2021年7月起执行, 2026-W28",
        "7月第2周, 2026-10-20, 编号：AQ-2021-07, 2026-W28",
        "7月第2周, 2026-10-20, 电话：2021-7-3388, 2026-W28",
        "7月第2周, 2026-10-20, 落实2021年7号文件, 2026-W28"
    })
    void aDateOfSomethingElseDoesNotMoveAWeekToAnotherYear(
            String week, LocalDate received, String said, String expected) {
        assertThat(told(validate(week + "报表-市卫健委.csv", report().titled("五小行业周报 " + said), received)))
                .isEqualTo("WJW " + expected);
        assertThat(told(validate(week + "报表-市卫健委.csv", report().footed(said), received)))
                .isEqualTo("WJW " + expected);
    }

    @Test
    void aDateUnderTheSignatureDecidesTheYearAndIsNamedAsEvidence() {
        TestTable table = report().footed("市卫健委 2021年12月20日");
        Submission late = validate("12月第3周报表-市卫健委.csv", table, YEARS_LATER);

        assertThat(told(late)).isEqualTo("WJW 2021-W50");
        assertThat(periodEvidence(late)).isEqualTo("12月第3周报表-市卫健委.csv, A100");
        assertThat(periodEvidence(validate("12月第3周报表-市卫健委.csv", table, LocalDate.of(2021, 12, 21))))
                .as("it would have been that week anyway")
                .isEqualTo("12月第3周报表-市卫健委.csv");
    }

    @Test
    void whereTheYearIsFromIsToldWithTheWeek() {
        String name = "7月第2周报表-市卫健委.csv";
        assertThat(periodEvidence(validate(name, report().titled("填报日期：2022年7月15日"), YEARS_LATER)))
                .isEqualTo(name + ", A1");
        assertThat(periodEvidence(validate(name, report("WS-601||200|142||2022-7-13"), YEARS_LATER)))
                .isEqualTo(name + ", F");
        String dated = "7月第2周报表-市卫健委-20220715.csv";
        assertThat(periodEvidence(validate(dated, report(), YEARS_LATER)))
                .as("one place is named once")
                .isEqualTo(dated);
    }

    private static String periodEvidence(Submission submission) {
        return submission.decisions().stream()
                .filter(decision -> decision.subject() == Decision.Subject.PERIOD)
                .map(Decision::evidence)
                .findFirst()
                .orElseThrow();
    }
}
