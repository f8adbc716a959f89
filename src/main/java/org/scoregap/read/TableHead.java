package org.scoregap.read;

import java.util.List;
import java.util.Optional;

/**
 * What stands above the body of a table.
 *
 * @param sheet the sheet's name; empty for CSV
 * @param firstHeaderRow the header's first row, from 1; where the table has none, the first row of the body
 * @param lastHeaderRow its last row: further down where the header has several levels; where the table has none, the row
 *     before the body
 * @param preamble titles, 填报单位, 填报日期 and the like: the non-blank cells above the header, row by row
 * @param columns every column of the header from the left, beginning where the table does; without titles where it has
 *     no header
 */
public record TableHead(
        String sheet, int firstHeaderRow, int lastHeaderRow, List<Line> preamble, List<Column> columns) {
    public TableHead {
        preamble = List.copyOf(preamble);
        columns = List.copyOf(columns);
    }

    /**
     * One cell above the header, or in the footer.
     *
     * @param column from 1
     */
    public record Line(int row, int column, String text) {}

    public Optional<Column> column(int index) {
        return columns.stream().filter(column -> column.index() == index).findFirst();
    }
}
