package org.scoregap.validate.task;

import java.time.LocalDate;
import java.util.Optional;
import org.scoregap.model.CellRef;
import org.scoregap.model.Task.State;

/**
 * What one row says of a task.
 *
 * @param place the cell of its number
 * @param written the state as it stands there
 * @param day empty where the cell is
 * @param stateCell the cell of its state
 * @param dayCell the cell of its day; that of the state where there is no such column
 */
public record TaskRow(
        long number,
        CellRef place,
        State state,
        String written,
        CellRef stateCell,
        Optional<LocalDate> day,
        CellRef dayCell,
        String note) {}
