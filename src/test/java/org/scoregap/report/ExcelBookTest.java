package org.scoregap.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scoregap.model.Unread;
import org.scoregap.report.appeal.WeekAppeals;
import org.scoregap.report.book.Book;
import org.scoregap.report.book.Chapter;
import org.scoregap.report.book.WeekBook;
import org.scoregap.report.book.WeekFigures;
import org.scoregap.report.workbook.ExcelBook;
import org.scoregap.score.forecast.Forecast;
import org.scoregap.score.habit.Interval;
import org.scoregap.score.habit.ReportingHabits;
import org.scoregap.score.task.Ledger;
import org.scoregap.score.trend.Trend;

/** The week as a workbook, read back. */
class ExcelBookTest {
    private static XSSFWorkbook workbook(Book book) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ExcelBook().render(book, bytes);
        return new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()));
    }

    /** A week in which nobody sent anything that is wrong. */
    private static Book week(String language) {
        Forecast forecast = SmallCity.forecast();
        Interval interval = new Interval(1, 1.2);
        return WeekBook.of(
                new WeekFigures(
                        SmallCity.mapping(),
                        forecast,
                        Trend.of(List.of(forecast), 13, 0.25, false),
                        new ReportingHabits(
                                SmallCity.W28,
                                SmallCity.W28,
                                1.1,
                                new ReportingHabits.OfCity(
                                        1.1,
                                        interval,
                                        List.of(new ReportingHabits.CityWeek(SmallCity.W28, 1.1, interval, 0.5)),
                                        0),
                                List.of(),
                                List.of(),
                                List.of()),
                        SmallCity.proposal(),
                        List.of(),
                        List.of(),
                        Unread.NOTHING,
                        List.of(),
                        Map.of(),
                        List.of(),
                        new Ledger(SmallCity.forecast(), List.of(), List.of()),
                        WeekAppeals.NONE,
                        List.of()),
                Messages.in(Locale.forLanguageTag(language)));
    }

    private static Book single(String label, String text, int rows) {
        TableBlock list = new TableBlock(
                "gaps",
                "",
                TableBlock.Role.LIST,
                List.of(
                        new ColumnSpec("name", text, ColumnSpec.Fit.TEXT, 0, ColumnSpec.Audience.EVERYONE),
                        new ColumnSpec("other", text, ColumnSpec.Fit.NUMBER, 0, ColumnSpec.Audience.EVERYONE)),
                IntStream.range(0, rows)
                        .mapToObj(i -> List.<Value>of(new Value.Text(text), Points.alone(i)))
                        .toList());
        Report report = new Report("gaps", text, List.of(text), List.of(list), List.of(text), Node.Fields.none());
        Chapter chapter = new Chapter("gaps", label, report, List.of());
        return new Book(
                text, SmallCity.W28, "zh", List.of(), List.of(text), List.of(chapter, chapter), List.of(), List.of());
    }

    /** The figure below the header in the row that the text begins. */
    private static Cell figure(XSSFSheet sheet, String header, String text) {
        for (Row row : sheet) {
            for (Cell head : row) {
                if (head.getCellType() == CellType.STRING
                        && head.getStringCellValue().equals(header)) {
                    for (int i = row.getRowNum() + 1; sheet.getRow(i) != null; i++) {
                        for (Cell cell : sheet.getRow(i)) {
                            if (cell.getCellType() == CellType.STRING
                                    && cell.getStringCellValue().equals(text)
                                    && cell.getColumnIndex() < head.getColumnIndex()) {
                                return sheet.getRow(i).getCell(head.getColumnIndex());
                            }
                        }
                    }
                }
            }
        }
        throw new AssertionError(sheet.getSheetName() + ": " + header + " " + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"总览", "差距清单", "责任清单", "单位明细"})
    void everySheetHasThePrintedTotalsAsFormulas(String sheet) throws IOException {
        try (XSSFWorkbook workbook = workbook(week("zh"))) {
            Map<String, Double> losses = Map.of("国家卫生城市", 22.44, "省级文明城市", 1.78, "国家森林城市", 0.25);
            losses.forEach((framework, loss) -> {
                Cell cell = figure(workbook.getSheet(sheet), "预期丢分", framework);
                assertThat(cell.getCellType()).isEqualTo(CellType.FORMULA);
                assertThat(cell.getNumericCellValue()).isEqualTo(loss);
            });
            assertThat(figure(workbook.getSheet(sheet), "未报风险分", "国家卫生城市").getNumericCellValue())
                    .isEqualTo(15);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyFormulaHasTheValueThatItGives(String language) throws IOException {
        try (XSSFWorkbook workbook = workbook(week(language))) {
            FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            int formulas = 0;
            for (var sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.FORMULA) {
                            formulas++;
                            assertThat(evaluator.evaluate(cell).getNumberValue())
                                    .as(sheet.getSheetName() + cell.getAddress() + cell.getCellFormula())
                                    .isEqualTo(cell.getNumericCellValue());
                        }
                    }
                }
            }
            assertThat(formulas).isGreaterThan(30);
        }
    }

    @Test
    void sheetsAreThoseOfTheBookAndListsAreTablesToFilter() throws IOException {
        try (XSSFWorkbook workbook = workbook(week("zh"))) {
            List<String> names = new ArrayList<>();
            workbook.forEach(sheet -> names.add(sheet.getSheetName()));
            assertThat(names)
                    .containsExactly(
                            "总览", "差距清单", "责任清单", "单位明细", "分项情况", "趋势", "漏报情况", "报送情况", "任务单", "校验问题", "汇总表", "图表数据");
            XSSFSheet gaps = workbook.getSheet("差距清单");
            XSSFTable table = gaps.getTables().get(0);
            assertThat(table.getRowCount()).isEqualTo(7);
            assertThat(table.getCTTable().isSetAutoFilter()).isTrue();
            assertThat(gaps.getPaneInformation().getHorizontalSplitPosition())
                    .isEqualTo((short) (table.getStartRowIndex() + 1));
            assertThat(workbook.getSheet("校验问题").getTables()).isEmpty();
            assertThat(workbook.getSheet("总览").getDrawingPatriarch().getCharts())
                    .hasSize(2);
        }
    }

    @Test
    void aUnitLeadsToItsGaps() throws IOException {
        try (XSSFWorkbook workbook = workbook(week("zh"))) {
            Cell unit = workbook.getSheet("责任清单")
                    .getRow(workbook.getSheet("责任清单").getTables().get(0).getStartRowIndex() + 1)
                    .getCell(2);
            String[] place = Optional.ofNullable(unit.getHyperlink())
                    .orElseThrow()
                    .getAddress()
                    .split("!A");
            assertThat(place[0]).isEqualTo("'单位明细'");
            assertThat(workbook.getSheet("单位明细")
                            .getRow(Integer.parseInt(place[1]) - 1)
                            .getCell(0)
                            .getStringCellValue())
                    .isEqualTo(unit.getStringCellValue());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-2+3",
                "@SUM(A1)",
                "_x0041_",
                "<b>粗</b> & \"引号\"",
                "国家卫生城市创建工作领导小组办公室国家卫生城市创建工作领导小组办公室国家卫生城市创建工作领导小组办公室国家卫"
            })
    void textsStayWhatTheyAre(String text) throws IOException {
        try (XSSFWorkbook workbook = workbook(single(text, text, 3))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(3);
            XSSFSheet sheet = workbook.getSheetAt(1);
            assertThat(sheet.getSheetName()).hasSizeLessThanOrEqualTo(31);
            XSSFTable table = sheet.getTables().get(0);
            Cell cell = sheet.getRow(table.getStartRowIndex() + 1).getCell(0);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo(text);
            assertThat(cell.getCellStyle().getQuotePrefixed())
                    .as("typed anew")
                    .isEqualTo("=+-@".indexOf(text.charAt(0)) >= 0);
            assertThat(table.getColumns().stream().map(column -> column.getName()))
                    .containsExactly(text, text + " 2");
        }
    }

    @Test
    void onPaperListsRepeatTheirHeadersAndWhatChartsDrawStaysAway() throws IOException {
        try (XSSFWorkbook workbook = workbook(week("zh"))) {
            XSSFSheet gaps = workbook.getSheet("差距清单");
            int header = gaps.getTables().get(0).getStartRowIndex();
            assertThat(gaps.getRepeatingRows().getFirstRow()).isEqualTo(header);
            for (XSSFSheet sheet : List.of(gaps, workbook.getSheet("趋势"), workbook.getSheet("汇总表"))) {
                assertThat(sheet.getFitToPage()).isTrue();
                assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
                assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
            }
            assertThat(workbook.getSheetVisibility(workbook.getSheetIndex("图表数据")))
                    .isEqualTo(SheetVisibility.HIDDEN);
        }
    }

    @Test
    void theListOfUnitsNamesTheLevelProposedForEach() throws IOException {
        try (XSSFWorkbook workbook = workbook(week("zh"))) {
            XSSFSheet units = workbook.getSheet("单位明细");
            assertThat(figure(units, "建议层级", "市林业局").getStringCellValue()).isEqualTo("约谈主要领导");
            assertThat(units.getRow(2).getCell(0).getStringCellValue()).isEqualTo("建议层级仅为建议，依据见“责任清单”。");
        }
    }

    @Test
    void chineseHeadersNeverLeaveOneCharacterAlone() throws IOException {
        try (XSSFWorkbook workbook = workbook(week("zh"))) {
            XSSFSheet gaps = workbook.getSheet("差距清单");
            Cell header = figure(gaps, "未报风险分", "国家卫生城市");
            assertThat(gaps.getColumnWidth(header.getColumnIndex()) / 256).isGreaterThanOrEqualTo(13);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 300})
    void aListOfAnyLengthIsAProperSheet(int rows) throws IOException {
        try (XSSFWorkbook workbook = workbook(single("差距清单", "名称", rows))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getTables()).hasSize(rows == 0 ? 0 : 1);
            assertThat(sheet.getLastRowNum()).isGreaterThanOrEqualTo(rows);
        }
    }
}
