package org.scoregap.read.table;

import java.util.List;
import org.scoregap.read.Column;

/**
 * The header of a table, found.
 *
 * @param first its first row
 * @param last its last row
 * @param evidence what told it: known headers, or the shape of the rows
 */
record Header(int first, int last, List<Column> columns, String evidence) {

    /** {@code row 3} or {@code rows 3-4}. */
    String rows() {
        return first == last ? "row " + first : "rows " + first + "-" + last;
    }
}
