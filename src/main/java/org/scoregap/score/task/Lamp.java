package org.scoregap.score.task;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.scoregap.mapping.Settings;
import org.scoregap.model.Task;

/** How a task stands to its deadline (红黄蓝灯). */
public enum Lamp {
    /** Past the deadline and not mended in time. */
    RED,
    /** The deadline is near; or it was mended late and is verified closed. */
    YELLOW,
    /** In time. */
    BLUE;

    /**
     * The lamp of a task.
     *
     * <p>A unit answers for the day it mended, not for the day somebody came to look: a task claimed in time stays blue
     * until an inspection says otherwise. Where only a day is known, the whole day of the deadline is in time. Of several
     * claims the latest day counts: a unit that has said it was late is not in time by saying something else.
     */
    static Lamp of(Task task, Instant asOf, Settings settings) {
        ZoneId zone = settings.zone();
        Instant deadline = task.assignment().deadline();
        LocalDate lastDay = deadline.atZone(zone).toLocalDate();
        if (task.mendedAtLatest().isPresent()) {
            boolean inTime = !task.mendedAtLatest().get().isAfter(lastDay);
            return inTime ? BLUE : task.open() ? RED : YELLOW;
        }
        if (asOf.isAfter(deadline)) {
            return RED;
        }
        Instant warning = deadline.minus(Duration.ofDays(settings.tasks().yellowDays()));
        return asOf.isBefore(warning) ? BLUE : YELLOW;
    }
}
