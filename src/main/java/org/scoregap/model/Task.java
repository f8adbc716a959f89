package org.scoregap.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A gap handed to a unit until it is verified closed (任务单), with all that became of it.
 *
 * @param number from 1, as people quote it
 * @param recorded when it was recorded
 * @param events in the order of recording
 */
public record Task(long number, Assignment assignment, Instant recorded, List<TaskEvent> events) {
    public Task {
        events = List.copyOf(events);
    }

    /** Where a task stands, what needs action first. */
    public enum State {
        /** 退回重办. */
        REOPENED,
        /** 已下达. */
        ISSUED,
        /** 已报整改. */
        CLAIMED,
        /** 已销号. */
        VERIFIED;

        /** Whether the unit has still something to do. */
        public boolean owed() {
            return this == ISSUED || this == REOPENED;
        }
    }

    public State state() {
        return last().map(event -> switch (event.kind()) {
                    case CLAIMED -> State.CLAIMED;
                    case VERIFIED -> State.VERIFIED;
                    case REOPENED -> State.REOPENED;
                })
                .orElse(State.ISSUED);
    }

    public boolean open() {
        return state() != State.VERIFIED;
    }

    public Optional<TaskEvent> last() {
        return events.isEmpty() ? Optional.empty() : Optional.of(events.get(events.size() - 1));
    }

    /** What the unit claimed last. */
    public Optional<TaskEvent> claim() {
        return latest(TaskEvent.Kind.CLAIMED);
    }

    public Optional<TaskEvent> reopening() {
        return latest(TaskEvent.Kind.REOPENED);
    }

    /** The day it was verified closed; empty while it is open. */
    public Optional<LocalDate> closed() {
        return last().filter(event -> event.kind() == TaskEvent.Kind.VERIFIED).map(TaskEvent::day);
    }

    /**
     * What the unit has said since it was handed out or last sent back, each claim correcting the one before; none while
     * it has still something to do.
     */
    public List<TaskEvent> claims() {
        int from = reopening().map(events::lastIndexOf).orElse(-1) + 1;
        return events.subList(from, events.size()).stream()
                .filter(event -> event.kind() == TaskEvent.Kind.CLAIMED)
                .toList();
    }

    /** The day it was mended by what is said of it now; empty while the unit has still something to do. */
    public Optional<LocalDate> mended() {
        return claimedDays().reduce((earlier, later) -> later).or(this::closed);
    }

    /** The earliest day that any claim says it was mended on: from then on inspectors may rely on it. */
    public Optional<LocalDate> mendedAtEarliest() {
        return claimedDays().min(Comparator.naturalOrder()).or(this::closed);
    }

    /** The latest day that any claim says it was mended on: a day once admitted is not taken back. */
    public Optional<LocalDate> mendedAtLatest() {
        return claimedDays().max(Comparator.naturalOrder()).or(this::closed);
    }

    private Stream<LocalDate> claimedDays() {
        return claims().stream().map(TaskEvent::day);
    }

    private Optional<TaskEvent> latest(TaskEvent.Kind kind) {
        return events.stream().filter(event -> event.kind() == kind).reduce((earlier, later) -> later);
    }

    /** The same with one more event. */
    public Task with(TaskEvent event) {
        return new Task(
                number,
                assignment,
                recorded,
                Stream.concat(events.stream(), Stream.of(event)).toList());
    }
}
