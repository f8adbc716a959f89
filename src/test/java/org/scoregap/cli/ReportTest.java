package org.scoregap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code report}: where the documents go, what it refuses, and documents of weeks as nobody planned them. */
class ReportTest {
    private static final String PAGE = "创建工作周报-2022-W28.html";
    private static final String BOOK = "创建工作周报-2022-W28.xlsx";
    private static final String BULLETIN = "通报-2022-W28.docx";
    private static final String KNOWN = ".scoregap-documents";
    private static final String ORDER = "督办单/督办单-市卫健委-2022-W28.docx";

    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void open() {
        office = Office.in(folder);
    }

    private void take(String... rows) {
        office.writeWeekly(rows);
        assertThat(office.run("ingest").err()).contains("共 1 个文件");
    }

    @Test
    void allDocumentsGoToTheWeeksFolderAndAreNamedOnStandardError() {
        take("WS-601,200,142");
        Office.Outcome made = office.run("report");
        assertThat(made.status()).isZero();
        assertThat(made.out()).isEmpty();
        Path week = folder.resolve("reports/2022-W28");
        assertThat(made.err().lines())
                .containsExactly(
                        "已写入 " + week.resolve(PAGE),
                        "已写入 " + week.resolve(BOOK),
                        "已写入 " + week.resolve(BULLETIN),
                        "已写入 " + week.resolve("督办单"));
        assertThat(office.files("reports/2022-W28").keySet()).contains(PAGE, BOOK, BULLETIN, ORDER);
    }

    @Test
    void inEnglishTheyHaveEnglishNames() {
        take("WS-601,200,142");
        office.run("report", "--lang", "en", "-o", "out");
        assertThat(office.files("out").keySet())
                .contains("weekly-report-2022-W28.html", "weekly-report-2022-W28.xlsx", "bulletin-2022-W28.docx")
                .anyMatch(name -> name.matches("orders/order-.*-2022-W28\\.docx"));
    }

    @Test
    void anOrderThatSomebodyChangedIsKeptAndSaid() throws IOException {
        take("WS-601,200,142");
        office.run("report", "-f", "docx", "-o", "out");
        Files.writeString(office.path("out/" + ORDER), "改");

        Office.Outcome again = office.run("report", "-f", "docx", "-o", "out");

        assertThat(again.status()).isZero();
        assertThat(again.err().lines().toList()).endsWith("有人改过的文件没有覆盖，改名保留在原处：督办单-市卫健委-2022-W28-手改1.docx");
        assertThat(office.read("out/督办单/督办单-市卫健委-2022-W28-手改1.docx")).isEqualTo("改");
        assertThat(office.files("out").get(ORDER)).startsWith("PK");
        assertThat(office.run("report", "-f", "docx", "-o", "out").err()).doesNotContain("手改");
    }

    @Test
    void onlyTheFormatsThatAreAskedForAreWrittenToTheFolderThatIsAskedFor() {
        take("WS-601,200,142");
        assertThat(office.run("report", "-f", "html,xlsx", "-o", "out/week").status())
                .isZero();
        assertThat(office.files("out").keySet()).containsExactly("week/" + KNOWN, "week/" + PAGE, "week/" + BOOK);
        assertThat(office.path("reports/2022-W28")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"周报.html, <!DOCTYPE html>", "周报.HTML, <!DOCTYPE html>", "week.xlsx, PK"})
    void aFilesNameSaysItsFormat(String name, String start) {
        take("WS-601,200,142");
        Office.Outcome made = office.run("report", "-o", "out/" + name);
        assertThat(made.err()).isEqualTo("已写入 " + folder.resolve("out").resolve(name) + "\n");
        assertThat(office.files("out").keySet()).containsExactly(name);
        assertThat(office.files("out").get(name)).startsWith(start);
    }

