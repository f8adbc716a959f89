package org.scoregap.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scoregap.report.Amount;
import org.scoregap.report.ColumnSpec;
import org.scoregap.report.ColumnSpec.Audience;
import org.scoregap.report.ColumnSpec.Fit;
import org.scoregap.report.ExpectedFilesTest;
import org.scoregap.report.Messages;
import org.scoregap.report.Node;
import org.scoregap.report.Points;
import org.scoregap.report.Report;
import org.scoregap.report.TableBlock;
import org.scoregap.report.TableBlock.Role;
import org.scoregap.report.Value;
import org.scoregap.report.render.TerminalRenderer.Colour;

class TerminalRendererTest {
    private static final Messages ZH = Messages.in(Locale.CHINESE);

    private static ColumnSpec column(String header, Fit fit, int priority) {
        return new ColumnSpec("c", header, fit, priority, Audience.EVERYONE);
    }

    private static Report report(List<ColumnSpec> columns, List<List<Value>> rows) {
        TableBlock table = new TableBlock("t", "", Role.LIST, columns, rows);
        return new Report("t", "表", List.of(), List.of(table), List.of(), Node.Fields.none());
    }

    private static String rendered(int width, Colour colour, Report report) {
        return new TerminalRenderer(width, colour, ZH).text(report);
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "gaps, zh",
        "gaps, en",
        "accountability, zh",
        "accountability, en",
        "gaps-by-section, zh",
        "gaps-by-site, en",
        "gaps-by-unit, en",
        "gaps-by-framework, zh"
    })
    void noLineIsWiderThanTheTerminal(String id, String language) {
        Messages messages = Messages.in(Locale.forLanguageTag(language));
        Report report = ExpectedFilesTest.report(id, messages);
        for (int width = 40; width <= 220; width++) {
            int most = width;
            assertThat(new TerminalRenderer(width, Colour.OFF, messages)
                            .text(report)
                            .lines())
                    .allSatisfy(line -> assertThat(DisplayText.width(line)).isLessThanOrEqualTo(most));
        }
    }

    @Test
    void columnsStandUnderEachOtherWhateverTheCellsHold() {
        List<String> pieces = List.of("五小行业", "WS-601 ", "e\u0301", "（", "）、", "unbreakable", " ", "𠮷", "100%");
        Random random = new Random(60);
        for (int round = 0; round < 300; round++) {
            List<List<Value>> rows = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                StringBuilder text = new StringBuilder();
                for (int j = random.nextInt(12); j > 0; j--) {
                    text.append(pieces.get(random.nextInt(pieces.size())));
                }
                rows.add(List.of(
                        new Value.Text(text.toString()), Points.alone(random.nextDouble() * 100), new Value.Text("|")));
            }
            int width = 40 + random.nextInt(40);
            List<String> lines = rendered(
                            width,
                            Colour.OFF,
                            report(
                                    List.of(
                                            column("名称", Fit.TEXT, 0),
                                            column("分值", Fit.NUMBER, 0),
                                            column("界", Fit.WORD, 0)),
                                    rows))
                    .lines()
                    .toList();
            assertThat(lines.stream()
                            .filter(line -> line.endsWith("|"))
                            .mapToInt(DisplayText::width)
                            .distinct())
                    .hasSize(1);
            assertThat(lines)
                    .allSatisfy(line -> assertThat(DisplayText.width(line)).isLessThanOrEqualTo(width));
        }
    }

    @Test
    void leavesOutTheLeastImportantColumnFirstAndSaysSo() {
        List<Value> row = List.of(
                new Value.Text("主次干道和背街小巷日常保洁达标率"), new Value.Text("0123456789AB"), new Value.Text("abcdefghijkl"));
        String text = rendered(
                40,
                Colour.OFF,
                report(
                        List.of(column("名称", Fit.TEXT, 0), column("次要", Fit.WORD, 2), column("重要", Fit.WORD, 1)),
                        List.of(row)));
        assertThat(text).contains("abcdefghijkl").doesNotContain("0123456789AB").contains("未显示：次要。");
    }

    @Test
    void anEmptyListSaysSoWhereAHeadingAnnouncesIt() {
        Report report = report(List.of(column("名称", Fit.TEXT, 0)), List.of());
        TableBlock list = report.tables().get(0);
        TableBlock titled = new TableBlock(list.id(), "属地", list.role(), list.columns(), list.rows());
        assertThat(rendered(80, Colour.OFF, report)).isEqualTo("表\n");
        assertThat(rendered(
                        80,
                        Colour.OFF,
                        new Report("t", "表", List.of(), List.of(titled), List.of(), Node.Fields.none())))
                .isEqualTo("表\n\n属地\n（没有内容）\n");
    }

    @Test
    void coloursOnlyWhenAsked() {
        Report report = ExpectedFilesTest.report("gaps", ZH);
        String plain = rendered(100, Colour.OFF, report);
        String coloured = rendered(100, Colour.ON, report);
        assertThat(plain).doesNotContain("\u001b");
        assertThat(coloured).contains("\u001b[1m").contains("\u001b[33m");
        assertThat(coloured.replaceAll("\u001b\\[[0-9]+m", "").replaceAll(" +\n", "\n"))
                .isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001b[2J", "\u202e", "\u200b", "\u0007", "\u009b31m", "\ufeff", "\u2066", "\r\n"})
    void nothingThatMovesTheCursorOrReordersTextGetsOut(String hostile) {
        Report made = new Report(
                "t",
                "表" + hostile,
                List.of("a" + hostile + "b"),
                List.of(new TableBlock(
                        "t",
                        "c" + hostile,
                        Role.LIST,
                        List.of(column("名" + hostile, Fit.TEXT, 0)),
                        List.of(
                                List.of(new Value.Text("a" + hostile + "b")),
                                List.of(new Value.Worded(hostile + "x", new Value.Text(hostile))),
                                List.of(new Value.Flag(true, hostile)),
                                List.of(new Amount(3, hostile))))),
                List.of(hostile),
                Node.Fields.none().with("x" + hostile, hostile));
        for (String text : List.of(
                rendered(80, Colour.OFF, made),
                new MarkdownRenderer(ZH).text(made),
                new CsvRenderer(CsvRenderer.ByteOrderMark.LEFT_OUT).text(made).replace("\r\n", "\n"),
                new JsonRenderer().text(made))) {
            assertThat(text.codePoints()
                            .filter(c -> c != '\n')
                            .filter(c -> Character.getType(c) == Character.CONTROL
                                    || Character.getType(c) == Character.FORMAT))
                    .isEmpty();
        }
    }
}
