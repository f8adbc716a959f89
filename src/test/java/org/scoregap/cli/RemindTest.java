package org.scoregap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code remind}: what each unit still owes, as a text to paste. */
class RemindTest {
    /** The health commission reports one indicator well and one wrongly; nobody else has reported. */
    private static final Prepared BEGUN =
            Prepared.INITIALISED.then(office -> take(office, "市卫健委", "WS-601,200,142", "WS-602,150,160"));

    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void aWeekBegins() {
        office = BEGUN.in(folder);
    }

    private void take(String unit, String... rows) {
        take(office, unit, rows);
    }

    private static void take(Office office, String unit, String... rows) {
        String[] lines = Stream.concat(Stream.of("填报单位：" + unit, Office.COLUMNS), Stream.of(rows))
                .toArray(String[]::new);
        office.run("ingest", office.write(unit + "2022年第28周周报.csv", lines).toString());
    }

    private List<CSVRecord> rows(String... more) {
        return office.run(Stream.concat(Stream.of("remind", "-f", "csv"), Stream.of(more))
                        .toArray(String[]::new))
                .csv();
    }

    private CSVRecord row(String unit) {
        return rows("--unit", unit).get(0);
    }

    @Test
    void aUnitThatHasSentNothingIsAskedForItsReportByNameUntilItIsDue() {
        CSVRecord police = row("TGB");
        assertThat(police.get("message"))
                .startsWith("【报送提醒】市通管办徐景毅，您好！")
                .contains("请于2022-07-15（周五）18:00前报齐", "《周报表》未报", "涉及", "省级文明城市", "谢谢")
                .doesNotContain("未报风险分");
        assertThat(police.get("telephone")).isEqualTo("0915-3210430");
        assertThat(police.get("overdue")).isEqualTo("false");
        assertThat(Double.parseDouble(police.get("stake_wm"))).isPositive();
        assertThat(police.get("charge_wm")).isEqualTo("0.00");
    }

    @Test
    void afterTheDueTimeTheWordingAndTheChargeAreOthers() {
        office.on(Office.FRIDAY.plus(Duration.ofHours(3)));
        CSVRecord police = row("TGB");
        assertThat(police.get("message")).startsWith("【催报】").contains("已于2022-07-15（周五）18:00截止", "请尽快补报", "已计未报风险分");
        assertThat(police.get("overdue")).isEqualTo("true");
        String charged = office.run("accountability", "-f", "csv").csv().stream()
                .filter(unit -> unit.get("unit").equals("TGB"))
                .map(unit -> unit.get("charge_wm"))
                .findFirst()
                .orElseThrow();
        assertThat(police.get("charge_wm")).isEqualTo(charged);
    }

    @Test
    void whatCouldNotBeReadIsToBeCorrectedAndNotAskedForTwice() {
        CSVRecord health = row("市卫健委");
        assertThat(health.get("cells_unread")).isEqualTo("1");
        assertThat(health.get("message")).contains("1处数据未能读出，请更正").doesNotContain("《周报表》");
        String before = health.get("reports_owed");
        office.on(Office.FRIDAY.plus(Duration.ofMinutes(5)));
        office.run("correct", "1:CSV!C4", "140", "--reason", "电话更正");
        office.run(
                "ingest",
                office.write("市卫健委2022年第28周周报（更正）.csv", Office.HEAD, Office.COLUMNS, "WS-602,150,140")
                        .toString());
        assertThat(row("市卫健委").get("cells_unread")).isEqualTo("0");
        assertThat(row("市卫健委").get("reports_owed")).isEqualTo(before);
    }

    @Test
    void aRefusedFileIsNamedAndItsIndicatorsAreNotAskedForBeside() {
        take("市城管局", "WM-101,50,60");
        CSVRecord city = row("CGJ");
        assertThat(city.get("files_refused")).isEqualTo("1");
        assertThat(city.get("message")).contains("1份文件被退回", "市城管局2022年第28周周报.csv");
    }

    @Test
    void openTasksAreNamedWithTheirDeadlineAndWhatTheyWinBack() {
        office.run("task", "issue", "WS-601", "--unit", "WJW", "--deadline", "2022-07-20", "--quiet");
        CSVRecord health = row("WJW");
        assertThat(health.get("tasks_owed")).isEqualTo("1");
        assertThat(health.get("message")).contains("1件任务单待整改，下一个期限2022-07-20（周三）18:00", "任务单销号预计可挽回省级文明城市");
        String shown = office.run("task", "list").out().replaceAll("\\s", "");
        assertThat(shown).contains("WS" + health.get("wins_back_ws"));
        office.on(Office.FRIDAY.plus(Duration.ofDays(8)));
        assertThat(row("WJW").get("message")).contains("1件任务单待整改（已逾期1件）");
        assertThat(row("WJW").get("tasks_overdue")).isEqualTo("1");
        office.run("task", "update", "1", "--claimed", "2022-07-16");
        assertThat(office.run("remind", "--unit", "WJW", "-p", "2022-W28", "-f", "csv")
                        .out())
                .doesNotContain("任务单");
    }

