package org.scoregap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scoregap.app.Configuration;
import org.scoregap.app.Session;
import org.scoregap.app.WeekBooks;
import org.scoregap.app.Workspace;
import org.scoregap.model.Period;
import org.scoregap.report.Messages;
import org.scoregap.report.book.Book;
import org.scoregap.report.html.HtmlBook;
import tools.jackson.databind.JsonNode;

/**
 * The sample week's page as a browser shows it. It runs where {@code chromium} is, without a network, and says so where it
 * is not.
 */
class ChromiumTest {
    private static final Period W28 = new Period(2022, 28);
    private static final long TWO_MEGABYTES = 2_000_000;

    @TempDir
    private static Path folder;

    private static Office office = Office.without(Path.of("."));

    @BeforeAll
    static void writesThePages() throws IOException {
        Optional<Path> browser = browser();
        if (browser.isEmpty()) {
            System.err.println("ChromiumTest is skipped: it needs chromium");
        }
        assumeTrue(browser.isPresent(), "chromium is not installed");
        office = Prepared.SAMPLE_TAKEN_IN_ON_FRIDAY.in(folder);
        Workspace workspace = Workspace.at(folder);
        Configuration configuration = Configuration.of(workspace);
        try (Session session = Session.open(
                workspace,
                configuration,
                configuration.mapping().orElseThrow(),
                Duration.ofSeconds(10),
                Clock.fixed(Instant.parse("2022-07-18T03:00:00Z"), ZoneOffset.UTC),
                problems -> {},
                Optional.empty())) {
            for (String language : List.of("zh", "en")) {
                Book book = WeekBooks.of(session, W28, Messages.in(Locale.forLanguageTag(language)));
                try (OutputStream out = Files.newOutputStream(page(language))) {
                    new HtmlBook().render(book, out);
                }
            }
        }
    }

    private static Optional<Path> browser() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(place -> Path.of(place, "chromium"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Path page(String language) {
        return folder.resolve("week-" + language + ".html");
    }

    private record Shown(Document page, List<String> said) {}

    private static final Map<String, Shown> WHOLE = new HashMap<>();

    /** The whole page of a language; a browser takes seconds to start. */
    private static Shown shown(String language) throws IOException, InterruptedException {
        if (!WHOLE.containsKey(language)) {
            WHOLE.put(language, shown(language, "#main"));
        }
        return WHOLE.get(language);
    }

    /** What stands in the page once its scripts have run, and what the browser wrote to its console. */
    private static Shown shown(String language, String anchor) throws IOException, InterruptedException {
        return shown(page(language), anchor);
    }

    private static Shown shown(Path page, String anchor) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "dom", ".html");
        Path err = Files.createTempFile(folder, "console", ".txt");
        browse(page, anchor, out, err, "--dump-dom");
        return new Shown(
                Jsoup.parse(Files.readString(out)),
                Files.readAllLines(err).stream()
                        .filter(line -> line.contains("CONSOLE"))
                        .toList());
    }

