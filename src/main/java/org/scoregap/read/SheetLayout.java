package org.scoregap.read;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a sheet says beside its cells.
 *
 * @param merges by their top row
 * @param hiddenColumns from 1
 * @param hiddenRows the first hidden rows, to be named; from 1
 * @param repeatedRows rows that the file gives twice or out of order: none of them can be trusted
 */
public record SheetLayout(
        List<Merge> merges, Set<Integer> hiddenColumns, SortedSet<Integer> hiddenRows, Set<Integer> repeatedRows) {
    public static final SheetLayout NONE = new SheetLayout(List.of(), Set.of(), new TreeSet<>(), Set.of());

    /** More merges, hidden rows or repeated rows than this are no table. */
    public static final int MOST = 100_000;

    public SheetLayout {
        merges = merges.stream()
                .sorted(Comparator.comparingInt(Merge::top).thenComparingInt(Merge::left))
                .toList();
    }

    /** What a reader of the decisions should know about hidden parts; empty when nothing is hidden. */
    public String hidden() {
        StringBuilder said = new StringBuilder();
        if (!hiddenRows.isEmpty()) {
            said.append("hidden rows: ").append(ranges(hiddenRows));
        }
        if (!hiddenColumns.isEmpty()) {
            said.append(said.length() > 0 ? "; " : "")
                    .append("hidden columns: ")
                    .append(hiddenColumns.stream()
                            .sorted()
                            .limit(20)
                            .map(org.scoregap.model.CellRef::letters)
                            .collect(java.util.stream.Collectors.joining(" ")));
        }
        return said.toString();
    }

    private static String ranges(SortedSet<Integer> rows) {
        StringBuilder said = new StringBuilder();
        int first = 0;
        int last = 0;
        int named = 0;
        for (int row : rows) {
            if (row == last + 1 && first > 0) {
                last = row;
                continue;
            }
            if (first > 0) {
                append(said, first, last);
                if (++named == 10) {
                    return said.append(" …").toString();
                }
            }
            first = row;
            last = row;
        }
        append(said, first, last);
        return said.toString();
    }

    private static void append(StringBuilder said, int first, int last) {
        said.append(said.length() > 0 ? " " : "").append(first);
        if (last > first) {
            said.append('-').append(last);
        }
    }
}
