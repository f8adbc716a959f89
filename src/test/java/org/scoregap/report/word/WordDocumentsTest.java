package org.scoregap.report.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scoregap.model.ScoregapException;
import org.scoregap.report.book.Book;
import org.scoregap.report.book.UnitPage;

class WordDocumentsTest {
    private static final String SIXTY = "城市主次干道和背街小巷日常保洁达标率".repeat(4).substring(0, 60);

    @TempDir
    private Path folder;

    private Docx bulletin(SmallBook book) throws IOException {
        return Docx.of(new BulletinRenderer(new WordTemplates(folder)), book.book());
    }

    private Docx order(SmallBook small, int unit) throws IOException {
        Book book = small.book();
        UnitPage page = book.units().get(unit);
        return Docx.of(
                OrderRenderer.of(new WordTemplates(folder), book.language()).to(page), book);
    }

    /** The table whose header starts so. */
    private static Optional<List<List<String>>> table(Docx document, String header) {
        return document.tables().stream()
                .filter(rows -> rows.get(0).contains(header))
                .findFirst();
    }

    @Test
    void theBulletinSaysWhatTheListsSay() throws IOException {
        Docx bulletin = bulletin(new SmallBook("zh"));

        assertThat(bulletin.paragraphs())
                .contains(
                        "创建工作指挥部办公室\t2022年7月16日",
                        "2022年第28周（7月11日至7月17日）",
                        "国家卫生城市：预计得 983.66 分。",
                        "易得分中预期丢分的有1项：国家卫生城市 4.00。其中最多的如下。",
                        "3 个单位。",
                        "达到 0.25 算新增。",
                        "27 处没能读出。")
                .doesNotContain("截至今天。");
        assertThat(table(bulletin, "预计得").orElseThrow())
                .contains(List.of("国家卫生城市", "1000.00", "800.00", "983.66", "900.00", "999.00", "16.34", "90%"));
        assertThat(table(bulletin, "未报单位").orElseThrow())
                .containsExactly(
                        List.of("未报单位", "情况", "截止时间", "联络员"), List.of("市城管局", "missing", "2022-07-15 18:00", "彭思娟"));
        assertThat(table(bulletin, "行业主管部门").orElseThrow())
                .endsWith(List.of("1", "市城管局", "韩晓岳 局长", "", "1.63", "1", "国家卫生城市 16.34"));
        assertThat(table(bulletin, "属地")).isEmpty();
    }

    @Test
    void aUnitThatIsNotRankedForWantOfEvidenceStillStandsAmongThoseThatLoseMost() throws IOException {
        assertThat(table(bulletin(new SmallBook("zh")), "行业主管部门").orElseThrow())
                .element(1)
                .isEqualTo(List.of("", "市林业局", "", "", "2.10", "0", "国家卫生城市 21.00"));
    }

    @Test
    void unitsOfTheOfficesOwnGroupsHaveAListOfTheirOwn() throws IOException {
        assertThat(table(bulletin(new SmallBook("zh")), "分组单位").orElseThrow())
                .endsWith(List.of("1", "供电公司", "", "", "0.37", "0", "国家卫生城市 3.70"));
    }

    @Test
    void anEnglishOrderInTimeHasNoBlankBeforeTheFullStop() throws IOException {
        assertThat(order(new SmallBook("en"), 0).text()).contains("Please mend it by Fri 2022-07-22 18:00.");
    }

