package org.scoregap.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scoregap.model.CellRef;
import org.scoregap.model.Decision;
import org.scoregap.model.Finding;
import org.scoregap.model.Overrides;
import org.scoregap.model.Part;
import org.scoregap.model.Period;
import org.scoregap.model.Problem;
import org.scoregap.model.ProblemCode;
import org.scoregap.model.Submission;
import org.scoregap.model.Tally;
import org.scoregap.model.UnitId;
import org.scoregap.read.Table;

class SubmissionValidatorTest {
    private static final String HEADER = "指标编号|指标名称|应检数|合格数|完成率|已整改数|日期|备注";
    private static final String NAME = "市卫健委2022-W28周报表.csv";

    private static Submission validate(String name, Overrides overrides, Wanted wanted, Table... tables) {
        return new SubmissionValidator(TestMapping.CITY)
                .validate(
                        TestTable.file(tables),
                        new FileFacts(name, "ab", 10, LocalDate.of(2022, 7, 15)),
                        wanted,
                        overrides);
    }

    private static Submission validate(String name, Table... tables) {
        return validate(name, Overrides.NONE, Wanted.NOTHING, tables);
    }

    private static Submission rows(String... rows) {
        return validate(NAME, TestTable.of(HEADER, rows));
    }

    private static List<String> told(Submission submission) {
        return submission.problems().stream()
                .map(problem -> problem.where() + " " + problem.code())
                .toList();
    }

    private static Tally tally(Submission submission) {
        return submission.parts().get(0).tallies().get(0);
    }

