package org.scoregap.read.table;

import java.util.List;
import org.scoregap.read.Column;

/**
 * The header of a table, found.
 *
 * @param first its first row; where the table has no header, the first row of the body
 * @param last its last row; where the table has none, the row before the body
 * @param evidence what told it: known headers, or the shape of the rows
 * @param certainty how sure that is
 */
record Header(int first, int last, List<Column> columns, String evidence, Certainty certainty) {
    Header {
        columns = List.copyOf(columns);
    }

    enum Certainty {
        SURE,
        /** It may as well be the first row of the body. */
        DOUBTFUL,
        /** There is none: the columns have no titles. */
        ABSENT
    }

    /** {@code row 3} or {@code rows 3-4}; {@code none} where there is no header. */
    String rows() {
        return certainty == Certainty.ABSENT ? "none" : first == last ? "row " + first : "rows " + first + "-" + last;
    }

    /** The last column, from 1. */
    int width() {
        return columns.isEmpty() ? 0 : columns.get(columns.size() - 1).index();
    }

    /** The first column, from 1: more where the table begins further right. */
    int left() {
        return columns.isEmpty() ? 1 : columns.get(0).index();
    }

    Header doubted(String why) {
        return certainty == Certainty.SURE
                ? new Header(first, last, columns, evidence + "; " + why, Certainty.DOUBTFUL)
                : this;
    }
}
