package org.scoregap.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.scoregap.mapping.Form;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.CellRef;
import org.scoregap.model.Finding;
import org.scoregap.model.FormId;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Observed;
import org.scoregap.model.Problem;
import org.scoregap.model.ProblemCode;
import org.scoregap.model.Resubmit;
import org.scoregap.model.Severity;
import org.scoregap.model.Source;
import org.scoregap.model.StoredProblem;
import org.scoregap.model.Submission.Outcome;
import org.scoregap.model.Tally;
import org.scoregap.model.UnitId;
import org.scoregap.model.Unread;
import org.scoregap.report.intake.CheckReport;
import org.scoregap.report.intake.CheckReport.ConfigurationRow;
import org.scoregap.report.intake.CollectReport;
import org.scoregap.report.intake.CollectReport.Figure;
import org.scoregap.report.intake.HistoryReport;
import org.scoregap.report.intake.HistoryReport.HistoryRow;
import org.scoregap.report.intake.ProblemReport;
import org.scoregap.report.intake.StatusReport;
import org.scoregap.report.intake.UnitStatus;
import org.scoregap.report.intake.UnitStatus.State;
import org.scoregap.report.render.CsvRenderer;
import org.scoregap.report.render.CsvRenderer.ByteOrderMark;
import org.scoregap.report.render.JsonRenderer;
import org.scoregap.report.render.MarkdownRenderer;
import org.scoregap.report.render.TerminalRenderer;
import org.scoregap.report.render.TerminalRenderer.Colour;

class ListReportsTest {
    private static final Messages ZH = Messages.in(Locale.CHINESE);
    private static final Messages EN = Messages.in(Locale.ENGLISH);
    private static final Instant DUE = Instant.parse("2022-07-15T10:00:00Z");

    private static String terminal(Report report) {
        return new TerminalRenderer(110, Colour.OFF, ZH).text(report);
    }

    private static String csv(Report report) {
        return new CsvRenderer(ByteOrderMark.LEFT_OUT).text(report).replace("\r\n", "\n");
    }

    private static UnitStatus status(String unit, State state, Optional<Instant> received) {
        return new UnitStatus(new UnitId(unit), state, received, DUE, 1, 12, 10, 1, 2);
    }

    @Test
    void statusListsWhatNeedsActionFirst() {
        Report report = StatusReport.of(
                List.of(
                        status("CGJ", State.ON_TIME, Optional.of(Instant.parse("2022-07-15T08:30:00Z"))),
                        status("WJW", State.LATE, Optional.of(Instant.parse("2022-07-16T01:05:00Z"))),
                        status("LYJ", State.MISSING, Optional.empty())),
                Unread.NOTHING,
                SmallCity.W28,
                SmallCity.FRIDAY_EVENING,
                SmallCity.mapping(),
                ZH);
        assertThat(terminal(report)).isEqualTo("""
                        报送情况 2022年第28周（7月11日至7月17日）
                        应报和已报的单位 3 个：未报 1、迟报 1、按时 1。
                        统计截至 2022-07-15 18:05。

                        单位              状态  收到时间          截止时间          行数  采用  问题  错误  警告  联络员
                        ----------------  ----  ----------------  ----------------  ----  ----  ----  ----  ----  -----------------
                        市林业局          未报                    2022-07-15 18:00    12    10     3     1     2  张伟 0915-3200001
                        市卫生健康委员会  迟报  2022-07-16 09:05  2022-07-15 18:00    12    10     3     1     2  张伟 0915-3200001
                        市城市管理局      按时  2022-07-15 16:30  2022-07-15 18:00    12    10     3     1     2  张伟 0915-3200001
                        窗口较窄，未显示：单位编号、文件。加宽窗口，或加 --format csv 查看全部。
                        """);
        assertThat(csv(report))
                .startsWith(
                        "unit,unit_name,state,received_at,due_at,files,rows,accepted,problems,errors,warnings,contact\n"
                                + "LYJ,市林业局,missing,,2022-07-15T18:00:00+08:00,1,12,10,3,1,2,张伟 0915-3200001\n");
        assertThat(new JsonRenderer().text(report)).contains("\"state\" : \"missing\"", "\"received_at\" : null");
    }

