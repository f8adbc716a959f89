package org.scoregap.report.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.scoregap.report.ColumnSpec;
import org.scoregap.report.ColumnSpec.Fit;
import org.scoregap.report.TableBlock;
import org.scoregap.report.Value;

/**
 * How wide each column of a list gets in a terminal.
 *
 * @param shown the columns there is room for, in order
 * @param cells the width of each, in terminal cells, at least 2
 * @param leftOut the headers of the others, in order
 */
record ColumnWidths(List<Integer> shown, List<Integer> cells, List<String> leftOut) {
    /** Between two columns. */
    static final int GAP = 2;

    /** Narrower text gets so tall that leaving out another column is better. */
    private static final int LEAST_TEXT = 16;

    private static final int LEAST_WORD = 18;

    /** A header up to this wide stays in one line: three Chinese characters. */
    private static final int SHORT_HEADER = 6;

    ColumnWidths {
        shown = List.copyOf(shown);
        cells = List.copyOf(cells);
        leftOut = List.copyOf(leftOut);
    }

    /** Leaves out columns by priority until the least widths fit, then narrows the widest until all do. */
    static ColumnWidths fitting(TableBlock table, int width) {
        int count = table.columns().size();
        int[] natural = new int[count];
        int[] least = new int[count];
        for (int i = 0; i < count; i++) {
            measure(table, i, natural, least);
        }
        List<Integer> shown = new ArrayList<>(IntStream.range(0, count).boxed().toList());
        while (sum(shown, least) > width) {
            int last = shown.stream()
                    .max(Comparator.<Integer>comparingInt(
                                    i -> table.columns().get(i).priority())
                            .thenComparing(Comparator.naturalOrder()))
                    .orElseThrow();
            if (table.columns().get(last).priority() == 0) {
                squeeze(table, shown, least, width);
                break;
            }
            shown.remove(Integer.valueOf(last));
        }
        narrow(shown, natural, least, width);
        return new ColumnWidths(
                shown,
                shown.stream().map(i -> natural[i]).toList(),
                IntStream.range(0, count)
                        .filter(i -> !shown.contains(i))
                        .mapToObj(i -> table.columns().get(i).header())
                        .toList());
    }

    private static void measure(TableBlock table, int i, int[] natural, int[] least) {
        ColumnSpec column = table.columns().get(i);
        int content = 2;
        for (List<Value> row : table.rows()) {
            content = Math.max(content, DisplayText.width(row.get(i).shown()));
        }
        int header = DisplayText.width(column.header());
        int headerPiece = DisplayText.longestPiece(column.header());
        int headerLines = Math.max(headerPiece, header <= SHORT_HEADER ? header : (header + 3) / 4 * 2);
        natural[i] = Math.max(content, column.fit() == Fit.TEXT ? header : headerLines);
        int leastContent = switch (column.fit()) {
            case TEXT -> Math.min(content, LEAST_TEXT);
            case WORD -> Math.min(content, LEAST_WORD);
            case NUMBER -> content;
        };
        least[i] = Math.min(natural[i], Math.max(leastContent, headerLines));
    }

    /** Not even the columns that are never left out find room: text gives way first, then everything. */
    private static void squeeze(TableBlock table, List<Integer> shown, int[] least, int width) {
        shown.stream().filter(i -> table.columns().get(i).fit() != Fit.NUMBER).forEach(i -> least[i] = 4);
        if (sum(shown, least) > width) {
            shown.forEach(i -> least[i] = 2);
        }
    }

    private static void narrow(List<Integer> shown, int[] natural, int[] least, int width) {
        while (sum(shown, natural) > width) {
            int widest = shown.stream()
                    .filter(i -> natural[i] > least[i])
                    .max(Comparator.<Integer>comparingInt(i -> natural[i]).thenComparing(Comparator.reverseOrder()))
                    .orElse(-1);
            if (widest < 0) {
                return;
            }
            natural[widest]--;
        }
    }

    private static int sum(List<Integer> shown, int[] widths) {
        return shown.stream().mapToInt(i -> widths[i]).sum() + GAP * (shown.size() - 1);
    }
}
