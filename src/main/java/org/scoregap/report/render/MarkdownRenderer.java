package org.scoregap.report.render;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.scoregap.report.ColumnSpec;
import org.scoregap.report.ColumnSpec.Fit;
import org.scoregap.report.Messages;
import org.scoregap.report.Report;
import org.scoregap.report.TableBlock;
import org.scoregap.report.Value;

/** A report as Markdown with pipe tables, for issue trackers and notes. */
public final class MarkdownRenderer implements Renderer {
    private static final Pattern SPECIAL = Pattern.compile("[\\\\|`*<>\\[\\]]");

    private final Messages messages;

    public MarkdownRenderer(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void render(Report report, OutputStream out) throws IOException {
        StringBuilder page = new StringBuilder("# " + escaped(report.title()) + "\n");
        paragraphs(report.lead(), page);
        for (TableBlock table : report.tables()) {
            if (table.role() == TableBlock.Role.ROWS) {
                continue;
            }
            if (!table.title().isEmpty()) {
                page.append("\n## ").append(escaped(table.title())).append('\n');
            }
            paragraphs(table.sentences(), page);
            if (!table.saysItInSentences()) {
                table(table.forPeople(), page);
            }
        }
        paragraphs(report.notes(), page);
        out.write(page.toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static void paragraphs(List<String> lines, StringBuilder page) {
        if (!lines.isEmpty()) {
            page.append('\n');
            lines.forEach(line -> page.append("- ").append(escaped(line)).append('\n'));
        }
    }

    private void table(TableBlock table, StringBuilder page) {
        if (table.saysNothing()) {
            return;
        }
        if (table.rows().isEmpty()) {
            page.append('\n').append(messages.text("table.empty")).append('\n');
            return;
        }
        page.append('\n');
        line(table.columns().stream().map(ColumnSpec::header).toList(), page);
        page.append(table.columns().stream()
                        .map(column -> column.fit() == Fit.NUMBER ? "---:" : "---")
                        .collect(Collectors.joining(" | ", "| ", " |")))
                .append('\n');
        table.rows().forEach(row -> line(row.stream().map(Value::shown).toList(), page));
    }

    private static void line(List<String> cells, StringBuilder page) {
        page.append(cells.stream().map(MarkdownRenderer::escaped).collect(Collectors.joining(" | ", "| ", " |")))
                .append('\n');
    }

    private static String escaped(String text) {
        return SPECIAL.matcher(text).replaceAll("\\\\$0");
    }
}
