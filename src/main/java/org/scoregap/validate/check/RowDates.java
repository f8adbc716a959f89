package org.scoregap.validate.check;

import java.time.LocalDate;
import java.util.Optional;
import org.scoregap.model.Period;
import org.scoregap.read.Cell;

/** What a cell of days or weeks says, before the table's period is known. */
public final class RowDates {
    private RowDates() {}

    /**
     * The week that the cell names or that its day is in; empty for a blank cell and for anything else.
     *
     * @param near settles the year where it is not written
     */
    public static Optional<Period> week(Cell cell, LocalDate near) {
        return cell.text().isBlank() ? Optional.empty() : DayOfRow.periodIn(cell, near);
    }
}