    private static void browse(Path page, String anchor, Path out, Path err, String... wish)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                browser().orElseThrow().toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                "--user-data-dir=" + Files.createTempDirectory(folder, "profile"),
                "--proxy-server=127.0.0.1:9",
                "--host-resolver-rules=MAP * ~NOTFOUND",
                "--virtual-time-budget=5000",
                "--enable-logging=stderr",
                "--window-size=1280,1000"));
        command.addAll(List.of(wish));
        command.add(page.toUri() + anchor);
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("the browser took more than two minutes");
        }
        assertThat(process.exitValue()).isZero();
    }

    /** The same page, with somebody at the keyboard: its policy would let no script in but its own. */
    private static Path used(String language, String script) throws IOException {
        String page = Files.readString(page(language))
                .replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "")
                .replace("</body>", "<script>" + script + "</script></body>");
        return Files.writeString(folder.resolve("used-" + language + ".html"), page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyChartIsDrawnAndTheConsoleStaysEmpty(String language) throws Exception {
        Shown shown = shown(language);
        assertThat(shown.said()).isEmpty();
        List<String> empty = new ArrayList<>();
        for (Element chart : shown.page().select(".chart")) {
            if (chart.select("svg path").isEmpty()) {
                empty.add(chart.id());
            }
        }
        assertThat(shown.page().select(".chart")).hasSizeGreaterThanOrEqualTo(6);
        assertThat(shown.page().select("#standings text").eachText()).contains("0%", "100%");
        assertThat(empty).isEmpty();
    }

    @Test
    void onlyTheChapterThatIsAskedForIsShown() throws Exception {
        Document page = shown("zh", "#explain-WS-601").page();
        assertThat(page.select("main > .chapter:not([hidden])").eachAttr("id")).containsExactly("explanations");
        assertThat(page.select("details[open]").eachAttr("id")).containsExactly("explain-WS-601");
        assertThat(page.select("nav a[aria-current]").eachAttr("href")).containsExactly("#explanations");
    }

    @Test
    void theGapsInThePageAreThoseOfTheJson() throws Exception {
        Document page = shown("zh").page();
        Element table = page.select("#gaps [data-list=gaps]").get(0);
        List<String> columns = List.of(table.attr("data-columns").split(" "));
        JsonNode gaps = office.run("gaps", "--period", "2022-W28", "--format", "json", "--top", "1000")
                .json()
                .get("gaps");
        List<Element> rows = table.select("tbody tr");
        assertThat(rows).hasSize(gaps.size()).hasSizeGreaterThan(100);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(cell(rows.get(i), columns, "indicator"))
                    .isEqualTo(gaps.get(i).get("indicator").asString());
            assertThat(Double.parseDouble(cell(rows.get(i), columns, "expected_loss")))
                    .isCloseTo(gaps.get(i).get("expected_loss").asDouble(), within(0.0101));
        }
    }

    @Test
    void theFrameworksTotalsInThePageAreThoseOfTheJson() throws Exception {
        Document page = shown("en").page();
        JsonNode frameworks = office.run("gaps", "--period", "2022-W28", "--format", "json")
                .json()
                .get("frameworks");
        List<Element> rows = page.select("#overview table tbody tr");
        assertThat(rows).hasSize(frameworks.size()).hasSize(3);
        List<String> columns =
                List.of(page.select("#overview table").attr("data-columns").split(" "));
        for (int i = 0; i < rows.size(); i++) {
            String expected = cell(rows.get(i), columns, "expected");
            assertThat(Double.parseDouble(expected))
                    .isCloseTo(frameworks.get(i).get("expected").asDouble(), within(0.0051));
            assertThat(page.select(".card .big").get(i).text()).startsWith(expected + " / ");
        }
    }

    @Test
    void theCumulativeShareHasAnAxisOfItsOwn() throws Exception {
        List<String> texts = shown("en").page().select("#pareto text").eachText();
        assertThat(texts).contains("0%", "20%", "100%");
        assertThat(texts.stream().filter("Cumulative share"::equals))
                .as("in the legend and at its axis")
                .hasSize(2);
    }

    @Test
    void theHeatMapSaysItsStepsInPoints() throws Exception {
        assertThat(shown("zh").page().select("#heat-map text").eachText()).contains("<0.1", "0.1–0.2", "5–10", "≥10");
    }

    @Test
    void theOverviewSaysWhoIsMissingAndWhatCouldNotBeRead() throws Exception {
        Document page = shown("en").page();
        List<String> cautions = page.select("#overview .cautions li").eachText();
        assertThat(cautions).hasSize(2);
        assertThat(cautions.get(0)).contains("15 missing, 1 refused");
        assertThat(cautions.get(1)).contains("could not be read").contains("省级文明城市: 95.00 points");
        assertThat(page.select("#status > p").eachText()).containsAll(cautions);
    }

    @Test
    void whatAChartDrawsStandsInATableWithTheSameLinks() throws Exception {
        Document page = shown("zh").page();
        for (String id : List.of("pareto", "heat-map", "course-WS")) {
            Element figure = page.getElementById(id).parent();
            assertThat(figure.select(".numbers tbody tr")).as(id).hasSizeGreaterThan(3);
            assertThat(figure.select("[role=img]").attr("aria-describedby")).isEqualTo("d-" + id);
        }
        assertThat(page.select("#accountability .numbers a[href^=#unit-]"))
                .hasSize(page.select("#accountability .numbers tbody tr").size());
    }

    /** The file is opened at a place in it: that must not take its title out of sight. */
    @ParameterizedTest
    @ValueSource(strings = {"#overview", "#unit-CGJ"})
    void theTitleIsInSightWhereverTheFileIsOpened(String anchor) throws Exception {
        Path picture = Files.createTempFile(folder, "top", ".png");
        Path said = Files.createTempFile(folder, "said", ".txt");
        browse(page("zh"), anchor, said, said, "--screenshot=" + picture);
        BufferedImage top = ImageIO.read(picture.toFile()).getSubimage(0, 0, 600, 50);
        long ink = IntStream.range(0, 600 * 50)
                .filter(i -> (top.getRGB(i % 600, i / 600) & 0xff) < 0x60)
                .count();
        assertThat(ink).isGreaterThan(500);
    }

    @Test
    void aListIsSortedAndFilteredFromTheKeyboardAndSaysSo() throws Exception {
        Path page = used("en", """
                const list = document.querySelector("#gaps [data-list=gaps]");
                const head = [...list.tHead.rows[0].cells].find(cell => cell.textContent.includes("points"));
                head.firstElementChild.focus();
                head.firstElementChild.click();
                const box = document.querySelector("#gaps input");
                box.value = "ws-6";
                box.dispatchEvent(new Event("input"));
                document.activeElement.dataset.focused = "yes";
                list.dataset.unit = list.querySelector("th[scope=col]:nth-child(8)").getBoundingClientRect().right;
                """);
        Document shown = shown(page, "#gaps").page();
        Element list = shown.select("#gaps [data-list=gaps]").get(0);
        assertThat(list.select("[aria-sort]").eachAttr("aria-sort")).containsExactly("descending");
        assertThat(list.select("[aria-sort] button[data-focused]")).hasSize(1);
        List<String> columns = List.of(list.attr("data-columns").split(" "));
        assertThat(list.select("tbody tr").stream()
                        .map(row -> Double.parseDouble(cell(row, columns, "points")))
                        .toList())
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(list.select("tbody tr:not([hidden])"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.text()).containsIgnoringCase("ws-6"));
        assertThat(shown.select("#gaps output").get(0).text())
                .isEqualTo(list.select("tbody tr:not([hidden])").size() + " rows");
        assertThat(columns.get(7)).isEqualTo("units");
        assertThat(Double.parseDouble(list.attr("data-unit")))
                .as("ends within 1280 px")
                .isLessThan(1260);
    }

    private static String cell(Element row, List<String> columns, String name) {
        return row.child(columns.indexOf(name)).text();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void theFileIsBelowTwoMegabytesAndItsCharts(String language) throws IOException {
        Document page = Jsoup.parse(Files.readString(page(language)));
        long charts = page.select("script").stream()
                .mapToLong(script -> script.data().length())
                .max()
                .orElseThrow();
        assertThat(Files.size(page(language)) - charts).isLessThan(TWO_MEGABYTES);
    }
}
