package org.scoregap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** {@code task}: gaps handed to units until they are verified closed. */
class TaskTest {
    /** WS-601 loses points; the market WM-204 has been inspected on Wednesday. */
    private static final Prepared TAKEN_IN = Prepared.INITIALISED.then(office -> {
        office.run("ingest", office.writeWeekly("WS-601,200,142").toString());
        inspect(office, "暗访检查记录表（7月第2周）-市创建办督查组.csv", "2022-7-13,兴安市场,WM-204,10,7");
    });

    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void aWeekIsTakenIn() {
        office = TAKEN_IN.in(folder);
    }

    private void inspect(String name, String row) {
        inspect(office, name, row);
    }

    private static void inspect(Office office, String name, String row) {
        Path checks = office.write(name, "检查单位：市创建办督查组", "检查日期,检查点位,检查指标,检查项数,合格项数", row);
        office.run("ingest", checks.toString());
    }

    private void issueMarket() {
        office.run("task", "issue", "WM-204", "--sites", "--quiet");
    }

    private List<String> states() {
        return all().map(row -> row.get("number") + " " + row.get("state") + " " + row.get("lamp"))
                .toList();
    }

    private Stream<CSVRecord> all() {
        return office.run("task", "list", "--all", "-f", "csv").csv().stream();
    }

    private void later(int days) {
        office.on(Office.FRIDAY.plus(Duration.ofDays(days)));
    }

    @Test
    void withoutTasksTheListSaysSo() {
        Office.Outcome list = office.run("task", "list");
        assertThat(list.status()).isZero();
        assertThat(list.out()).contains("没有任务单");
        assertThat(office.run("task", "list", "-f", "json").json().get("tasks")).isEmpty();
        assertThat(office.run("task", "verify").err()).contains("销号 0 件");
    }

    /** It was issued on the Friday, with a week's time until 18:00. */
    @ParameterizedTest(name = "after {0} hours: {1} | {2}")
    @CsvSource({
        "145, '', ''",
        "168, 今天到期, due today",
        "171, 今天已过期限, overdue since today",
        "176, 已逾期 1 天, overdue by 1 day",
        "217, 已逾期 2 天, overdue by 2 days"
    })
    void howLateATaskIsStandsBesideItByTheCalendarUntilItIsClaimed(int hours, String chinese, String english) {
        issueMarket();
        office.on(Office.FRIDAY.plus(Duration.ofHours(hours)));
        assertThat(office.run("task", "list", "-f", "csv").csv())
                .extracting(row -> row.get("remark"))
                .containsExactly(chinese);
        assertThat(office.run("task", "list", "-f", "csv", "--lang", "en").csv())
                .extracting(row -> row.get("remark"))
                .containsExactly(english);
        office.run("task", "update", "1", "--claimed", "2022-07-20");
        assertThat(all().map(row -> row.get("state") + row.get("remark"))).containsExactly("claimed");
    }

    @Test
    void oneTaskSaysByWhenWithTheDayOfTheWeek() {
        issueMarket();
        assertThat(office.run("task", "show", "1").out()).contains("2022-07-22（周五）18:00 前整改到位");
        assertThat(office.run("task", "show", "1", "--lang", "en").out())
                .contains("to be mended by Fri 2022-07-22 18:00");
    }

