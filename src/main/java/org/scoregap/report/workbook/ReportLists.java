package org.scoregap.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.scoregap.report.ColumnSpec;
import org.scoregap.report.Report;
import org.scoregap.report.TableBlock;
import org.scoregap.report.TableBlock.Role;
import org.scoregap.report.Value;
import org.scoregap.report.book.Chapter;

/**
 * A chapter's lists as a spreadsheet wants them: those of one kind are one table to filter, with their titles in its first
 * column.
 *
 * @param main what the chapter is about; empty where there is none
 * @param totals sums of it; at most one
 * @param others the rest, in order
 */
record ReportLists(List<TableBlock> main, List<TableBlock> totals, List<TableBlock> others) {
    /** The column that holds the titles. */
    static final String LIST = "list_title";

    static ReportLists of(Chapter chapter, String heading) {
        return of(chapter, heading, TableBlock::forPeople);
    }

    /** @param read which of a list's columns are taken */
    static ReportLists of(Chapter chapter, String heading, UnaryOperator<TableBlock> read) {
        Report report = chapter.report();
        List<TableBlock> lists = only(report, Role.LIST);
        List<TableBlock> beside = Stream.concat(only(report, Role.TOTALS).stream(), only(report, Role.ASIDE).stream())
                .toList();
        return new ReportLists(
                lists.size() > 1
                        ? List.of(joined(lists, chapter.label(), heading, read))
                        : lists.stream().map(read).toList(),
                beside.stream().filter(ReportLists::sums).toList(),
                beside.stream().filter(block -> !sums(block)).map(read).toList());
    }

    private static boolean sums(TableBlock block) {
        return block.id().equals("totals");
    }

    private static List<TableBlock> only(Report report, Role role) {
        return report.tables().stream().filter(block -> block.role() == role).toList();
    }

    private static TableBlock joined(
            List<TableBlock> lists, String label, String heading, UnaryOperator<TableBlock> read) {
        Set<String> shown = new TreeSet<>();
        lists.forEach(list -> read.apply(list).columns().forEach(column -> shown.add(column.name())));
        List<ColumnSpec> all = lists.get(0).columns();
        int[] kept = IntStream.range(0, all.size())
                .filter(i -> shown.contains(all.get(i).name()))
                .toArray();
        List<ColumnSpec> columns = new ArrayList<>();
        columns.add(new ColumnSpec(LIST, heading, ColumnSpec.Fit.TEXT, 0, ColumnSpec.Audience.EVERYONE));
        // Where the lists differ in whom a column is for, the one that shows it has its words.
        IntStream.of(kept).forEach(i -> columns.add(headed(lists, i)));
        List<List<Value>> rows = new ArrayList<>();
        for (TableBlock list : lists) {
            for (List<Value> row : list.rows()) {
                List<Value> joined = new ArrayList<>();
                joined.add(new Value.Text(list.title().isEmpty() ? label : list.title()));
                IntStream.of(kept).forEach(i -> joined.add(row.get(i)));
                rows.add(joined);
            }
        }
        return new TableBlock(lists.get(0).id(), "", Role.LIST, columns, rows);
    }

    private static ColumnSpec headed(List<TableBlock> lists, int column) {
        return lists.stream()
                .map(list -> list.columns().get(column))
                .filter(spec -> spec.audience() != ColumnSpec.Audience.MACHINES)
                .findFirst()
                .orElse(lists.get(0).columns().get(column));
    }
}
