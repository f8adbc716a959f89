package org.scoregap.read;

import java.util.Iterator;
import java.util.List;
import org.scoregap.model.Decision;
import org.scoregap.model.Problem;

/** One table of a submitted file: a head that has been found, and a body that is read as it is asked for, once. */
public interface Table {
    TableHead head();

    /**
     * The rows of the body: data, totals and of-which rows; values of vertically merged cells are filled down; blank,
     * index (甲 乙 1 2) and footer rows are left out. It can be asked for once, and before the next table is.
     * A row that cannot be read exactly becomes a problem and is left out; the next one is read.
     */
    Iterator<Row> body();

    /** What stands below the body (说明, 填表人): complete once the body has been read to its end. */
    List<TableHead.Line> footer();

    /** What went wrong in this table while reading: complete once the body has been read to its end. */
    List<Problem> problems();

    /** What was decided about it: sheet, header rows. */
    List<Decision> decisions();
}
