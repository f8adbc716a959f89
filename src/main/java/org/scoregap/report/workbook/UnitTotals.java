package org.scoregap.report.workbook;

import java.util.List;
import java.util.stream.IntStream;
import org.scoregap.report.ColumnSpec;
import org.scoregap.report.Messages;
import org.scoregap.report.TableBlock;

/** What the units lose together, by framework: the same as the frameworks lose. */
final class UnitTotals {
    private UnitTotals() {}

    /** @param overview the frameworks' list */
    static TableBlock of(TableBlock overview, Messages messages) {
        List<String> names = overview.columns().stream().map(ColumnSpec::name).toList();
        int[] kept = IntStream.of(names.indexOf("name"), names.indexOf("expected_loss"), names.indexOf("charge"))
                .filter(i -> i >= 0)
                .toArray();
        List<ColumnSpec> columns = IntStream.of(kept)
                .mapToObj(i -> i == kept[0]
                        ? ColumnSpec.text(messages, "total", 0)
                        : overview.columns().get(i))
                .toList();
        return new TableBlock(
                "totals",
                "",
                TableBlock.Role.TOTALS,
                columns,
                overview.rows().stream()
                        .map(row -> IntStream.of(kept).mapToObj(row::get).toList())
                        .toList());
    }
}
