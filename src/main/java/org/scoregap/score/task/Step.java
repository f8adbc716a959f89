package org.scoregap.score.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.scoregap.model.Task;
import org.scoregap.model.Task.State;
import org.scoregap.model.TaskEvent;
import org.scoregap.model.TaskEvent.Basis;
import org.scoregap.model.TaskEvent.Kind;

/** What a command makes of a task: something new, nothing, or it may not. */
public sealed interface Step {

    /** An event to record. */
    record Fresh(TaskEvent event) implements Step {}

    /** It is so already. */
    record Unchanged() implements Step {}

    /** It may not be. */
    record Refused(Refusal why) implements Step {}

    /** Why not. */
    enum Refusal {
        /** It is verified closed. */
        CLOSED,
        /** The very same was claimed before and sent back. */
        SENT_BACK,
        /** Mended on a day that has not come yet. */
        TO_COME,
        /** Mended before it was issued: the gap was there then. */
        BEFORE_ISSUED,
        /** Mended before it was sent back. */
        BEFORE_REOPENED,
        /** The unit has claimed nothing that could be sent back. */
        NOTHING_CLAIMED,
        /** Decided on a day before it was issued, or before what was last said of it. */
        TOO_EARLY
    }

    /**
     * The unit says that it is mended.
     *
     * @param today no claim is of a later day
     */
    static Step claim(Task task, LocalDate day, String note, String by, LocalDate today, Instant now) {
        TaskEvent claim = new TaskEvent(Kind.CLAIMED, day, note, by, Optional.empty(), now);
        List<TaskEvent> claims = task.claims();
        if (task.state() == State.VERIFIED) {
            return says(task.events(), claim) ? new Unchanged() : new Refused(Refusal.CLOSED);
        }
        // Saying the first again takes back what corrected it.
        if (!claims.isEmpty() && says(claims.subList(claims.size() - 1, claims.size()), claim)) {
            return new Unchanged();
        }
        List<TaskEvent> sentBack =
                task.events().stream().filter(event -> !claims.contains(event)).toList();
        if (says(sentBack, claim)) {
            return new Refused(Refusal.SENT_BACK);
        }
        if (day.isAfter(today)) {
            return new Refused(Refusal.TO_COME);
        }
        if (day.isBefore(task.assignment().issued())) {
            return new Refused(Refusal.BEFORE_ISSUED);
        }
        boolean early = task.reopening()
                .filter(reopened -> day.isBefore(reopened.day()))
                .isPresent();
        return early ? new Refused(Refusal.BEFORE_REOPENED) : new Fresh(claim);
    }

    private static boolean says(List<TaskEvent> events, TaskEvent claim) {
        return events.stream()
                .anyMatch(event -> event.kind() == Kind.CLAIMED
                        && event.day().equals(claim.day())
                        && event.text().equals(claim.text()));
    }

    /** Somebody vouches for it, with a reason. */
    static Step verify(Task task, LocalDate day, String reason, String by, Instant now) {
        return task.open()
                ? decided(task, new TaskEvent(Kind.VERIFIED, day, reason, by, Optional.empty(), now))
                : new Unchanged();
    }

    /** What inspectors say of a claim becomes of it. */
    static Step decide(Task task, Verdict verdict, Instant now) {
        Kind kind = verdict.contradicts() ? Kind.REOPENED : Kind.VERIFIED;
        TaskLook look = verdict.look();
        Optional<Basis> basis = Optional.of(look.basis());
        return task.state() == State.CLAIMED
                ? new Fresh(new TaskEvent(kind, look.day(), look.evidence(), "", basis, now))
                : new Unchanged();
    }

    /** Somebody sends it back, with a reason. */
    static Step reopen(Task task, LocalDate day, String reason, String by, Instant now) {
        return switch (task.state()) {
            case REOPENED -> new Unchanged();
            case ISSUED -> new Refused(Refusal.NOTHING_CLAIMED);
            case CLAIMED, VERIFIED ->
                decided(task, new TaskEvent(Kind.REOPENED, day, reason, by, Optional.empty(), now));
        };
    }

    private static Step decided(Task task, TaskEvent decision) {
        LocalDate last =
                task.last().map(TaskEvent::day).orElse(task.assignment().issued());
        return decision.day().isBefore(last) ? new Refused(Refusal.TOO_EARLY) : new Fresh(decision);
    }
}
