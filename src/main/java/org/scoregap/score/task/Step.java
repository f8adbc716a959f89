package org.scoregap.score.task;

import java.time.LocalDate;
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
        /** Mended on a day that has not come yet. */
        TO_COME,
        /** Mended before it was issued: the gap was there then. */
        BEFORE_ISSUED,
        /** Mended before it was sent back. */
        BEFORE_REOPENED,
        /** The unit has claimed nothing that could be sent back. */
        NOTHING_CLAIMED
    }

    /**
     * The unit says that it is mended.
     *
     * @param today no claim is of a later day
     */
    static Step claim(Task task, LocalDate day, String note, String by, LocalDate today) {
        TaskEvent claim = new TaskEvent(Kind.CLAIMED, day, note, by, Optional.empty());
        boolean known = task.events().stream()
                .anyMatch(event -> event.kind() == Kind.CLAIMED
                        && event.day().equals(day)
                        && event.text().equals(note));
        if (known) {
            return new Unchanged();
        }
        if (task.state() == State.VERIFIED) {
            return new Refused(Refusal.CLOSED);
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

    /** Somebody vouches for it, with a reason. */
    static Step verify(Task task, LocalDate day, String reason, String by) {
        return task.open()
                ? new Fresh(new TaskEvent(Kind.VERIFIED, day, reason, by, Optional.empty()))
                : new Unchanged();
    }

    /** What inspectors say of a claim becomes of it. */
    static Step decide(Task task, Verdict verdict) {
        Kind kind = verdict.contradicts() ? Kind.REOPENED : Kind.VERIFIED;
        Look look = verdict.look();
        Optional<Basis> basis = Optional.of(look.basis());
        return task.state() == State.CLAIMED
                ? new Fresh(new TaskEvent(kind, look.day(), look.evidence(), "", basis))
                : new Unchanged();
    }

    /** Somebody sends it back, with a reason. */
    static Step reopen(Task task, LocalDate day, String reason, String by) {
        return switch (task.state()) {
            case REOPENED -> new Unchanged();
            case ISSUED -> new Refused(Refusal.NOTHING_CLAIMED);
            case CLAIMED, VERIFIED -> new Fresh(new TaskEvent(Kind.REOPENED, day, reason, by, Optional.empty()));
        };
    }
}
