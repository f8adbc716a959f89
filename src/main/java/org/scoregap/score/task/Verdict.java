package org.scoregap.score.task;

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
 */
public record Verdict(Look look) {

    /** Empty while nobody has looked, and where nothing is claimed. */
    static Optional<Verdict> of(Task task, List<Look> looks) {
        List<Look> later = looks.stream()
                .filter(look -> after(task, look))
                .filter(look -> task.open() || !look.passes())
                .toList();
        if (task.state().owed() || later.isEmpty()) {
            return Optional.empty();
        }
        List<Look> first = later.stream()
                .filter(look -> look.day().equals(later.get(0).day()))
                .toList();
        return Optional.of(new Verdict(
                first.stream().filter(look -> !look.passes()).findFirst().orElse(first.get(0))));
    }

    /** What was looked at before it was mended, and what was known when somebody decided, say nothing of the claim. */
    private static boolean after(Task task, Look look) {
        boolean claimed = task.mended().filter(day -> !look.day().isBefore(day)).isPresent();
        boolean decided = task.events().stream()
                .filter(event -> event.kind() != Kind.CLAIMED)
                .map(TaskEvent::day)
                .anyMatch(day -> !look.day().isAfter(day));
        return claimed && !decided;
    }

    /** Whether the inspectors found what the unit says it has mended. */
    public boolean contradicts() {
        return !look.passes();
    }
}
