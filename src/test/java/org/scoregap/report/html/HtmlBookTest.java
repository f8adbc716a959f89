package org.scoregap.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.scoregap.mapping.Unit;
import org.scoregap.model.Period;
import org.scoregap.model.UnitId;
import org.scoregap.report.ColumnSpec;
import org.scoregap.report.Messages;
import org.scoregap.report.Node;
import org.scoregap.report.Points;
import org.scoregap.report.Report;
import org.scoregap.report.Share;
import org.scoregap.report.TableBlock;
import org.scoregap.report.UnitParts;
import org.scoregap.report.Value;
import org.scoregap.report.book.Book;
import org.scoregap.report.book.Chapter;
import org.scoregap.report.book.Figure;
import org.scoregap.report.book.UnitPage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HtmlBookTest {
    private static final String HOSTILE = "</script><img src=x onerror=\"alert('1')\">&amp;";
    private static final String SIXTY = "一".repeat(60);

    private final Messages zh = Messages.in(Locale.CHINESE);

    private static Book book(List<Chapter> chapters, List<UnitPage> units, List<Chapter> explanations) {
        return new Book(
                "周报", new Period(2022, 28), "zh", List.of(), List.of("WS-601 丢分最多"), chapters, units, explanations);
    }

    private static String text(Book book) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new HtmlBook().render(book, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Report report(TableBlock... tables) {
        return new Report("gaps", "差距清单", List.of(), List.of(tables), List.of("见 WS-601。"), Node.Fields.none());
    }

    private TableBlock list(Value... row) {
        return new TableBlock(
                "gaps",
                "",
                TableBlock.Role.LIST,
                List.of(
                        ColumnSpec.word(zh, "indicator", 0),
                        ColumnSpec.text(zh, "name", 0),
                        ColumnSpec.number(zh, "expected_loss", 0),
                        ColumnSpec.text(zh, "units", 0)),
                List.of(List.of(row)));
    }

    private Book full(String name) {
        Unit unit = new Unit(
                new UnitId("CGJ"),
                name,
                Unit.Kind.DEPARTMENT,
                Optional.empty(),
                List.of("城管"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        TableBlock list = list(
                new Value.Text("WS-601"),
                new Value.Text(name),
                new Share(0.0001),
                new UnitParts(List.of(new UnitParts.Part("CGJ", "城管", Points.alone(1.5))), "、"));
        Figure pareto = new Figure.Pareto(
                "pareto", name, name, List.of(new Figure.Pareto.Slice("explain-WS-601", name, 1.5, 1)));
        Figure standings = new Figure.Standings(
                "standings",
                name,
                name,
                List.of(new Figure.Standings.Bar(
                        name, 1000, 804.944, 700, 900, OptionalDouble.of(800), OptionalDouble.of(.5))));
        return book(
                List.of(new Chapter("overview", name, report(list), List.of(standings, pareto))),
                List.of(new UnitPage(
                        unit,
                        Optional.empty(),
                        Optional.empty(),
                        new Chapter("unit-CGJ", "城管", report(list), List.of()))),
                List.of(new Chapter("explain-WS-601", "WS-601", report(list), List.of())));
    }

    @Test
    void whatLooksLikeHtmlIsPrintedAndNeverObeyed() throws IOException {
        String text = text(full(HOSTILE));
        Document page = Jsoup.parse(text);
        assertThat(page.select("img")).isEmpty();
        assertThat(page.select("[onerror]")).isEmpty();
        assertThat(page.select("script")).hasSize(3);
        assertThat(page.select("#overview tbody td").get(0).text()).isEqualTo(HOSTILE);
        assertThat(page.select("#overview caption").text()).isEqualTo(HOSTILE);
        assertThat(page.select("#overview figcaption").get(1).text()).isEqualTo(HOSTILE);
        JsonNode figures =
                JsonMapper.shared().readTree(page.select("#figures").get(0).data());
        assertThat(figures.at("/figures/pareto/slices/0/name").asString()).isEqualTo(HOSTILE);
    }

    @Test
    void everyLinkLeadsToAPlaceInThePage() throws IOException {
        Document page = Jsoup.parse(text(full("名称")));
        Set<String> ids = new HashSet<>();
        page.select("[id]")
                .forEach(each -> assertThat(ids.add(each.id())).as(each.id()).isTrue());
        assertThat(page.select("a[href]"))
                .hasSizeGreaterThan(8)
                .allSatisfy(link -> assertThat(link.attr("href"))
                        .startsWith("#")
                        .satisfies(href -> assertThat(ids).contains(href.substring(1))));
        assertThat(page.select("#overview tbody a").eachAttr("href"))
                .containsExactly("#explain-WS-601", "#unit-CGJ", "#unit-CGJ");
        assertThat(page.select(".lead a").eachAttr("href")).containsExactly("#explain-WS-601");
        assertThat(page.select("#overview .note a").eachAttr("href")).containsExactly("#explain-WS-601");
    }

    @Test
    void anIndicatorWithoutAnExplanationIsNoLink() throws IOException {
        Book book = book(
                List.of(new Chapter(
                        "gaps",
                        "差距",
                        report(list(new Value.Text("WS-6"), new Value.Text("名称"), Points.alone(1), Value.blank())),
                        List.of())),
                List.of(),
                List.of(new Chapter("explain-WS-601", "WS-601", report(), List.of())));
        assertThat(Jsoup.parse(text(book)).select("#gaps tbody a")).isEmpty();
    }

    @Test
    void thePolicyAllowsWhatStandsInThePageAndNothingElse() throws Exception {
        Document page = Jsoup.parse(text(full("名称")));
        String style = hash(page.select("style").get(0).data());
        String charts = hash(page.select("script").get(1).data());
        String script = hash(page.select("script").get(2).data());
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .isEqualTo("default-src 'none'; style-src " + style + "; script-src " + charts + " " + script
                        + "; base-uri 'none'; form-action 'none'");
    }

    private static String hash(String text) throws Exception {
        return "'sha256-"
                + Base64.getEncoder()
                        .encodeToString(
                                MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)))
                + "'";
    }

    @Test
    void nothingIsLoadedFromElsewhere() throws IOException {
        Document page = Jsoup.parse(text(full("名称")));
        assertThat(page.select("[src], link, iframe, object, embed, base, form, [style]"))
                .isEmpty();
        assertThat(page.select("style").get(0).data()).doesNotContain("url(", "@import");
        assertThat(page.select("script").get(2).data()).doesNotContain("http", "fetch(", "innerHTML");
    }

    @Test
    void aTableTellsWhatItIsWhatItsColumnsAreAndWhatNamesARow() throws IOException {
        Document page = Jsoup.parse(text(full("名称")));
        Element table = page.select("#overview table").get(0);
        assertThat(table.select("caption").text()).isEqualTo("名称");
        assertThat(table.select("thead th[scope=col]").eachText()).containsExactly("编号", "名称", "预期丢分", "责任单位及丢分");
        assertThat(table.select("tbody th[scope=row]").eachText()).containsExactly("WS-601");
        assertThat(table.attr("class")).isEqualTo("t2 n3 u4");
        assertThat(table.select("td[data-v]").eachAttr("data-v")).containsExactly("0.0001");
        assertThat(table.select("td[data-v]").text()).isEqualTo("<0.1%");
        assertThat(page.select("[role=img]").eachAttr("aria-describedby")).containsExactly("d-standings", "d-pareto");
        assertThat(page.select(".card .big").text()).isEqualTo("804.94 / 1000.00");
        assertThat(page.select(".card").get(0).className()).isEqualTo("card doubtful");
    }

    @Test
    void whoAnswersStandsBesideWhatIsLost() throws IOException {
        TableBlock wide = new TableBlock(
                "gaps",
                "",
                TableBlock.Role.LIST,
                List.of(
                        ColumnSpec.word(zh, "indicator", 0),
                        ColumnSpec.number(zh, "expected_loss", 0),
                        ColumnSpec.number(zh, "charge", 6),
                        ColumnSpec.text(zh, "units", 1)),
                List.of(List.of(
                        new Value.Text("WS-601"),
                        Points.alone(2),
                        Points.alone(3),
                        new UnitParts(List.of(new UnitParts.Part("CGJ", "城管", Points.alone(2))), "、"))));
        Element table = Jsoup.parse(
                        text(book(List.of(new Chapter("gaps", "差距", report(wide), List.of())), List.of(), List.of())))
                .select("#gaps table")
                .get(0);
        assertThat(table.attr("data-columns")).isEqualTo("indicator expected_loss units charge");
        assertThat(table.attr("class")).isEqualTo("n2 u3 n4");
        assertThat(table.select("tbody tr > *").eachText()).containsExactly("WS-601", "2.00", "城管 2.00", "3.00");
    }

    @Test
    void aCautionStandsAboveTheCardsAndIsNotSaidAgainInTheLead() throws IOException {
        Chapter overview = new Chapter(
                "overview",
                "总览",
                report(list(new Value.Text("WS-601"), new Value.Text("名称"), Points.alone(1), Value.blank())),
                List.of());
        Book book = new Book(
                "周报",
                new Period(2022, 28),
                "zh",
                List.of("多数未报", "27 处未读出"),
                List.of("多数未报", "预计得 800 分"),
                List.of(overview),
                List.of(),
                List.of());
        Document page = Jsoup.parse(text(book));
        assertThat(page.select(".cautions li").eachText()).containsExactly("多数未报", "27 处未读出");
        assertThat(page.select(".lead li").eachText()).containsExactly("预计得 800 分");
        assertThat(book.opening()).containsExactly("多数未报", "27 处未读出", "预计得 800 分");
    }

    @Test
    void aFigureWithNothingToDrawSaysSoAndHasNoAxes() throws IOException {
        Figure none = new Figure.Pareto("pareto", "丢分最多的指标", "前 0 项", List.of());
        Document page = Jsoup.parse(
                text(book(List.of(new Chapter("gaps", "差距", report(), List.of(none))), List.of(), List.of())));
        assertThat(page.select("figure").text()).isEqualTo("丢分最多的指标 （没有内容）");
        assertThat(page.select(".chart")).isEmpty();
        assertThat(JsonMapper.shared()
                        .readTree(page.select("#figures").get(0).data())
                        .get("figures"))
                .isEmpty();
    }

    @Test
    void aBookOfNothingIsAPageThatSaysSo() throws IOException {
        Document page = Jsoup.parse(text(book(List.of(), List.of(), List.of())));
        assertThat(page.select("#units p").text()).isEqualTo("（没有内容）");
        assertThat(page.select("#explanations p").text()).isEqualTo("（没有内容）");
        assertThat(page.select("h1").text()).isEqualTo("周报");
        assertThat(page.select("html").attr("lang")).isEqualTo("zh-CN");
    }

    @Test
    void aCodeOfSixtyCharactersMayWrap() throws IOException {
        Book book = book(
                List.of(new Chapter(
                        "gaps",
                        "差距",
                        report(list(new Value.Text(SIXTY), new Value.Text(SIXTY), Points.alone(1), Value.blank())),
                        List.of())),
                List.of(),
                List.of());
        assertThat(Jsoup.parse(text(book)).select("#gaps .wraps").eachText()).containsExactly(SIXTY);
    }

    @Test
    void anAssetThatWouldEndItsElementIsRefused() {
        assertThatThrownBy(() -> new Assets("", "x</script>", "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Assets("a{}</style>", "", "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Assets("", "", "<!--")).isInstanceOf(IllegalArgumentException.class);
    }
}