    @Test
    void whoOwesATaskOnlyIsThankedForItsReports() {
        office.run("task", "issue", "WS-601", "--unit", "SCJG", "--quiet");
        String message = row("SCJG").get("message");
        assertThat(message).contains("任务单");
        assertThat(message).startsWith("【报送提醒】");
    }

    @Test
    void everyMessageIsShortInBothLanguages() {
        office.on(Office.FRIDAY.plus(Duration.ofHours(3)));
        for (String language : List.of("zh", "en")) {
            List<CSVRecord> all = rows("--lang", language);
            assertThat(all).hasSizeGreaterThan(40);
            assertThat(all)
                    .allSatisfy(row -> assertThat(row.get("message")
                                    .codePointCount(0, row.get("message").length()))
                            .isBetween(60, 300));
        }
        assertThat(rows("--lang", "en", "--unit", "TGB").get(0).get("message"))
                .startsWith("Dear 市通管办, 徐景毅, reports of 2022-W28 were due Fri 2022-07-15 18:00");
    }

    @Test
    void textsAreFilesOfTheirOwnAndThoseOfUnitsThatOweNothingAnyMoreGo() throws IOException {
        office.run("remind", "-o", folder.resolve("催报").toString());
        Path health = folder.resolve("催报/催报-市卫健委-2022-W28.txt");
        Path fire = folder.resolve("催报/催报-市消防救援支队-2022-W28.txt");
        assertThat(health).content().startsWith("安康市卫生健康委员会　联络员：").contains("【报送提醒】");
        assertThat(fire).exists();
        Path own = Files.writeString(folder.resolve("催报/通讯录.txt"), "不要动");
        take("市消防救援支队", "WM-135,10,9", "WM-213,10,9");
        Office.Outcome again = office.run("remind", "-o", folder.resolve("催报").toString());
        assertThat(again.err()).contains("还有事项没有办结的单位", "催报已删去：催报-市消防救援支队-2022-W28.txt");
        assertThat(fire).doesNotExist();
        assertThat(health).exists();
        assertThat(own).content().isEqualTo("不要动");
    }

    @Test
    void oneUnitsTextIsWrittenAnewWithoutTheOthers() throws IOException {
        String texts = folder.resolve("催报").toString();
        office.run("remind", "-o", texts);
        Path police = folder.resolve("催报/催报-市通管办-2022-W28.txt");
        String before = Files.readString(police);
        office.on(Office.FRIDAY.plus(Duration.ofHours(3)));
        assertThat(office.run("remind", "-o", texts, "--unit", "TGB").err()).contains("还有事项没有办结的单位 1 个");
        assertThat(police).content().contains("【催报】").isNotEqualTo(before);
        assertThat(folder.resolve("催报/催报-市卫健委-2022-W28.txt")).content().contains("【报送提醒】");
    }

    @Test
    void theListIsAWorkbookWhoseFirstRowIsItsHeaders() throws IOException {
        office.run("remind", "-f", "xlsx", "-o", folder.resolve("催报.xlsx").toString());
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(folder.resolve("催报.xlsx")))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("单位");
            int last = sheet.getRow(0).getLastCellNum() - 1;
            assertThat(sheet.getRow(0).getCell(last).getStringCellValue()).isEqualTo("提醒内容");
            assertThat(sheet.getLastRowNum()).isEqualTo(rows().size());
            assertThat(sheet.getRow(1).getCell(last).getStringCellValue())
                    .isEqualTo(rows().get(0).get("message"));
        }
    }

    @Test
    void whereNobodyOwesAnythingOneLineSaysSo() {
        Office.Outcome outcome = office.run("remind", "--unit", "DCZ");
        assertThat(outcome.status()).isZero();
        assertThat(outcome.out()).contains("没有单位欠报");
        assertThat(outcome.out().lines().filter(line -> !line.isBlank())).hasSize(2);
        assertThat(office.run("remind", "--unit", "没有这个单位").status()).isEqualTo(2);
    }
}