    @ParameterizedTest
    @CsvSource({"'html,xlsx', week.html", "html, week.xlsx", "docx, week.docx"})
    void aFileOfAnotherFormatOrForSeveralIsRefused(String formats, String name) {
        take("WS-601,200,142");
        Office.Outcome made = office.run("report", "-f", formats, "-o", name);
        assertThat(made.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(made.err())
                .isEqualTo("命令写法有误：--output " + name + "。可用的写法：文件名只能配一种格式（html 或 xlsx），多种格式和 docx 写到文件夹\n");
        assertThat(office.path(name)).doesNotExist();
    }

    @Test
    void aFolderThatIsThereIsAFolderWhateverItIsCalled() throws IOException {
        take("WS-601,200,142");
        Files.createDirectories(office.path("old.html"));
        assertThat(office.run("report", "-f", "html", "-o", "old.html").status())
                .isZero();
        assertThat(office.files("old.html").keySet()).containsExactly(KNOWN, PAGE);
    }

    @Test
    void anUnknownFormatIsAnsweredWithThoseThereAre() {
        Office.Outcome made = office.run("report", "-f", "html,pdf");
        assertThat(made.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(made.err().lines())
                .containsExactly("--format 不能是“pdf”，可以是：html, xlsx, docx。", "用法见：scoregap report --help");
    }

    @Test
    void whileNothingIsStoredItSaysSoInOneLine() {
        Office.Outcome made = office.run("report");
        assertThat(made.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(made.err().lines()).singleElement().asString().startsWith("没有可用的数据");
        assertThat(office.path("reports")).doesNotExist();
    }

    @Test
    void aWeekThatNobodyReportedOfHasNoDocuments() {
        take("WS-601,200,142");
        Office.Outcome made = office.run("report", "-p", "2022-W20");
        assertThat(made.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(made.err().lines()).singleElement().asString().contains("2022-W20");
        assertThat(office.path("reports/2022-W20")).doesNotExist();
    }

    @Test
    void asOfBeforeTheSecondReportItKnowsTheFirstOnly() throws IOException {
        take("WS-601,200,142");
        office.on(Office.FRIDAY.plusSeconds(3600));
        office.write("市城管局2022年第28周周报.csv", "填报单位：市城管局", Office.COLUMNS, "WM-101,123,90");
        office.run("ingest");
        office.run("report", "-f", "html", "-o", "now.html");
        office.run("report", "-f", "html", "-o", "then.html", "--as-of", "2022-07-15T16:30");
        assertThat(collected("now.html")).contains("200", "123");
        assertThat(collected("then.html")).contains("200").doesNotContain("123");
        Office.Outcome early = office.run("report", "--as-of", "2022-07-14T09:00", "-o", "early");
        assertThat(early.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(early.err().lines()).singleElement().asString().contains("2022-07-14 09:00");
        assertThat(office.path("early")).doesNotExist();
    }

    @Test
    void whatIsMissingAndWhatCouldNotBeReadStandsFirstInEachDocument() throws IOException {
        take("WS-601,200,142", "WS-602,150,一百三");
        office.on(Office.FRIDAY.plusSeconds(3 * 3600));
        office.run("report", "-o", "out");
        List<String> cautions = Jsoup.parse(office.files("out").get(PAGE))
                .select("#overview .cautions li")
                .eachText();
        assertThat(cautions).hasSize(3);
        assertThat(cautions.get(0)).matches("本周应报的 \\d+ 项指标还有 \\d+ 项没有报来，这些项按以前的数据估计，上一周的数字更全。");
        assertThat(cautions.get(1)).startsWith("应报和已报的单位").contains("未报");
        assertThat(cautions.get(2)).isEqualTo("送来而没能读出的数据 1 处，涉及 1 项指标（国家卫生城市 30.00 分），改正重报后才计入。");
        try (Workbook book = WorkbookFactory.create(office.path("out/" + BOOK).toFile(), null, true)) {
            List<String> overview = new ArrayList<>();
            for (Row row : book.getSheetAt(0)) {
                row.forEach(cell -> overview.add(cell.toString()));
            }
            assertThat(overview).containsAll(cautions);
        }
        String bulletin = word("out/" + BULLETIN);
        assertThat(cautions).allSatisfy(caution -> assertThat(bulletin).containsOnlyOnce(caution));
    }

    private List<String> collected(String page) {
        return Jsoup.parse(office.read(page)).select("#collect td").eachText();
    }

    @Test
    void theSameFiguresGiveTheSameFiles() {
        take("WS-601,200,142");
        office.on(Office.FRIDAY.plusSeconds(7200));
        office.run("report", "-o", "a", "--as-of", "2022-07-15T17:00");
        office.run("report", "-o", "b", "--as-of", "2022-07-15T17:00");
        assertThat(office.files("b")).isEqualTo(office.files("a")).hasSizeGreaterThan(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bulletin", "order"})
    void aTemplateWithAnUnknownPlaceholderIsOneLineAndNoDocument(String template) throws IOException {
        take("WS-601,200,142");
        Path file = template(template, "{{peroid}}");
        Office.Outcome made = office.run("report");
        assertThat(made.status()).isEqualTo(ExitStatus.CONFIGURATION);
        assertThat(made.err()).isEqualTo(file + " 不能用作模板：模板的这个位置不能用 {{peroid}}，最接近的是 {{period}}，请改正后再试\n");
        assertThat(office.path("reports/2022-W28")).doesNotExist();
        assertThat(office.run("report", "-f", "html,xlsx").status()).isZero();
    }

    private Path template(String name, String... lines) throws IOException {
        Path file = office.path("config/templates/" + name + ".docx");
        Files.createDirectories(file.getParent());
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            for (String line : lines) {
                document.createParagraph().createRun().setText(line);
            }
            document.write(out);
        }
        return file;
    }

    @Test
    void theOfficesOwnTemplateIsUsed() throws IOException {
        take("WS-601,200,142");
        template("bulletin", "安康市创建办 {{year}} 年第 {{week}} 期");
        office.run("report", "-f", "docx", "-o", "out");
        assertThat(word("out/" + BULLETIN)).isEqualToIgnoringWhitespace("安康市创建办 2022 年第 28 期");
    }

    @Test
    void templatesAreWrittenOnceAndNeverOverwritten() throws IOException {
        Office.Outcome first = office.run("report", "--word-templates");
        assertThat(first.status()).isZero();
        assertThat(first.err().lines())
                .containsExactly(
                        "已写入 " + folder.resolve("config/templates/bulletin.docx"),
                        "已写入 " + folder.resolve("config/templates/order.docx"));
        template("order", "本单位自己的");
        byte[] own = Files.readAllBytes(office.path("config/templates/order.docx"));
        Office.Outcome second = office.run("report", "--word-templates");
        assertThat(second.status()).isZero();
        assertThat(second.err()).isEqualTo(folder.resolve("config/templates") + " 里已有模板，保持原样\n");
        assertThat(office.path("config/templates/order.docx")).hasBinaryContent(own);
    }

    private String word(String file) throws IOException {
        try (XWPFDocument document = new XWPFDocument(Files.newInputStream(office.path(file)));
                XWPFWordExtractor words = new XWPFWordExtractor(document)) {
            return words.getText();
        }
    }

    private List<String> sheets(String file) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Workbook book = WorkbookFactory.create(office.path(file).toFile(), null, true)) {
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.STRING) {
                            texts.add(cell.getStringCellValue());
                        }
                        if (cell.getCellType() == CellType.FORMULA) {
                            assertThat(cell.getCellFormula()).startsWith("ROUND(");
                        }
                    }
                }
            }
        }
        return texts;
    }

