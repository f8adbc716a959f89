package org.scoregap.report.intake;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.scoregap.model.Severity;
import org.scoregap.report.ColumnSpec;
import org.scoregap.report.Messages;
import org.scoregap.report.Names;
import org.scoregap.report.Node;
import org.scoregap.report.Report;
import org.scoregap.report.TableBlock;
import org.scoregap.report.Value;

/** 配置检查: what is wrong in the mapping, at its line. */
public final class CheckReport {
    private CheckReport() {}

    /**
     * One thing that is wrong in the mapping.
     *
     * @param line from 1; 0 for the whole file
     * @param column from 1; 0 for the whole line
     * @param sentence what is wrong, in the reader's language
     * @param nearest the nearest valid value, where there is one
     */
    public record ConfigurationRow(
            Severity severity, String file, int line, int column, String sentence, Optional<String> nearest) {}

    /** Makes the report, in the order given. */
    public static Report of(List<ConfigurationRow> rows, Messages messages) {
        long errors =
                rows.stream().filter(row -> row.severity() == Severity.ERROR).count();
        String summary = rows.isEmpty()
                ? messages.text("lead.configuration-clean")
                : messages.text("lead.configuration", Integer.toString(rows.size()), Long.toString(errors));
        TableBlock list = new TableBlock(
                "problems",
                "",
                TableBlock.Role.LIST,
                columns(messages),
                rows.stream().map(row -> row(row, messages)).toList());
        return Report.listing(
                "check", messages.text("title.check"), List.of(summary), List.of(list), List.of(), Node.Fields.none());
    }

    private static List<ColumnSpec> columns(Messages messages) {
        return List.of(
                ColumnSpec.word(messages, "severity", 0),
                ColumnSpec.text(messages, "file", 0),
                ColumnSpec.number(messages, "line", 0),
                ColumnSpec.number(messages, "column", 1),
                ColumnSpec.text(messages, "sentence", 0),
                ColumnSpec.text(messages, "nearest", 2));
    }

    private static List<Value> row(ConfigurationRow row, Messages messages) {
        Value.Tone tone = row.severity() == Severity.ERROR ? Value.Tone.BAD : Value.Tone.DOUBTFUL;
        return Stream.of(
                        new Value.Code(Names.code(row.severity()), messages.word(row.severity()), tone),
                        new Value.Text(row.file()),
                        place(row.line()),
                        place(row.column()),
                        new Value.Text(row.sentence()),
                        Value.of(row.nearest()))
                .map(Value.class::cast)
                .toList();
    }

    private static Value place(int number) {
        return number == 0 ? Value.blank() : new Value.Whole(number);
    }
}