    @Test
    void problemsAreSaidInASentenceCostliestFirst() {
        Problem cheap = Problem.of(ProblemCode.NOT_A_NUMBER, "=a.xlsx", CellRef.parse("Sheet1!D7"), "约|三", "")
                .about(new IndicatorId("WS-404"), 5);
        Problem costly = Problem.of(ProblemCode.PASSED_EXCEEDS_CHECKED, "b.csv", CellRef.parse("C4"), "9", "≤ 8")
                .about(new IndicatorId("WS-601"), 25);
        Problem accepted = Problem.of(ProblemCode.JUMP, "b.csv", CellRef.parse("C5"), "99", "12–20")
                .suggesting(Optional.of("19.9"))
                .vouchedFor();
        Report report = ProblemReport.of(List.of(accepted, cheap, costly), SmallCity.mapping(), ZH);
        assertThat(csv(report)).isEqualTo("""
                        code,severity,file,sheet,cell,found,expected,suggestion,indicator,points_at_stake,accepted,submission
                        PASSED_EXCEEDS_CHECKED,error,b.csv,,C4,9,≤ 8,,WS-601,25.00,false,
                        NOT_A_NUMBER,error,'=a.xlsx,Sheet1,D7,约|三,,,WS-404,5.00,false,
                        JUMP,warning,b.csv,,C5,99,12–20,19.9,,0.00,true,
                        """);
        assertThat(terminal(report)).contains("共 3 个问题：错误 2、警告 1。", "合格数 9 大于应检数，应为 ≤ 8", "警告，已核实");
        assertThat(new MarkdownRenderer(ZH).text(report)).contains("约\\|三");
        assertThat(ProblemReport.of(List.of(), SmallCity.mapping(), EN).lead()).containsExactly("No problems found.");
    }

    @Test
    void storedProblemsNameTheCellAsAcceptTakesIt() {
        Problem jump = Problem.of(ProblemCode.JUMP, "b.xlsx", CellRef.parse("Sheet1!F6"), "99", "");
        Report report = ProblemReport.ofStored(List.of(new StoredProblem(12, jump)), SmallCity.mapping(), ZH);
        assertThat(terminal(report)).contains("12:Sheet1!F6", "scoregap accept");
        assertThat(csv(report)).contains("JUMP,warning,b.xlsx,Sheet1,F6,", ",12\n");
    }

    private static Figure figure(String unit, Finding finding, boolean assumed) {
        Tally tally = new Tally(
                new UnitId(unit),
                Optional.of(new UnitId("HB")),
                new IndicatorId("WS-601"),
                LocalDate.of(2022, 7, 14),
                finding,
                assumed,
                CellRef.parse("Sheet1!F6"),
                List.of(),
                "");
        return new Figure(new Observed(
                tally, 7, "周报.xlsx", new UnitId(unit), new FormId("weekly"), SmallCity.W28, Source.SELF, DUE));
    }

    @Test
    void collectedFiguresStandInTheirOrderWithTheirCell() {
        Report report = CollectReport.of(
                List.of(
                        figure("WJW", new Finding.Checks(9.5, 10), true),
                        figure("SCJG", new Finding.NotApplicable(), false),
                        figure("CGJ", new Finding.Amount(0), false)),
                SmallCity.W28,
                SmallCity.mapping(),
                ZH);
        assertThat(csv(report)).isEqualTo("""
                        indicator,name,unit,unit_name,territory,territory_name,source,day,finding,passed,checked,amount,assumed,file,sheet,cell,submission
                        WS-601,五小行业信息公示率,CGJ,市城市管理局,HB,汉滨区,self,2022-07-14,amount,,,0,false,周报.xlsx,Sheet1,F6,7
                        WS-601,五小行业信息公示率,SCJG,市市场监督管理局,HB,汉滨区,self,2022-07-14,not_applicable,,,,false,周报.xlsx,Sheet1,F6,7
                        WS-601,五小行业信息公示率,WJW,市卫生健康委员会,HB,汉滨区,self,2022-07-14,checks,9.5,10,,true,周报.xlsx,Sheet1,F6,7
                        """);
        assertThat(terminal(report)).contains("共 3 条数据，涉及 1 项指标、3 个单位。", "10（估）", "不适用", "7:Sheet1!F6");
    }