    @Test
    void textThatLooksLikeMarkupAFormulaOrAPlaceholderIsPrintedAsItStands() throws IOException {
        String markup = "<script>alert(1)</script><b>&amp;";
        String formula = "=HYPERLINK(\"http://example.com\")";
        String placeholder = "{{period}} {{#gaps}} {{unknown}}";
        office.edit("indicators.yaml", "name: 五小行业证照与卫生信息公示率", "name: '" + markup + "'");
        office.edit("indicators.yaml", "name: 五小行业清洗消毒和三防设施配备率", "name: '" + formula + "'");
        office.edit("units.yaml", "name: 安康市卫生健康委员会", "name: '" + placeholder + "'");
        office.write(
                Office.WEEKLY,
                Office.HEAD,
                Office.COLUMNS + ",备注",
                "WS-601,200,142,=1+1",
                "WS-602,150,120,<img src=x onerror=alert(1)>");
        assertThat(office.run("ingest").status()).isLessThan(2);
        assertThat(office.run("report", "-o", "out").status()).isZero();

        Document page = Jsoup.parse(office.read("out/" + PAGE));
        assertThat(page.select("script")).hasSize(3);
        assertThat(page.select("img, #gaps b")).isEmpty();
        assertThat(page.select("#gaps [data-list=gaps]").text()).contains(markup, formula);
        assertThat(sheets("out/" + BOOK)).contains(markup, formula);
        assertThat(word("out/" + BULLETIN)).contains(markup, formula);
        assertThat(word("out/" + ORDER)).contains(placeholder, markup, formula);
    }

