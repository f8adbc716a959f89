package org.scoregap.report.render;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.scoregap.report.ColumnSpec;
import org.scoregap.report.Messages;
import org.scoregap.report.Report;
import org.scoregap.report.TableBlock;
import org.scoregap.report.Value;

/**
 * A report for a terminal: no line is wider than it, Chinese text aligns, long text wraps inside its cell, and columns that
 * find no room are named below the list.
 */
public final class TerminalRenderer implements Renderer {
    private static final int LEAST_WIDTH = 40;
    private static final String RESET = "\u001b[0m";
    private static final String BOLD = "\u001b[1m";

    private final int width;
    private final Colour colour;
    private final Messages messages;

    /** Whether ANSI colours are written. */
    public enum Colour {
        ON,
        OFF
    }

    /** A renderer for a terminal of {@code width} cells; less than 40 counts as 40. */
    public TerminalRenderer(int width, Colour colour, Messages messages) {
        this.width = Math.max(LEAST_WIDTH, width);
        this.colour = colour;
        this.messages = messages;
    }

    @Override
    public void render(Report report, OutputStream out) throws IOException {
        StringBuilder page = new StringBuilder();
        DisplayText.wrap(report.title(), width)
                .forEach(line -> page.append(painted(line, BOLD)).append('\n'));
        paragraphs(report.lead(), page);
        for (TableBlock table : report.tables()) {
            if (table.saysNothing() || table.role() == TableBlock.Role.ROWS) {
                continue;
            }
            page.append('\n');
            if (!table.title().isEmpty()) {
                DisplayText.wrap(table.title(), width)
                        .forEach(line -> page.append(painted(line, BOLD)).append('\n'));
            }
            paragraphs(table.sentences(), page);
            if (!table.saysItInSentences()) {
                table(table.forPeople(), page);
            }
        }
        if (!report.notes().isEmpty()) {
            page.append('\n');
        }
        paragraphs(report.notes(), page);
        out.write(page.toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private void paragraphs(List<String> texts, StringBuilder page) {
        for (String text : texts) {
            DisplayText.wrap(text, width).forEach(line -> page.append(line).append('\n'));
        }
    }

    private void table(TableBlock table, StringBuilder page) {
        if (table.rows().isEmpty()) {
            page.append(messages.text("table.empty")).append('\n');
            return;
        }
        ColumnWidths widths = ColumnWidths.fitting(table, width);
        List<List<String>> headers = new ArrayList<>();
        List<String> styles = new ArrayList<>();
        for (int i = 0; i < widths.shown().size(); i++) {
            headers.add(DisplayText.wrapEvenly(
                    table.columns().get(widths.shown().get(i)).header(),
                    widths.cells().get(i)));
            styles.add(BOLD);
        }
        lines(table, widths, headers, styles, page);
        page.append(rule(widths)).append('\n');
        for (List<Value> row : table.rows()) {
            row(table, widths, row, page);
        }
        if (!widths.leftOut().isEmpty()) {
            String names = String.join(messages.text("list.separator"), widths.leftOut());
            paragraphs(List.of(messages.text("table.left-out", names)), page);
        }
    }

    private void row(TableBlock table, ColumnWidths widths, List<Value> row, StringBuilder page) {
        List<List<String>> cells = new ArrayList<>();
        List<String> styles = new ArrayList<>();
        for (int i = 0; i < widths.shown().size(); i++) {
            Value value = row.get(widths.shown().get(i));
            cells.add(DisplayText.wrap(value.shown(), widths.cells().get(i)));
            styles.add(style(value.tone()));
        }
        lines(table, widths, cells, styles, page);
    }

    /** One row of the list: as many lines as its tallest cell has. */
    private void lines(
            TableBlock table, ColumnWidths widths, List<List<String>> cells, List<String> styles, StringBuilder page) {
        int height = cells.stream().mapToInt(List::size).max().orElse(0);
        for (int line = 0; line < height; line++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < cells.size(); i++) {
                String piece = line < cells.get(i).size() ? cells.get(i).get(line) : "";
                ColumnSpec column = table.columns().get(widths.shown().get(i));
                String cell = DisplayText.padded(piece, widths.cells().get(i), column.fit());
                text.append(i == 0 ? "" : " ".repeat(ColumnWidths.GAP));
                text.append(
                        i == cells.size() - 1
                                ? painted(cell.stripTrailing(), styles.get(i))
                                : painted(cell, styles.get(i)));
            }
            page.append(text.toString().stripTrailing()).append('\n');
        }
    }

    private static String rule(ColumnWidths widths) {
        return String.join(
                " ".repeat(ColumnWidths.GAP),
                widths.cells().stream().map("-"::repeat).toList());
    }

    private String painted(String text, String style) {
        return colour == Colour.OFF || style.isEmpty() || text.isBlank() ? text : style + text + RESET;
    }

    private static String style(Value.Tone tone) {
        return switch (tone) {
            case PLAIN -> "";
            case GOOD -> "\u001b[32m";
            case DOUBTFUL -> "\u001b[33m";
            case BAD -> "\u001b[31m";
        };
    }
}
