package org.scoregap.score.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.scoregap.model.Task;
import org.scoregap.model.TaskEvent;
import org.scoregap.model.TaskEvent.Kind;

/**
 * What inspectors say of a claim that nobody has decided on: the first day that they looked on or after the day of the claim.
 * Of a task that is closed only what speaks against it counts: that it passes again is no news.
 *
 * @param look that decides: the first that fails on that day, else the first of it
 * @param claimed the day that the unit says it was mended on, by the last claim that the look can speak of
 */
public record Verdict(TaskLook look, LocalDate claimed) {

    /** Empty while nobody has looked, and where nothing is claimed. */
    static Optional<Verdict> of(Task task, List<TaskLook> looks) {
        List<TaskLook> later = looks.stream().filter(look -> counts(task, look)).toList();
        if (later.isEmpty()) {
            return Optional.empty();
        }
        List<TaskLook> first = later.stream()
                .filter(look -> look.day().equals(later.get(0).day()))
                .toList();
        TaskLook decides =
                first.stream().filter(look -> !look.passes()).findFirst().orElse(first.get(0));
        return task.claims().stream()
                .map(TaskEvent::day)
                .filter(day -> !day.isAfter(decides.day()))
                .reduce((earlier, last) -> last)
                .or(task::closed)
                .map(claimed -> new Verdict(decides, claimed));
    }

    /**
     * The last decision, where it rests on an inspection and no figure that stands says so any more: it was corrected or
     * undone.
     */
    static Optional<TaskEvent> unfounded(Task task, List<TaskLook> looks) {
        return task.last()
                .filter(decision -> decision.basis().isPresent())
                .filter(decision -> looks.stream()
                        .noneMatch(look -> look.day().equals(decision.day())
                                && look.passes() == (decision.kind() == Kind.VERIFIED)));
    }

    /**
     * A failure speaks against every claim made for a day before it, even one that the unit has corrected since; passing
     * bears out only what it says now.
     */
    private static boolean counts(Task task, TaskLook look) {
        Optional<LocalDate> from = look.passes() ? task.mended() : task.mendedAtEarliest();
        return from.filter(day -> !look.day().isBefore(day)).isPresent()
                && (task.open() || !look.passes())
                && task.events().stream().noneMatch(event -> settled(task, event, look));
    }

    /** Whether somebody who knew of it has decided in spite of it. */
    private static boolean settled(Task task, TaskEvent event, TaskLook look) {
        boolean known = !look.received().isAfter(event.recorded());
        boolean inspected = event.basis().isPresent();
        boolean last = event.equals(task.events().get(task.events().size() - 1));
        boolean settles = switch (event.kind()) {
            case CLAIMED -> false;
            // Whatever file repeats it, what failed until then is what it was sent back for.
            case REOPENED -> known || inspected;
            // The first failure would have decided: one that stands now was not there, or not so, then.
            case VERIFIED -> known && !(inspected && last);
        };
        return settles && !look.day().isAfter(event.day());
    }

    /** Whether the inspectors found what the unit says it has mended. */
    public boolean contradicts() {
        return !look.passes();
    }
}