    @Test
    void aGapIsHandedToEveryUnitThatLosesPointsByItWithItsLeaderAndDeadline() {
        Office.Outcome issued = office.run("task", "issue", "WS-601", "-f", "json");
        assertThat(issued.status()).isZero();
        JsonNode tasks = issued.json().get("tasks");
        JsonNode parts = office.run("gaps", "-f", "json").json().get("gaps");
        JsonNode gap = stream(parts)
                .filter(each -> each.get("indicator").asString().equals("WS-601"))
                .findFirst()
                .orElseThrow();
        assertThat(stream(tasks).map(task -> task.get("unit").asString()))
                .containsExactlyInAnyOrderElementsOf(stream(gap.get("units"))
                        .map(part -> part.get("unit").asString())
                        .toList());
        JsonNode health = stream(tasks)
                .filter(task -> task.get("unit").asString().equals("WJW"))
                .findFirst()
                .orElseThrow();
        assertThat(health.get("deadline").asString()).isEqualTo("2022-07-22T18:00:00+08:00");
        assertThat(health.get("principal").asString()).isNotBlank();
        assertThat(health.get("evidence").asString()).isEqualTo("142/200, " + Office.WEEKLY + " C3");
        assertThat(health.get("wins_ws").asDouble())
                .isPositive()
                .isCloseTo(health.get("stake_ws").asDouble(), within(0.01));
        assertThat(health.get("lamp").asString()).isEqualTo("blue");
    }

