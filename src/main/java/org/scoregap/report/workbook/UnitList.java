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
import org.scoregap.report.gap.ProposedLevel;

/** 单位明细: every unit's part of every gap as one table, the unit first. */
final class UnitList {
    private UnitList() {}

    /** Whether a level is proposed for any of them. */
    static boolean hasLevels(Book book) {
        return book.units().stream()
                .filter(page -> gaps(page).anyMatch(gaps -> !gaps.rows().isEmpty()))
                .anyMatch(page -> page.proposed().isPresent());
    }

    /** Empty where no unit loses anything. */
    static TableBlock of(Book book, Messages messages) {
        List<ColumnSpec> columns = new ArrayList<>();
        List<List<Value>> rows = new ArrayList<>();
        boolean levels = hasLevels(book);
        for (UnitPage page : book.units()) {
            gaps(page).forEach(gaps -> {
                if (columns.isEmpty()) {
                    columns.add(ColumnSpec.text(messages, "unit_name", 0));
                    if (levels) {
                        columns.add(ColumnSpec.text(messages, "proposed_level", 0));
                    }
                    columns.addAll(gaps.columns());
                }
                gaps.rows()
                        .forEach(row -> rows.add(
                                Stream.concat(first(page, levels), row.stream()).toList()));
            });
        }
        return new TableBlock("unit_gaps", "", TableBlock.Role.LIST, columns, rows).forPeople();
    }

    private static Stream<Value> first(UnitPage page, boolean levels) {
        Value unit = new Value.Text(page.chapter().label());
        Value level = page.proposed().map(ProposedLevel::level).orElse(Value.blank());
        return levels ? Stream.of(unit, level) : Stream.of(unit);
    }

    private static Stream<TableBlock> gaps(UnitPage page) {
        return page.chapter().report().tables().stream()
                .filter(block -> block.id().equals("gaps"));
    }
}
