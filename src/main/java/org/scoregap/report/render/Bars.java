package org.scoregap.report.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.scoregap.report.ColumnSpec;
import org.scoregap.report.ColumnSpec.Audience;
import org.scoregap.report.ColumnSpec.Fit;
import org.scoregap.report.Points;
import org.scoregap.report.Report;
import org.scoregap.report.TableBlock;
import org.scoregap.report.Value;

/**
 * Draws small bars beside a column of points, for a terminal: what costs most is seen before it is read. They are Braille
 * cells, which every terminal takes one column for; block elements take two where it is set to Chinese.
 */
public final class Bars {
    private static final int CELLS = 6;
    private static final String FULL = "⣿";
    private static final String HALF = "⡇";
    /** Goes before the columns that say what the bar says. */
    private static final int PRIORITY = 3;

    private Bars() {}

    /** The same report with bars beside the column of that name in its lists; one without it as it is. */
    public static Report beside(Report report, String column) {
        return new Report(
                report.id(),
                report.title(),
                report.lead(),
                report.tables().stream().map(table -> beside(table, column)).toList(),
                report.notes(),
                report.machine());
    }

    private static TableBlock beside(TableBlock table, String column) {
        int place = IntStream.range(0, table.columns().size())
                .filter(i -> table.columns().get(i).name().equals(column))
                .findFirst()
                .orElse(-1);
        if (place < 0 || table.role() != TableBlock.Role.LIST) {
            return table;
        }
        long most = table.rows().stream()
                .mapToLong(row -> hundredths(row.get(place)))
                .max()
                .orElse(0);
        List<ColumnSpec> columns = new ArrayList<>(table.columns());
        columns.add(place + 1, new ColumnSpec("bar", "", Fit.WORD, PRIORITY, Audience.PEOPLE));
        return new TableBlock(
                table.id(),
                table.title(),
                table.role(),
                table.sentences(),
                columns,
                table.rows().stream()
                        .map(row -> {
                            List<Value> cells = new ArrayList<>(row);
                            cells.add(place + 1, new Value.Text(bar(hundredths(row.get(place)), most)));
                            return cells;
                        })
                        .toList());
    }

    private static long hundredths(Value value) {
        return value instanceof Points points ? Math.max(0, points.hundredths()) : 0;
    }

    /** As long as {@code part} is of {@code most}, to half a cell; something wherever there is something. */
    static String bar(long part, long most) {
        if (part <= 0 || most <= 0) {
            return "";
        }
        long halves = Math.max(1, Math.round(2.0 * CELLS * part / most));
        return FULL.repeat((int) (halves / 2)) + (halves % 2 == 1 ? HALF : "");
    }
}