    /** Both may lie before the unit's leader: 5.76 here and 5.75 there would be one dispute more. */
    @Test
    void theTasksOfAGapAddUpToItToTheLastHundredthAsItsPartsDo() {
        office.run("task", "issue", "--top", "30", "--quiet");
        List<CSVRecord> issued = all().toList();
        for (CSVRecord gap : office.run("gaps", "-f", "csv").csv()) {
            List<CSVRecord> tasks = issued.stream()
                    .filter(task -> task.get("indicator").equals(gap.get("indicator")))
                    .toList();
            String wins = "wins_" + gap.get("framework").toLowerCase(java.util.Locale.ROOT);
            if (!tasks.isEmpty()) {
                assertThat(tasks)
                        .extracting(task -> task.get(wins.replace("wins", "stake")))
                        .as("what was at stake when %s was issued", gap.get("indicator"))
                        .containsExactlyElementsOf(
                                tasks.stream().map(task -> task.get(wins)).toList());
                assertThat(tasks.stream()
                                .map(task -> new java.math.BigDecimal(task.get(wins)))
                                .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add))
                        .as(gap.get("indicator"))
                        .isEqualByComparingTo(gap.get("expected_loss"));
            }
        }
    }

    private static Stream<JsonNode> stream(JsonNode items) {
        return java.util.stream.StreamSupport.stream(items.spliterator(), false);
    }

    @Test
    void issuingTwiceChangesNothingAndSaysWhatIsOpen() {
        issueMarket();
        String before = office.run("task", "list", "-f", "csv").out();
        Office.Outcome again = office.run("task", "issue", "WM-204", "--sites");
        assertThat(again.status()).isZero();
        assertThat(again.err()).contains("没有新下达", "另有 1 件", "第 1 号");
        assertThat(office.run("task", "list", "-f", "csv").csv()).hasSize(1);
        assertThat(before).contains("7/10");
    }

    @Test
    void aDeadlineInThePastIsOneClearLine() {
        for (String day : List.of("2022-07-14", "2021-01-01")) {
            Office.Outcome refused = office.run("task", "issue", "WS-601", "--deadline", day);
            assertThat(refused.status()).isEqualTo(ExitStatus.USAGE);
            assertThat(refused.err())
                    .contains("--deadline " + day, "> 2022-07-15 16:00")
                    .hasLineCount(1);
        }
        assertThat(office.run("task", "issue", "WS-601", "--deadline", "7.20").err())
                .contains("2022-07-15")
                .hasLineCount(1);
        assertThat(office.run("task", "list", "-f", "csv").csv()).isEmpty();
        assertThat(office.run("task", "issue", "WS-601", "--deadline", "2022-07-15")
                        .status())
                .isZero();
    }

    @Test
    void aClaimThatAnInspectionConfirmsIsClosedWithItsCell() {
        issueMarket();
        later(1);
        assertThat(office.run("task", "update", "1", "--claimed", "2022-07-16", "--note", "已清理")
                        .err())
                .contains("第 1 号", "已报整改（2022-07-16），已清理");
        assertThat(office.run("task", "verify").err()).contains("销号 0 件，退回重办 0 件，还没有检查的 1 件");
        later(4);
        inspect("暗访检查记录表（7月第3周）-市创建办督查组.csv", "2022-7-18,兴安市场,WM-204,10,10");
        assertThat(office.run("task", "verify").err())
                .contains("已销号（2022-07-18），10/10, 暗访检查记录表（7月第3周）-市创建办督查组.csv E3", "销号 1 件");
        assertThat(states()).containsExactly("1 verified blue");
        assertThat(office.run("task", "list").out()).contains("已销号 1").doesNotContain("兴安市场");
        Office.Outcome shown = office.run("task", "show", "1", "-f", "json");
        assertThat(shown.json().get("events").get(2).get("basis").asString()).isEqualTo("3:E3");
        String before = office.run("task", "show", "1", "-f", "csv").out();
        assertThat(office.run("task", "verify").err()).contains("销号 0 件");
        assertThat(office.run("task", "show", "1", "-f", "csv").out()).isEqualTo(before);
    }

    @Test
    void aClaimThatAnInspectionContradictsIsNamedAndSentBack() {
        issueMarket();
        later(1);
        office.run("task", "update", "1", "--claimed", "2022-07-16");
        later(4);
        inspect("暗访检查记录表（7月第3周）-市创建办督查组.csv", "2022-7-18,兴安市场,WM-204,10,8");
        assertThat(office.run("task", "list").out()).contains("建议退回重办：第 1 号", "2022-07-16 报整改", "8/10");
        assertThat(office.run("task", "list", "-f", "csv").csv().get(0).get("contradicted"))
                .isEqualTo("true");
        assertThat(office.run("task", "verify").err()).contains("退回重办（2022-07-18），8/10", "退回重办 1 件");
        later(8);
        assertThat(states()).containsExactly("1 reopened red");
        CSVRecord row = all().findFirst().orElseThrow();
        // The old claim is none any more: a list sent back unchanged claims nothing.
        assertThat(row.get("day") + row.get("note")).isEmpty();
    }

    @Test
    void whatIsClosedIsNotClaimedAndWhatIsNotThereIsNotFound() {
        issueMarket();
        office.run("task", "verify", "1", "--reason", "现场核实");
        Office.Outcome closed = office.run("task", "update", "1", "--claimed", "2022-07-15");
        assertThat(closed.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(closed.err()).contains("第 1 号任务单：已销号").hasLineCount(1);
        Office.Outcome unknown = office.run("task", "show", "9");
        assertThat(unknown.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(unknown.err()).isEqualTo("没有第 9 号任务单，现有 1\n");
        office.run("task", "issue", "WS-601", "--quiet");
        assertThat(office.run("task", "show", "999", "--lang", "en").err())
                .matches("There is no task 999; there are 1 – [2-9]\\d*\n");
        assertThat(office.run("task", "reopen", "1", "--reason", "又脏了").err()).contains("退回重办", "又脏了");
        assertThat(office.run("task", "reopen", "1", "--reason", "又脏了").err()).contains("没有变化");
        assertThat(states()).startsWith("1 reopened blue").doesNotContain("1 verified blue");
    }

    @Test
    void ofSeveralNumbersAllAreTakenOrNone() {
        office.run("task", "issue", "WS-601", "--quiet");
        office.run("task", "verify", "2", "--reason", "现场核实");
        assertThat(office.run("task", "update", "1", "2", "--claimed", "2022-07-15")
                        .status())
                .isEqualTo(ExitStatus.USAGE);
        assertThat(states()).contains("1 issued blue", "2 verified blue");
    }

    @Test
    void theListGoesOutComesBackFilledInAndIsTakenOnce() {
        office.run("task", "issue", "WS-601", "--quiet");
        List<String> lines =
                office.run("task", "list", "-f", "csv").out().lines().toList();
        int columns = lines.get(0).split(",").length;
        String[] header = lines.get(0).split(",");
        assertThat(header[0]).isEqualTo("number");
        String filled = "1,blue,claimed" + ",".repeat(List.of(header).indexOf("day") - 2) + "2022-7-15,'=1+1"
                + ",".repeat(columns - List.of(header).indexOf("note") - 1);
        office.writeTo("back.csv", lines.get(0), filled, lines.get(2));
        Office.Outcome taken = office.run("task", "update", "--from", "back.csv");
        assertThat(taken.status()).isZero();
        assertThat(taken.err()).contains("记录 1 件，没有变化 1 件，有问题 0 件");
        Office.Outcome again = office.run("task", "update", "--from", "back.csv");
        assertThat(again.err()).contains("记录 0 件，没有变化 2 件");
        CSVRecord row =
                all().filter(each -> each.get("number").equals("1")).findFirst().orElseThrow();
        assertThat(row.get("state") + row.get("day")).isEqualTo("claimed2022-07-15");
        // Text that a spreadsheet program would compute is neutralised going out, and itself again coming back.
        assertThat(row.get("note")).isEqualTo("'=1+1");
        assertThat(stream(office.run("task", "list", "-f", "json").json().get("tasks"))
                        .map(task -> task.get("note").asString("")))
                .contains("=1+1");
        office.writeTo("out.csv", office.run("task", "list", "-f", "csv").out());
        assertThat(office.run("task", "update", "--from", "out.csv").err()).contains("记录 0 件", "有问题 0 件");
    }

    @Test
    void aBadRowIsAProblemAtItsCellAndTheOthersGoOn() throws Exception {
        office.run("task", "issue", "WS-601", "WM-204", "--quiet");
        office.run("task", "verify", "2", "--reason", "现场核实");
        Path messy = folder.resolve("任务单办理情况.csv");
        Files.write(
                messy,
                String.join(
                                "\n",
                                "任务单办理情况,,,",
                                "编号,状态,日期,说明",
                                "第1号,整改完成,7月15日,已换新",
                                "2,已报整改,2022-07-15,",
                                "99,已报整改,2022-07-15,",
                                "3,正在推进,2022-07-15,",
                                "3,已报整改,下周,",
                                "1,已报整改,2022-07-14,",
                                "甲,已报整改,2022-07-15,",
                                "4,,2022-07-15,")
                        .getBytes(Charset.forName("GB18030")));
        Office.Outcome taken = office.run("task", "update", "--from", messy.toString(), "-f", "csv");
        assertThat(taken.status()).isEqualTo(ExitStatus.PROBLEMS);
        assertThat(taken.csv())
                .extracting(row -> row.get("code") + " " + row.get("cell"))
                .containsExactlyInAnyOrder(
                        "DUPLICATE_ROW A3",
                        "TASK_CLOSED A4",
                        "TASK_UNKNOWN A5",
                        "TASK_STATE_UNKNOWN B6",
                        "DATE_INVALID C7",
                        "DUPLICATE_ROW A8",
                        "NOT_A_NUMBER A9");
        assertThat(states()).contains("1 issued blue", "2 verified blue", "3 issued blue", "4 issued blue");
    }

    @Test
    void whatIsNoWholeNumberClaimsNoTask() {
        office.run("task", "issue", "--top", "30", "--quiet");
        office.writeTo(
                "numbers.csv",
                "编号,状态,日期",
                "1.5,已报整改,2022-07-15",
                "-3,已报整改,2022-07-15",
                "1、2,已报整改,2022-07-15",
                "１号,已报整改,2022-07-15",
                "2.0,已报整改,2022-07-15",
                "第 3 号,已报整改,2022-07-15",
                "No. 4,已报整改,2022-07-15",
                "#5,已报整改,2022-07-15");
        Office.Outcome taken = office.run("task", "update", "--from", "numbers.csv", "-f", "csv");
        assertThat(taken.csv())
                .extracting(row -> row.get("code") + " " + row.get("cell"))
                .containsExactly("NOT_A_NUMBER A2", "NOT_A_NUMBER A3", "NOT_A_NUMBER A4");
        assertThat(all().filter(row -> row.get("state").equals("claimed")).map(row -> row.get("number")))
                .containsExactlyInAnyOrder("1", "2", "3", "4", "5");
    }

    @Test
    void aDayThatExcelTookForANumberIsTheOneNearTheIssueAndAnErrorIsNone() throws Exception {
        office.run("task", "issue", "WS-601", "--day", "2022-07-09", "--quiet");
        Path file = folder.resolve("任务单.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            XSSFSheet sheet = book.createSheet("任务单");
            List<String> titles = List.of("任务编号", "状态", "整改日期");
            Row header = sheet.createRow(0);
            for (int i = 0; i < titles.size(); i++) {
                header.createCell(i).setCellValue(titles.get(i));
            }
            Row row = sheet.createRow(1);
            row.createCell(0).setCellValue(1);
            row.createCell(1).setCellValue("已报整改");
            row.createCell(2).setCellValue(7.1);
            book.write(out);
        }
        assertThat(office.run("task", "update", "--from", file.toString()).err())
                .contains("记录 1 件");
        assertThat(all().filter(row -> row.get("number").equals("1")).map(row -> row.get("day")))
                .containsExactly("2022-07-10");
    }

    @Test
    void ourOwnListIsTakenBackWhateverBecameOfTheTasksSince() {
        issueMarket();
        office.run("task", "verify", "1", "--reason", "现场核实");
        office.writeTo(
                "out.csv", office.run("task", "list", "--all", "-f", "csv").out());
        office.run("task", "reopen", "1", "--reason", "又脏了");
        Office.Outcome taken = office.run("task", "update", "--from", "out.csv");
        assertThat(taken.status()).isZero();
        assertThat(taken.err()).contains("没有变化 1 件，有问题 0 件");
    }

    @Test
    void aStateThatAUnitCannotSetIsQuotedAsItStands() {
        issueMarket();
        office.writeTo("list.csv", "编号,状态,日期", "1,已销号,2022-07-15");
        assertThat(office.run("task", "update", "--from", "list.csv").out()).contains("状态不能填“已销号”");
    }

    @Test
    void aClaimThatWasSentBackIsNoClaimASecondTime() {
        issueMarket();
        office.writeTo("list.csv", "编号,状态,日期", "1,已报整改,2022-07-15");
        office.run("task", "update", "--from", "list.csv");
        office.run("task", "reopen", "1", "--reason", "仍有问题");
        Office.Outcome again = office.run("task", "update", "--from", "list.csv", "-f", "csv");
        assertThat(again.status()).isEqualTo(ExitStatus.PROBLEMS);
        assertThat(again.csv()).extracting(row -> row.get("code")).containsExactly("TASK_SENT_BACK");
        assertThat(states()).containsExactly("1 reopened blue");
    }

    @Test
    void aDecisionIsNotOfADayBeforeTheClaim() {
        issueMarket();
        later(2);
        office.run("task", "update", "1", "--claimed", "2022-07-16");
        Office.Outcome early = office.run("task", "verify", "1", "--reason", "现场核实", "--day", "2022-07-15");
        assertThat(early.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(early.err()).contains("日期早于下达或上一次办理的日期").hasLineCount(1);
    }

    @Test
    void aTaskWhoseInspectionIsUndoneIsToBeLookedAtAgain() {
        issueMarket();
        later(1);
        office.run("task", "update", "1", "--claimed", "2022-07-16");
        later(4);
        inspect("暗访检查记录表（7月第3周）-市创建办督查组.csv", "2022-7-18,兴安市场,WM-204,10,10");
        office.run("task", "verify");
        assertThat(office.run("task", "list").out()).doesNotContain("请复核");
        office.run("undo", "3", "--reason", "检错了地方");
        assertThat(office.run("task", "list").out()).contains("请复核：第 1 号", "2022-07-18 已销号", "10/10");
    }

    @Test
    void aUnitsTaskTakesInItsSites() {
        issueMarket();
        String unit = all().findFirst().orElseThrow().get("unit");
        Office.Outcome whole = office.run("task", "issue", "WM-204", "--unit", unit);
        assertThat(whole.err()).contains("另有 1 件", "包括它的各个点位");
    }

    @ParameterizedTest(name = "--day {0}")
    @ValueSource(strings = {"0022-07-15", "2202-07-15", "15.7.2022"})
    void aDayOfAnotherAgeIsASlipOfTheHand(String day) {
        Office.Outcome issued = office.run("task", "issue", "WS-601", "--day", day);
        assertThat(issued.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(issued.err()).contains(day, "2022-07-15").hasLineCount(1);
        assertThat(all()).isEmpty();
    }

    @Test
    void aListForUnitsHasTheColumnsToFillInBeforeAnythingIsClaimed() throws Exception {
        issueMarket();
        Path file = folder.resolve("任务单.xlsx");
        office.run("task", "list", "-f", "xlsx", "-o", file.toString());
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            Row header = book.getSheetAt(0).getRow(0);
            assertThat(header).extracting(cell -> cell.getStringCellValue()).contains("任务编号", "状态", "整改日期", "备注");
        }
    }

    @Test
    void aWorkbookWithATitleAndADateCellIsReadToo() throws Exception {
        issueMarket();
        later(1);
        Path file = folder.resolve("任务单.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            XSSFSheet sheet = book.createSheet("任务单");
            sheet.createRow(0).createCell(0).setCellValue("任务单办理情况");
            Row header = sheet.createRow(2);
            List<String> titles = List.of("任务编号", "责任单位", "办理状态", "整改完成日期", "整改情况");
            for (int i = 0; i < titles.size(); i++) {
                header.createCell(i).setCellValue(titles.get(i));
            }
            Row row = sheet.createRow(3);
            row.createCell(0).setCellValue(1);
            row.createCell(1).setCellValue("市市场监管局");
            row.createCell(2).setCellValue("已报整改");
            var date = row.createCell(3);
            date.setCellValue(java.time.LocalDate.of(2022, 7, 16));
            var style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
            date.setCellStyle(style);
            row.createCell(4).setCellValue("已清理");
            book.write(out);
        }
        assertThat(office.run("task", "update", "--from", file.toString()).err())
                .contains("记录 1 件");
        assertThat(all().map(row -> row.get("day") + row.get("note"))).containsExactly("2022-07-16已清理");
    }

    @Test
    void aFileThatIsNoListOfTasksIs65() {
        Office.Outcome none = office.run(
                "task", "update", "--from", office.writeWeekly("WS-601,200,142").toString());
        assertThat(none.status()).isEqualTo(ExitStatus.NO_INPUT);
        assertThat(none.out()).contains("COLUMN_MISSING");
    }

    @Test
    void aFileThatIsNotThereIsMissingAndNotRefused() {
        Office.Outcome missing = office.run("task", "update", "--from", "nope.csv");
        assertThat(missing.status()).isEqualTo(ExitStatus.NO_INPUT);
        assertThat(missing.err())
                .contains("没有这个文件或文件夹：", "nope.csv")
                .doesNotContain("不允许", "java.nio")
                .hasLineCount(1);
        assertThat(office.run("task", "update", "--from", "nope.csv", "--lang", "en")
                        .err())
                .startsWith("There is no such file or folder: ");
    }

    @Test
    void theListAsItStoodIsShownAsOfThen() {
        issueMarket();
        later(1);
        office.run("task", "update", "1", "--claimed", "2022-07-16");
        assertThat(states()).containsExactly("1 claimed blue");
        List<CSVRecord> then =
                office.run("task", "list", "--as-of", "2022-07-15", "-f", "csv").csv();
        assertThat(then).extracting(row -> row.get("state")).containsExactly("issued");
        later(9);
        assertThat(office.run("task", "list", "--as-of", "2022-07-15T15:00", "-f", "csv")
                        .csv())
                .isEmpty();
    }

    @Test
    void theListIsNarrowedByUnitStateAndLamp() {
        office.run("task", "issue", "WS-601", "--quiet");
        int size = office.run("task", "list", "-f", "csv").csv().size();
        assertThat(size).isGreaterThan(1);
        office.run("task", "update", "1", "--claimed", "2022-07-15");
        assertThat(office.run("task", "list", "--state", "claimed", "-f", "csv").csv())
                .hasSize(1);
        assertThat(office.run("task", "list", "--unit", "市卫健委", "-f", "csv").csv())
                .allSatisfy(row -> assertThat(row.get("unit")).isEqualTo("WJW"))
                .hasSize(1);
        later(8);
        assertThat(office.run("task", "list", "--lamp", "red", "-f", "csv").csv())
                .hasSize(size - 1);
        assertThat(office.run("task", "list", "--unit", "市卫建委").err())
                .contains("市卫健委")
                .hasLineCount(1);
    }

    @Test
    void aListOfOneUnitCountsAndRatesItAlone() {
        office.run("task", "issue", "WS-601", "--quiet");
        JsonNode list =
                office.run("task", "list", "--unit", "市卫健委", "-f", "json").json();
        assertThat(stream(list.get("units")).map(row -> row.get("unit").asString()))
                .containsExactly("WJW");
        assertThat(list.get("branch").get("unit").asString()).isEqualTo("WJW");
        assertThat(office.run("task", "list", "--unit", "市卫健委").out()).contains("市卫健委", "共 1 件");
    }

    @Test
    void aListIsNarrowedToABranchAndToALevel() {
        office.run("task", "issue", "--top", "30", "--quiet");
        List<String> all = units();
        assertThat(all).contains("WJW", "HBQ");
        assertThat(units("--level", "district")).contains("HBQ").doesNotContain("WJW");
        assertThat(units("--level", "city")).contains("WJW").doesNotContain("HBQ");
        assertThat(units("--unit", "HBQ")).contains("HBQ").doesNotContain("WJW");
        assertThat(units("--unit", "HBQ", "--level", "city")).isEmpty();
    }

    private List<String> units(String... narrowed) {
        return office
                .run(Stream.concat(Stream.of("task", "list", "-f", "csv"), Stream.of(narrowed))
                        .toArray(String[]::new))
                .csv()
                .stream()
                .map(row -> row.get("unit"))
                .distinct()
                .toList();
    }

    @Test
    void anInspectionAgainstAClaimRaisesTheUnitsFactor() {
        issueMarket();
        String unit = all().findFirst().orElseThrow().get("unit");
        later(1);
        Path own = office.write("某局2022年第28周周报.csv", "填报单位：" + unit, Office.COLUMNS, "WM-204,100,90");
        office.run("ingest", own.toString());
        later(4);
        inspect("暗访检查记录表（7月第3周）-市创建办督查组.csv", "2022-7-18,兴安市场,WM-204,10,8");
        double before = factor(unit);
        office.run("task", "update", "1", "--claimed", "2022-07-16");
        assertThat(factor(unit)).isGreaterThan(before);
    }

    private double factor(String unit) {
        return office.run("under-reporting", "-f", "csv").csv().stream()
                .filter(row -> row.get("unit").equals(unit))
                .mapToDouble(row -> Double.parseDouble(row.get("factor")))
                .findFirst()
                .orElseThrow();
    }
}
