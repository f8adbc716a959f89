package org.scoregap.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.scoregap.report.TableBlock;
import org.scoregap.report.UnitParts;
import org.scoregap.report.Value;

/**
 * The order of columns on a screen: who answers stands beside what is lost. A list of twenty columns is wider than any
 * screen, and what stands at its end is not seen.
 */
final class ReadingOrder {
    private ReadingOrder() {}

    /** The units' parts right behind the last column that is never left out; the others as they are. */
    static TableBlock of(TableBlock table) {
        List<Integer> parts =
                columns(table).filter(i -> holdsParts(table, i)).boxed().toList();
        int last = columns(table)
                .filter(i -> !parts.contains(i) && table.columns().get(i).priority() == 0)
                .max()
                .orElse(-1);
        if (parts.isEmpty() || last < 0) {
            return table;
        }
        List<Integer> order = new ArrayList<>();
        columns(table).filter(i -> !parts.contains(i)).forEach(order::add);
        order.addAll(order.indexOf(last) + 1, parts);
        return new TableBlock(
                table.id(),
                table.title(),
                table.role(),
                table.sentences(),
                order.stream().map(table.columns()::get).toList(),
                table.rows().stream()
                        .map(row -> order.stream()
                                .map(row::get)
                                .map(Value.class::cast)
                                .toList())
                        .toList());
    }

    static boolean holdsParts(TableBlock table, int column) {
        return table.rows().stream().anyMatch(row -> row.get(column) instanceof UnitParts);
    }

    private static IntStream columns(TableBlock table) {
        return IntStream.range(0, table.columns().size());
    }
}