    @Test
    void theOrderNamesWhoMustMendWhatAndByWhen() throws IOException {
        Docx order = order(new SmallBook("zh"), 0);

        assertThat(order.tables().get(0))
                .containsExactly(
                        List.of("责任单位", "市城市管理局", "报送情况", "missing（截止2022年7月15日（周五）18:00）"),
                        List.of("第一责任人", "韩晓岳 局长", "直接责任人", ""),
                        List.of("联络员", "彭思娟 0915-3210110", "涉及指标", "2项"),
                        List.of("整改完成时限", "2022年7月22日（周五）18:00", "下期报送截止", "2022年7月22日（周五）18:00"));
        assertThat(table(order, "未报风险分").orElseThrow()).endsWith(List.of("国家卫生城市", "16.34", "1.50"));
        assertThat(table(order, "本单位丢分").orElseThrow())
                .contains(List.of("1", "WS-1", "市容", "WS", "30.00", "12.34", "1.50", "未报", "≥95%", "58.0%", ""));
        assertThat(table(order, "点位").orElseThrow()).endsWith(List.of("1", "市容", "WS-1", "汉滨区", "WS", "3.21"));
        assertThat(order.paragraphs()).contains("所报报表没有查出问题。").endsWith("创建工作指挥部办公室", "2022年7月16日");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // The latest of those still to be mended; the others' own days stand beside them.
                "issued 2022-07-25T18:00+08:00, issued 2022-07-20T18:00+08:00 | 2022年7月25日（周一）18:00",
                "issued 2022-07-20T18:00+08:00 | 2022年7月20日（周三）18:00",
                // Neither one that is done nor one that is past.
                "issued 2022-07-20T18:00+08:00, verified 2022-07-25T18:00+08:00 | 2022年7月20日（周三）18:00",
                "reopened 2022-07-12T18:00+08:00 | 2022年7月22日（周五）18:00",
                "claimed 2022-07-25T18:00+08:00 | 2022年7月22日（周五）18:00",
            })
    void whereTasksWereHandedOutTheirDeadlineIsTheOrders(String tasks, String deadline) throws IOException {
        Docx order = order(new SmallBook("zh").tasks(tasks.split(", ")), 0);

        assertThat(order.tables().get(0).get(3)).containsExactly("整改完成时限", deadline, "下期报送截止", "2022年7月22日（周五）18:00");
        assertThat(order.text()).contains("请于" + deadline + "前完成整改。", "请于" + deadline + "前完成整改，并在此后的第一期报表中");
    }

    @Test
    void tasksPastTheirDeadlineAreToBeMendedAtOnce() throws IOException {
        String[] tasks = {"reopened 2022-07-12T18:00+08:00", "verified 2022-07-12T18:00+08:00"};

        assertThat(order(new SmallBook("zh").tasks(tasks), 0).text()).contains("其中 1 件已逾期，应立即整改。");
        assertThat(order(new SmallBook("en").tasks(tasks), 0).text())
                .contains("when an inspection passes. Of them 1 is overdue");
        assertThat(order(new SmallBook("zh"), 0).text()).doesNotContain("已逾期");
    }

    @Test
    void theOrderSaysWhichLevelIsProposed() throws IOException {
        assertThat(order(new SmallBook("zh").proposes("建议层级：通报。"), 0).paragraphs())
                .contains("建议层级：通报。");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh | 2022年8月5日（周五）18:00（原定2022年7月22日（周五）18:00，已逾期） | 请于2022年8月5日（周五）18:00前完成整改（原定2022年7月22日（周五）18:00，已逾期）。",
                "en | Fri 2022-08-05 18:00; was due Fri 2022-07-22 18:00, overdue | Please mend it by Fri 2022-08-05 18:00; was due Fri 2022-07-22 18:00, overdue.",
            })
    void anOrderMadeAfterItsDayAsksForNothingInThePast(String language, String fact, String sentence)
            throws IOException {
        Docx order = order(new SmallBook(language).asOf("2022-07-30T09:00:00+08:00"), 0);

        assertThat(order.tables().get(0).get(3)).contains(fact);
        assertThat(order.text()).contains(sentence);
    }

    @Test
    void latinTextIsEnglishLestLibreOfficeBreakALineInADecimal() {
        for (DefaultTemplate.Of document : DefaultTemplate.Of.values()) {
            assertThat(new String(
                            DefaultTemplate.in("zh", document).parts().get("word/styles.xml"), StandardCharsets.UTF_8))
                    .contains("<w:lang w:val=\"en-GB\" w:eastAsia=\"zh-CN\"/>");
        }
    }

    @Test
    void onlyUnitsThatLosePointsGetAnOrder() {
        assertThat(OrderRenderer.addressees(new SmallBook("zh").book()))
                .extracting(page -> page.unit().id().value())
                .containsExactly("CGJ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void whereThereIsNothingToSayNoPlaceholderAndNoEmptyTableIsLeft(String language) throws IOException {
        for (Docx document : List.of(
                bulletin(new SmallBook(language).saysNothing()), order(new SmallBook(language).saysNothing(), 0))) {
            assertThat(document.text()).doesNotContain("{{", "}}");
            assertThat(document.tables())
                    .allSatisfy(rows -> assertThat(rows.get(0)).hasSize(4));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void aUnitWithoutLeadersGetsAnOrderWithoutTheirNames(String language) throws IOException {
        assertThat(order(new SmallBook(language).withoutLeaders(), 0)
                        .tables()
                        .get(0)
                        .get(1))
                .satisfies(row -> assertThat(row.get(1)).isEmpty());
    }

    @Test
    void hostileAndLongNamesArePlainText() throws IOException {
        for (String name : List.of("{{period}}{{#gaps}}", "=1+1", "<w:p></w:p>&", SIXTY)) {
            assertThat(table(bulletin(new SmallBook("en").indicator(name)), "Units and their parts")
                            .orElseThrow())
                    .contains(List.of("1", "WS-1", name, "30.00", "12.34", "≥95%", "58.0%", "市城管局 12.34"));
            assertThat(order(new SmallBook("zh").framework(name), 0).text()).contains("[" + name + ", 16.34, 1.50]");
        }
    }

    @Test
    void theOfficesOwnTemplateGoesFirstAndThatOfTheLanguageBeforeIt() throws IOException {
        Files.write(folder.resolve("bulletin.docx"), Docx.template(List.of("本市 {{period}}"), List.of()));
        Files.write(folder.resolve("bulletin_en.docx"), Docx.template(List.of("Our {{week}}"), List.of()));

        assertThat(bulletin(new SmallBook("zh")).paragraphs()).containsExactly("本市 2022年第28周（7月11日至7月17日）");
        assertThat(bulletin(new SmallBook("en")).paragraphs()).containsExactly("Our 28");
    }

    @Test
    void aWrongTemplateIsNamedByItsFile() throws IOException {
        Path file = Files.write(folder.resolve("order.docx"), Docx.template(List.of("{{dealine}}"), List.of()));
        Book book = new SmallBook("zh").book();
        var renderer = OrderRenderer.of(new WordTemplates(folder), "zh")
                .to(book.units().get(0));

        assertThatExceptionOfType(ScoregapException.class)
                .isThrownBy(() -> renderer.render(book, new ByteArrayOutputStream()))
                .satisfies(wrong -> assertThat(new SmallBook("zh").messages().sentence(wrong))
                        .isEqualTo(file + " 不能用作模板：模板的这个位置不能用 {{dealine}}，最接近的是 {{deadline}}，请改正后再试"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void theTemplatesWrittenForTheOfficeMakeTheSameDocuments(String language) throws IOException {
        Docx before = bulletin(new SmallBook(language));
        List<Path> written = new WordTemplates(folder).writeDefaults(language);

        assertThat(written).containsExactly(folder.resolve("bulletin.docx"), folder.resolve("order.docx"));
        assertThat(bulletin(new SmallBook(language))).isEqualTo(before);
        assertThat(new WordTemplates(folder).writeDefaults(language)).isEmpty();
    }

    @Test
    void eachPlaceholderIsDocumentedAndEachDocumentedOneExists() throws IOException {
        Book book = new SmallBook("zh").book();
        var messages = new SmallBook("zh").messages();
        List<String> names = new ArrayList<>();
        names.addAll(names("bulletin", Bulletin.of(book, messages)));
        names.addAll(names("order", Order.of(book, book.units().get(0), messages)));
        for (String page : List.of("templates.md", "templates_en.md")) {
            assertThat(documented(Path.of("src/site/markdown", page)))
                    .as(page)
                    .containsExactlyInAnyOrderElementsOf(names);
        }
    }

    private static List<String> names(String document, Filling filling) {
        List<String> names = new ArrayList<>();
        filling.texts().keySet().forEach(name -> names.add(document + " {{" + name + "}}"));
        filling.lists().forEach((list, listing) -> {
            names.add(document + " {{#" + list + "}}");
            listing.names().forEach(name -> names.add(document + " " + list + " {{" + name + "}}"));
        });
        return names;
    }

    /** Under {@code ## … bulletin.docx} or {@code order.docx}: lines {@code | `{{name}}` | …}, of a list {@code | `{{#list}}` | … `{{name}}`…}. */
    private static List<String> documented(Path page) throws IOException {
        List<String> names = new ArrayList<>();
        String document = "";
        for (String line : Files.readAllLines(page)) {
            if (line.startsWith("## ")) {
                document = line.contains("bulletin.docx") ? "bulletin" : line.contains("order.docx") ? "order" : "";
            }
            if (!document.isEmpty() && line.startsWith("| `{{")) {
                List<String> found = java.util.regex.Pattern.compile("`(\\{\\{[^}]*}})`")
                        .matcher(line)
                        .results()
                        .map(match -> match.group(1))
                        .toList();
                names.add(document + " " + found.get(0));
                String list = document + " " + found.get(0).replaceAll("[{}#]", "") + " ";
                found.subList(1, found.size()).forEach(name -> names.add(list + name));
            }
        }
        return names;
    }
}
