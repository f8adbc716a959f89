package org.scoregap.score.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import org.scoregap.model.CellRef;
import org.scoregap.model.Observed;
import org.scoregap.model.TaskEvent.Basis;

/**
 * An inspection, survey or official figure of what a task is about.
 *
 * @param passes whether it meets the indicator's target; without one, whether nothing failed
 * @param cell of the file that it was read from
 * @param found what was found, as words that need no translation: {@code 7/10}
 */
public record TaskLook(Observed figure, CellRef cell, boolean passes, String found) {
    static final Comparator<TaskLook> IN_ORDER = Comparator.comparing(TaskLook::day)
            .thenComparing(look -> look.figure().submission())
            .thenComparing(TaskLook::cell);

    public LocalDate day() {
        return figure.tally().day();
    }

    /** When its file arrived. */
    Instant received() {
        return figure.received();
    }

    public Basis basis() {
        return new Basis(figure.submission(), cell);
    }

    /** What was found and where: {@code 7/10, 暗访检查记录表.csv Sheet1!F6}. */
    public String evidence() {
        return found + ", " + figure.file() + " " + cell;
    }
}
