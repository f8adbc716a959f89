package org.scoregap.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scoregap.report.explain.ExplainReport;
import org.scoregap.report.gap.AccountabilityReport;
import org.scoregap.report.gap.GapReport;
import org.scoregap.report.gap.GapReport.By;
import org.scoregap.report.render.CsvRenderer;
import org.scoregap.report.render.CsvRenderer.ByteOrderMark;
import org.scoregap.report.render.JsonRenderer;
import org.scoregap.report.render.MarkdownRenderer;
import org.scoregap.report.render.TerminalRenderer;
import org.scoregap.report.render.TerminalRenderer.Colour;

/** Whole reports against files that were read by a person. {@code -Dexpected.write=true} writes them anew. */
public class ExpectedFilesTest {

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "gaps, zh, 60",
        "gaps, zh, 80",
        "gaps, zh, 120",
        "gaps, zh, 200",
        "gaps, en, 60",
        "gaps, en, 80",
        "gaps, en, 120",
        "gaps, en, 200",
        "accountability, zh, 60",
        "accountability, zh, 80",
        "accountability, zh, 120",
        "accountability, zh, 200",
        "accountability, en, 60",
        "accountability, en, 80",
        "accountability, en, 120",
        "accountability, en, 200",
        "explain, zh, 80",
        "explain, zh, 120",
        "explain, en, 80",
        "explain, en, 120",
        "gaps-by-section, zh, 120",
        "gaps-by-unit, zh, 120",
        "gaps-by-framework, zh, 120",
        "gaps-by-site, zh, 120",
        "whatif, zh, 80",
        "whatif, en, 120",
        "whatif-accountability, zh, 120",
        "plan, zh, 120",
        "plan, en, 80"
    })
    void terminal(String report, String language, int width) throws IOException {
        Messages messages = Messages.in(Locale.forLanguageTag(language));
        check(
                report + "_" + language + "_" + width + ".txt",
                new TerminalRenderer(width, Colour.OFF, messages).text(report(report, messages)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"gaps, zh", "gaps, en", "accountability, zh", "accountability, en", "explain, zh", "explain, en"})
    void markdown(String report, String language) throws IOException {
        Messages messages = Messages.in(Locale.forLanguageTag(language));
        check(report + "_" + language + ".md", new MarkdownRenderer(messages).text(report(report, messages)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "gaps",
        "accountability",
        "gaps-by-section",
        "gaps-by-unit",
        "gaps-by-framework",
        "gaps-by-site",
        "whatif",
        "plan",
        "explain"
    })
    void machineFormatsThatAreTheSameInBothLanguages(String report) throws IOException {
        for (Locale locale : new Locale[] {Locale.CHINESE, Locale.ENGLISH}) {
            Report made = report(report, Messages.in(locale));
            check(report + ".json", new JsonRenderer().text(made));
            check(report + ".csv", new CsvRenderer(ByteOrderMark.LEFT_OUT).text(made));
        }
    }

    public static Report report(String id, Messages messages) {
        return switch (id) {
            case "accountability" ->
                AccountabilityReport.of(SmallCity.forecast(), SmallCity.proposal(), SmallCity.mapping(), messages);
            case "whatif" -> SupposedCity.whatIf(messages);
            case "whatif-accountability" -> SupposedCity.accountability(messages);
            case "plan" -> SupposedCity.plan(messages);
            case "explain" ->
                ExplainReport.of(ExplainedIndicator.explanation(), Set.of(), ExplainedIndicator.mapping(), messages);
            case "gaps-by-section" -> gaps(messages, By.SECTION);
            case "gaps-by-framework" -> gaps(messages, By.FRAMEWORK);
            case "gaps-by-unit" -> gaps(messages, By.UNIT);
            case "gaps-by-site" -> gaps(messages, By.SITE);
            default -> gaps(messages, By.INDICATOR);
        };
    }

    private static Report gaps(Messages messages, By by) {
        return GapReport.of(SmallCity.forecast(), SmallCity.mapping(), messages, by, 5);
    }

    private static void check(String name, String actual) throws IOException {
        if (Boolean.getBoolean("expected.write")) {
            Files.writeString(Path.of("src/test/resources/org/scoregap/report", name), actual);
            return;
        }
        try (InputStream expected = ExpectedFilesTest.class.getResourceAsStream(name)) {
            assertThat(expected).as(name).isNotNull();
            assertThat(actual).isEqualTo(new String(expected.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
