package org.scoregap.report.word;

import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.scoregap.report.Value;
import org.scoregap.report.book.UnitPage;

/**
 * The days in one unit's order. Things are to be mended by one of them: where tasks were handed out, theirs, so that an
 * order and its tasks never name two.
 *
 * @param tasks the unit's
 */
record OrderDates(Occasion occasion, UnitPage page, BookTable tasks) {
    private static final Set<String> OWED = Set.of("issued", "reopened");

    /**
     * By when things must be mended: the last deadline of the tasks that still are to be, unless it has passed; else when the
     * unit's next reports are due.
     */
    MendBy<String> deadline() {
        return deadlines().stream()
                .filter(deadline -> !passed(deadline))
                .max(Comparator.naturalOrder())
                .map(deadline -> MendBy.of(deadline, deadline).worded(occasion::minute))
                .orElseGet(() -> occasion.deadline(unit()));
    }

    /** When the unit's next reports are due; empty where it owes none. */
    String nextReport() {
        return occasion.nextDue(unit())
                .map(due -> occasion.minute(due.moment()))
                .orElse("");
    }

    /** How many of the tasks that still are to be mended are past their deadline. */
    int overdue() {
        return (int) deadlines().stream().filter(this::passed).count();
    }

    private boolean passed(ZonedDateTime deadline) {
        return occasion.asOf()
                .map(now -> deadline.toInstant().isBefore(now.toInstant()))
                .orElse(false);
    }

    private List<ZonedDateTime> deadlines() {
        return tasks.where("state", OWED).rows().stream()
                .map((List<Value> row) -> tasks.value(row, "deadline"))
                .flatMap(deadline -> Occasion.moment(deadline).stream())
                .toList();
    }

    private String unit() {
        return page.unit().id().value();
    }
}
