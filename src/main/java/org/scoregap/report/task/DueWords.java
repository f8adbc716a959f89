package org.scoregap.report.task;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.scoregap.model.Assignment;
import org.scoregap.report.Messages;
import org.scoregap.score.task.Lamp;
import org.scoregap.score.task.Ledger.Line;

/**
 * How a task that is still to be mended stands towards its deadline, in words: by the calendar's days, as people count.
 *
 * @param zone the city's
 */
record DueWords(Messages messages, ZoneId zone) {

    /** Empty while its last day has not come, and once the unit has said that it is mended. */
    Optional<String> of(Line line) {
        Assignment assignment = line.task().assignment();
        LocalDate today = assignment.issued().plusDays(line.daysOpen());
        long days = ChronoUnit.DAYS.between(assignment.deadline().atZone(zone).toLocalDate(), today);
        if (!line.task().state().owed() || days < 0) {
            return Optional.empty();
        }
        if (days == 0) {
            return Optional.of(messages.text(line.lamp() == Lamp.RED ? "task.overdue-today" : "task.due-today"));
        }
        return Optional.of(
                days == 1
                        ? messages.text("task.overdue-day")
                        : messages.text("task.overdue-days", Long.toString(days)));
    }
}
