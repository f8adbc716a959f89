package org.scoregap.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.scoregap.report.ColumnSpec;
import org.scoregap.report.Messages;
import org.scoregap.report.TableBlock;
import org.scoregap.report.Value;
import org.scoregap.report.book.Book;
import org.scoregap.report.book.UnitPage;

/** 单位明细: every unit's part of every gap as one table, the unit first. */
final class UnitList {
    private UnitList() {}

    /** Empty where no unit loses anything. */
    static TableBlock of(Book book, Messages messages) {
        List<ColumnSpec> columns = new ArrayList<>();
        List<List<Value>> rows = new ArrayList<>();
        for (UnitPage page : book.units()) {
            gaps(page).forEach(gaps -> {
                if (columns.isEmpty()) {
                    columns.add(ColumnSpec.text(messages, "unit_name", 0));
                    columns.addAll(gaps.columns());
                }
                gaps.rows()
                        .forEach(row -> rows.add(Stream.concat(
                                        Stream.of(new Value.Text(page.chapter().label())), row.stream())
                                .toList()));
            });
        }
        return new TableBlock("unit_gaps", "", TableBlock.Role.LIST, columns, rows).forPeople();
    }

    private static Stream<TableBlock> gaps(UnitPage page) {
        return page.chapter().report().tables().stream()
                .filter(block -> block.id().equals("gaps"));
    }
}