    @Test
    void aCollectedShareReadsAsAPercentageAndStaysAShareForMachines() {
        Tally tally = new Tally(
                new UnitId("CGJ"),
                Optional.empty(),
                new IndicatorId("SL-12"),
                LocalDate.of(2022, 7, 14),
                new Finding.Amount(0.08441),
                false,
                CellRef.parse("F6"),
                List.of(),
                "");
        Report report = CollectReport.of(
                List.of(new Figure(new Observed(
                        tally, 7, "周报.csv", new UnitId("CGJ"), new FormId("weekly"), SmallCity.W28, Source.SELF, DUE))),
                SmallCity.W28,
                SmallCity.mapping(),
                ZH);
        assertThat(terminal(report)).contains("8.441%");
        assertThat(csv(report)).contains(",amount,,,0.08441,false,");
    }

    @Test
    void aBrokenRuleIsToldInItsOwnWords() {
        Form.Rule rule =
                new Form.Rule("mended", "mended <= failed", Severity.ERROR, new TreeMap<>(Map.of("zh", "整改数不能大于问题数")));
        Form form = new Form(
                new FormId("weekly"),
                "周报表",
                Form.Layout.INDICATORS,
                Source.SELF,
                Resubmit.ROWS,
                List.of(),
                new TreeMap<>(),
                List.of(),
                Map.of(),
                List.of(rule));
        Mapping small = SmallCity.mapping();
        Mapping mapping = new Mapping(
                small.from(),
                "hash",
                small.settings(),
                small.frameworks(),
                small.units(),
                small.indicators(),
                List.of(form),
                small.sites());
        Problem broken = Problem.of(
                ProblemCode.RULE_BROKEN,
                "a.csv",
                CellRef.parse("D4"),
                "mended=3, failed=2",
                "mended: mended <= failed");

        assertThat(terminal(ProblemReport.of(List.of(broken), mapping, ZH)))
                .contains("整改数不能大于问题数", "mended=3, failed=2")
                .doesNotContain("mended <= failed");
        assertThat(terminal(ProblemReport.of(List.of(broken), mapping, EN))).contains("mended <= failed");
    }

    @Test
    void historyTellsWhatBecameOfEachFile() {
        Report report = HistoryReport.of(
                List.of(new HistoryRow(
                        3,
                        "更正.csv",
                        DUE,
                        DUE.plusSeconds(60),
                        Outcome.PARTLY,
                        "市林业局",
                        "weekly",
                        "周报表",
                        "2022-W28",
                        3,
                        2,
                        1,
                        0,
                        Optional.of(2L),
                        Optional.of(DUE.plusSeconds(3600)),
                        Optional.of("报错了"))),
                List.of(),
                ZoneId.of("Asia/Shanghai"),
                ZH);
        assertThat(csv(report)).isEqualTo("""
                        id,file,received_at,recorded_at,outcome,units,forms,periods,rows,accepted,errors,warnings,corrects,undone_at,reason
                        3,更正.csv,2022-07-15T18:00:00+08:00,2022-07-15T18:01:00+08:00,partly,市林业局,weekly,2022-W28,3,2,1,0,2,2022-07-15T19:00:00+08:00,报错了
                        """);
        assertThat(terminal(report)).contains("共 1 次报送。", "部分采用", "2022-07-15 19:00");
    }

    @Test
    void configurationProblemsStandAtTheirLine() {
        Report report = CheckReport.of(
                List.of(new ConfigurationRow(Severity.ERROR, "units.yaml", 12, 5, "没有这个单位：CGJJ", Optional.of("CGJ"))),
                ZH);
        assertThat(csv(report)).isEqualTo("""
                        severity,file,line,column,sentence,nearest
                        error,units.yaml,12,5,没有这个单位：CGJJ,CGJ
                        """);
        assertThat(report.lead()).containsExactly("共 1 处问题，其中错误 1 处。");
        assertThat(CheckReport.of(List.of(), ZH).lead()).containsExactly("配置没有问题。");
    }
}