    /** A configuration of its own: one unit that answers for all, and so many indicators of one point each. */
    private void configure(int indicators, String unit, String framework, String indicator) {
        office.writeTo("config/sites.csv", "id,name,type,unit,territory");
        office.writeTo(
                "config/frameworks.yaml",
                "- id: WS",
                "  name: " + framework,
                "  kind: points",
                "  points: " + indicators,
                "  pass-mark: " + indicators / 2.0,
                "  sections:",
                "    - { id: WS-1, name: 综合, points: " + indicators + " }");
        office.writeTo(
                "config/units.yaml",
                "- { id: AK, name: 安康市, kind: city }",
                "- { id: WJW, name: " + unit + ", kind: department, parent: AK, aliases: [市卫健委] }");
        office.writeTo(
                "config/indicators.yaml",
                IntStream.rangeClosed(1, indicators)
                        .mapToObj(i -> String.join(
                                "\n",
                                "- id: WS-" + (1000 + i),
                                "  name: " + indicator + i,
                                "  measure: rate",
                                "  scores-in: [{ section: WS-1, points: 1 }]",
                                "  reported-by: [WJW]",
                                "  lead: WJW",
                                "  assessed: { by: field, sample: 8 }"))
                        .collect(Collectors.joining("\n")));
        office.writeTo(
                "config/forms.yaml",
                "- id: weekly-indicators",
                "  title: 周报表",
                "  layout: indicators",
                "  source: self",
                "  resubmit: rows",
                "  columns: { indicator: [指标编号], checked: [应检数], passed: [合格数] }");
        assertThat(office.run("check").out()).doesNotContain("错误");
    }

    @Test
    void ofThreeHundredIndicatorsOfOneUnitEveryOneIsInThePageTheWorkbookAndTheOrder() throws IOException {
        configure(300, "安康市卫生健康委员会", "国家卫生城市", "指标");
        take(IntStream.rangeClosed(1, 300)
                .mapToObj(i -> "WS-" + (1000 + i) + ",100," + (50 + i % 50))
                .toArray(String[]::new));
        assertThat(office.run("report", "-o", "out").status()).isZero();
        Document page = Jsoup.parse(office.read("out/" + PAGE));
        assertThat(page.select("#gaps [data-list=gaps] tbody tr")).hasSize(300);
        assertThat(page.select("#units .index a").eachText()).containsExactly("市卫健委");
        assertThat(sheets("out/" + BOOK)).contains("WS-1001", "WS-1300");
        assertThat(word("out/" + ORDER)).contains("WS-1001", "WS-1300", "300项");
        assertThat(office.files("out").keySet()).containsExactlyInAnyOrder(KNOWN, PAGE, BOOK, BULLETIN, ORDER);
    }

    @Test
    void namesOfSixtyCharactersStandInFull() throws IOException {
        String unit = "单".repeat(60);
        String indicator = "指".repeat(60);
        configure(2, unit, "框".repeat(60), indicator);
        office.edit("units.yaml", ", aliases: [市卫健委]", "");
        office.write("周报.csv", "填报单位：" + unit, "填报周次：2022年第28周", Office.COLUMNS, "WS-1001,200,142", "WS-1002,10,9");
        assertThat(office.run("ingest").status()).isZero();
        assertThat(office.run("report", "-o", "out").status()).isZero();
        String order = "督办单/督办单-" + unit + "-2022-W28.docx";
        assertThat(office.files("out").keySet()).containsExactlyInAnyOrder(KNOWN, PAGE, BOOK, BULLETIN, order);
        assertThat(office.read("out/" + PAGE)).contains(unit, indicator + "1", "框".repeat(60));
        assertThat(sheets("out/" + BOOK)).contains(unit, indicator + "1", "框".repeat(60));
        assertThat(word("out/" + order)).contains(unit, indicator + "2");
    }
}