    @Test
    void takesACleanWeekWithItsUnitPeriodAndCells() {
        Submission submission = rows("WS-601|五小行业信息公示率|200|142|71%|10||按时", "WS-602|三防设施合格率|50|50|100%|0||");

        assertThat(submission.problems()).isEmpty();
        assertThat(submission.rows()).isEqualTo(2);
        assertThat(submission.accepted()).isEqualTo(2);
        Part part = submission.parts().get(0);
        assertThat(part.unit()).isEqualTo(new UnitId("WJW"));
        assertThat(part.period()).isEqualTo(new Period(2022, 28));
        Tally first = part.tallies().get(0);
        assertThat(first.finding()).isEqualTo(new Finding.Checks(142, 200));
        assertThat(first.origin()).isEqualTo(CellRef.parse("D2"));
        assertThat(first.day()).isEqualTo(LocalDate.of(2022, 7, 17));
        assertThat(first.note()).isEqualTo("按时");
        assertThat(submission.decisions())
                .extracting(Decision::subject)
                .contains(
                        Decision.Subject.FORM, Decision.Subject.UNIT, Decision.Subject.PERIOD, Decision.Subject.COLUMN);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "WS-601||200|142|71.5%, ''",
        "WS-601||200|142|71.6%, E2 RATE_DISAGREES",
        "WS-601||200|142|71, ''",
        "WS-601||200|142|0.71, ''",
        "WS-601||142|142|, ''",
        "WS-601||142|143|, D2 PASSED_EXCEEDS_CHECKED",
        "WS-601||0|0|, ''",
        "WS-601||-1|0|, C2 OUT_OF_RANGE",
        "WS-601||2.5|1|, C2 OUT_OF_RANGE",
        "WS-601||2000|0.95|, D2 OUT_OF_RANGE",
        "WS-601||2000|95.0|, ''",
        "WS-601||200||101%, E2 OUT_OF_RANGE",
        "WS-601||200||100%, ''",
        "WS-601||||95%, C2 CHECKED_ASSUMED",
        "WS-601|||142|, C2 VALUE_MISSING",
        "WS-601||200|||, D2 VALUE_MISSING",
        "WS-601|||||, E2 VALUE_MISSING",
        "WS-601||200|142多||, D2 NOT_A_NUMBER",
        "WS-601||200|142上下||, D2 VALUE_APPROXIMATE",
        "WS-601||200|141.99999999999||, ''",
        "WS-601||200|141.9999||, D2 OUT_OF_RANGE",
        "WS-601||||N/A|, ''",
        "WS-601||约200|142||, C2 VALUE_APPROXIMATE",
        "WS-601||#REF!|142||, C2 CELL_ERROR",
        "WS-601||||不适用|, ''",
        "WS-601||||暂无|, E2 VALUE_MISSING",
        "WS-610||200|142||, A2 INDICATOR_UNKNOWN",
        "||200|142||, A2 INDICATOR_MISSING",
        "WS-601|三防设施合格率|200|142||, B2 INDICATOR_DISAGREES",
        "WS-302||||3|, A2 NOT_ANSWERABLE",
        "WS-601||200|142||59, F2 RULE_BROKEN",
        "WS-601||200|142||58, ''",
        "WS-601||200|142|||7.11, ''",
        "WS-601||200|142|||7.10, G2 WRONG_PERIOD",
        "WS-601||200|142|||7.17, ''",
        "WS-601||200|142|||7.18, G2 WRONG_PERIOD",
        "WS-601||200|142|||下周, G2 DATE_INVALID",
        "WS-302|||||, ' FILE_EMPTY'",
        "一、市容环境|||||, ' FILE_EMPTY'",
        "|||||, ' FILE_EMPTY'",
    })
    void namesTheCellAndTheCodeOfEachMistakeOnce(String row, String expected) {
        assertThat(String.join("; ", told(rows(row)))).isEqualTo(expected);
    }

    @Test
    void storesNothingOfARefusedRowAndAllOfTheNext() {
        Submission submission = rows("WS-601||200|二百||||", "WS-602||50|49||||");

        assertThat(told(submission)).containsExactly("D2 NOT_A_NUMBER");
        assertThat(submission.accepted()).isEqualTo(1);
        assertThat(submission.parts().get(0).tallies())
                .extracting(t -> t.indicator().value())
                .containsExactly("WS-602");
        assertThat(submission.outcome()).isEqualTo(Submission.Outcome.PARTLY);
    }

    @Test
    void refusesTheSecondOfTwoRowsAndNamesTheFirst() {
        Submission submission = rows("WS-601||200|142||||", "WS-602||50|49||||", "WS-601||200|150||||");

        Problem problem = submission.problems().get(0);
        assertThat(problem.code()).isEqualTo(ProblemCode.DUPLICATE_ROW);
        assertThat(problem.where()).isEqualTo(CellRef.parse("A4"));
        assertThat(problem.expected()).isEqualTo("2:2");
        assertThat(problem.pointsAtStake()).isEqualTo(25);
        assertThat(tally(submission).finding()).isEqualTo(new Finding.Checks(142, 200));
    }

    @Test
    void countsTheSecondOfTwoRowsWhereTheFirstWasRefused() {
        Submission submission = rows("WS-601||200|二百||||", "WS-601||200|142||||", "WS-601||200|150||||");

        assertThat(told(submission)).containsExactly("D2 NOT_A_NUMBER", "A4 DUPLICATE_ROW");
        assertThat(submission.problems().get(1).expected()).isEqualTo("3:3");
        assertThat(submission.accepted()).isEqualTo(1);
        assertThat(tally(submission).finding()).isEqualTo(new Finding.Checks(142, 200));
    }

    @Test
    void countsASiteAgainWhereItsFirstRowWasRefused() {
        Submission submission = validate(
                "市卫健委农贸市场台账2022-W28.csv", TestTable.of("市场名称|所在区|信息公示|三防设施", "东关农贸市场|汉滨区|√|多", "东关农贸市场|汉滨区|√|90%"));

        assertThat(told(submission)).containsExactly("D2 NOT_A_NUMBER");
        assertThat(submission.parts().get(0).tallies())
                .extracting(Tally::finding)
                .containsExactlyInAnyOrder(new Finding.Checks(1, 1), new Finding.Checks(0.9, 1));
    }

    @Test
    void suggestsTheNearestIndicator() {
        assertThat(rows("WS-6O1||200|142||||").problems().get(0).suggestion()).contains("WS-601");
    }

    @Test
    void doubtsASmallNumberOnlyWhereTheColumnDoesNotSettleIt() {
        assertThat(told(rows("WS-601||10||0.9|||", "WS-602||10||0.8|||"))).isEmpty();
        assertThat(told(rows("WS-601||10||0.9|||", "WS-602||10||80|||"))).containsExactly("E2 SHARE_ASSUMED");
        assertThat(told(rows("WS-601||10||1|||"))).containsExactly("E2 SHARE_ASSUMED");
        assertThat(told(rows("WS-601||10||0|||"))).isEmpty();
        assertThat(tally(rows("WS-601||10||80|||")).finding()).isEqualTo(new Finding.Checks(8, 10));
    }

    @Test
    void comparesTotalRowsWithWhatStandsAboveThem() {
        assertThat(told(rows("WS-601||200|142||||", "其中：门店||100|50||||", "WS-602||50|49||||", "合计||250|192||||")))
                .containsExactly("D5 TOTAL_DISAGREES");
        assertThat(told(rows("WS-601||200|142||||", "小计||200|142||||", "WS-602||50|49||||", "合计||250|191||||")))
                .isEmpty();
    }

    @Test
    void countsWhatSomebodyVouchedFor() {
        Overrides vouched = new Overrides(
                Map.of(), Set.of(new Overrides.Acceptance(CellRef.parse("A2"), ProblemCode.NOT_ANSWERABLE)));
        Table table = TestTable.of(HEADER, "WS-302||||3|||");

        assertThat(validate(NAME, table).parts()).isEmpty();
        Submission submission = validate(NAME, vouched, Wanted.NOTHING, table);
        assertThat(tally(submission).finding()).isEqualTo(new Finding.Amount(3));
        assertThat(submission.problems().get(0).accepted()).isTrue();
    }

    @Test
    void neverCountsAnUnreadableFigureWhoeverVouchesForIt() {
        Overrides vouched = new Overrides(
                Map.of(), Set.of(new Overrides.Acceptance(CellRef.parse("D2"), ProblemCode.NOT_A_NUMBER)));

        assertThat(validate(NAME, vouched, Wanted.NOTHING, TestTable.of(HEADER, "WS-601||200|多|||"))
                        .parts())
                .isEmpty();
    }

    @Test
    void readsACorrectedCellAsIfItHadBeenSubmitted() {
        Overrides corrected =
                new Overrides(Map.of(CellRef.parse("D3"), "150", CellRef.parse("A1"), "填报单位：市卫健委"), Set.of());
        Table table = TestTable.of(HEADER, "WS-601||200|14O||||").titled("填报单位：卫健");

        Submission submission = validate("2022-W28.csv", corrected, Wanted.NOTHING, table);
        assertThat(submission.problems()).isEmpty();
        assertThat(tally(submission).finding()).isEqualTo(new Finding.Checks(150, 200));
    }

    @Test
    void correctedOutOfRangeIsStillOutOfRange() {
        Overrides corrected = new Overrides(Map.of(CellRef.parse("D2"), "201"), Set.of());

        assertThat(told(validate(NAME, corrected, Wanted.NOTHING, TestTable.of(HEADER, "WS-601||200|150||||"))))
                .containsExactly("D2 PASSED_EXCEEDS_CHECKED");
    }

    @Test
    void addsUpALedgerByIndicatorTerritoryAndDayAndKeepsItsSites() {
        String header = "检查项目|点位|属地|检查日期|检查结果|存在问题";
        Submission submission = validate(
                "暗访检查表2022-W28.csv",
                TestTable.of(
                        header,
                        "五小行业信息公示率|MKT-001|汉滨区|2022-7-12|合格|",
                        "五小行业信息公示率|西关市场|汉滨区|2022-7-12|不合格|无公示栏",
                        "五小行业信息公示率|MKT-002|汉滨区|2022-7-12|√|",
                        "道路清扫评分|MKT-002||2022-7-12|8.5|",
                        "道路清扫评分|||2022-7-12|8.5|"));

        assertThat(told(submission))
                .containsExactlyInAnyOrder("B3 SITE_UNKNOWN", "C4 TERRITORY_DISAGREES", "B6 SITE_MISSING");
        Part part = submission.parts().get(0);
        assertThat(part.unit()).isEqualTo(new UnitId("DCZ"));
        assertThat(part.tallies())
                .extracting(t -> t.unit().value())
                .containsExactlyInAnyOrder("SCJG", "WJW", "WJW", "CGJ");
        assertThat(part.tallies())
                .filteredOn(t -> t.indicator().value().equals("WS-301"))
                .extracting(Tally::finding)
                .containsExactly(new Finding.Checks(0.85, 1));
        Tally unknown = part.tallies().stream()
                .filter(t ->
                        !t.sites().isEmpty() && t.sites().get(0).site().value().equals("西关市场"))
                .findFirst()
                .orElseThrow();
        assertThat(unknown.finding()).isEqualTo(new Finding.Checks(0, 1));
        assertThat(unknown.cellOf(unknown.sites().get(0))).isEqualTo(CellRef.parse("E3"));
        assertThat(unknown.sites().get(0).note()).isEqualTo("无公示栏");
    }

    @Test
    void readsSitesInRowsAndIndicatorsInColumns() {
        Submission submission = validate(
                "市卫健委农贸市场台账2022-W28.csv",
                TestTable.of("市场名称|所在区|信息公示|三防设施", "东关农贸市场|汉滨区|√|90%", "高新农贸市场|高新区|×|", "东关农贸市场||是|"));

        assertThat(told(submission)).containsExactly("A4 DUPLICATE_ROW");
        assertThat(submission.parts().get(0).tallies())
                .extracting(Tally::finding)
                .containsExactlyInAnyOrder(
                        new Finding.Checks(1, 1), new Finding.Checks(0, 1), new Finding.Checks(0.9, 1));
    }

    @Test
    void makesAPartOfEachUnitOfAMatrix() {
        Submission submission =
                validate("各区汇总表2022-W28.csv", TestTable.of("指标|汉滨区|高新区", "占道经营起数|3|无", "新增公园面积|12公顷|若干"));

        assertThat(told(submission)).containsExactly("C3 NOT_A_NUMBER");
        assertThat(submission.parts()).extracting(p -> p.unit().value()).containsExactly("GX", "HB");
        assertThat(submission.parts().get(1).tallies())
                .extracting(Tally::finding)
                .containsExactly(new Finding.Amount(3), new Finding.Amount(12));
        assertThat(submission.parts().get(0).tallies())
                .extracting(Tally::finding)
                .containsExactly(new Finding.Amount(0));
    }

    @Test
    void leavesOutASheetThatFitsNoFormBesideOneThatDoes() {
        Table right = TestTable.of(HEADER, "WS-601||200|142||||").sheet("一");
        Table other = TestTable.of("姓名|电话", "张伟|1").sheet("二");

        assertThat(told(validate(NAME, right, other))).containsExactly("二! SHEET_LEFT_OUT");
        assertThat(told(validate(NAME, other))).containsExactly("二! FORM_UNKNOWN");
    }

    @Test
    void joinsTheSheetsOfOneUnitAndWeek() {
        Table one = TestTable.of(HEADER, "WS-601||200|142||||").sheet("一");
        Table two = TestTable.of(HEADER, "WS-602||50|49||||", "WS-601||1|1||||").sheet("二");

        Submission submission = validate(NAME, one, two);
        assertThat(told(submission)).containsExactly("二!A3 DUPLICATE_ROW");
        assertThat(submission.parts()).hasSize(1);
        assertThat(submission.parts().get(0).tallies()).hasSize(2);
    }

    @Test
    void asksForTheMarkOfAGradeInsteadOfTakingItsPassesForOne() {
        assertThat(told(validate("市城管局2022年第28周.csv", TestTable.of(HEADER, "WS-301||8|8||||"))))
                .singleElement()
                .asString()
                .endsWith("VALUE_MISSING");
    }

    @Test
    void namesMissingUnknownAndDoubledColumns() {
        assertThat(told(validate(NAME, TestTable.of("指标编号|指标名称|应检数|序号", "WS-601||200|1"))))
                .containsExactly("1:1 COLUMN_MISSING");
        assertThat(told(validate(NAME, TestTable.of("指标编号|合格数|应检数|电话", "WS-601|142|200|1"))))
                .containsExactly("D1 COLUMN_UNKNOWN");
        assertThat(told(validate(NAME, TestTable.of("序号|指标编号|合格数|应检数", "1|WS-601|142|200"))))
                .isEmpty();
        Submission twice = validate(NAME, TestTable.of("指标编号|合格数|应检数|达标数", "WS-601|142|200|1"));
        assertThat(told(twice)).containsExactly("D1 COLUMN_TWICE");
        assertThat(twice.parts()).isEmpty();
        assertThat(twice.outcome()).isEqualTo(Submission.Outcome.REFUSED);
    }

    @Test
    void saysWhatHangsOnAWholeFile() {
        Submission submission = validate("市卫健委.csv", TestTable.of(HEADER, "WS-601||200|142||||"));

        assertThat(told(submission)).containsExactly(" PERIOD_MISSING");
        assertThat(submission.problems().get(0).pointsAtStake()).isEqualTo(35);
        assertThat(submission.parts()).isEmpty();
    }

    @Test
    void optionsSettleWhatTheFileSaysOtherwise() {
        Wanted wanted = new Wanted(Optional.empty(), Optional.of(new UnitId("WJW")), Optional.of(new Period(2022, 27)));
        Submission submission = validate(
                "市城管局2022-W28.csv",
                Overrides.NONE,
                wanted,
                TestTable.of(HEADER, "WS-601||200|142||||").titled("填报单位：卫生"));

        assertThat(submission.problems()).isEmpty();
        assertThat(submission.parts().get(0).unit()).isEqualTo(new UnitId("WJW"));
        assertThat(submission.parts().get(0).period()).isEqualTo(new Period(2022, 27));
    }
}
