package org.scoregap.model;

import java.time.Instant;
import java.util.Optional;

/**
 * An appeal against a line of a published list, and how it was decided: once, for good.
 *
 * @param number from 1, as people quote it
 * @param opened when it was recorded
 * @param decided empty while it is open
 */
public record Appeal(long number, Objection objection, Instant opened, Optional<Decided> decided) {

    /** Where an appeal stands. */
    public enum State {
        /** 待处理. */
        OPEN,
        /** 申诉成立. */
        UPHELD,
        /** 申诉不成立. */
        REJECTED
    }

    /**
     * That it was decided.
     *
     * @param at when that was recorded
     */
    public record Decided(Ruling ruling, Instant at) {}

    public State state() {
        return decided.map(known -> known.ruling().upheld() ? State.UPHELD : State.REJECTED)
                .orElse(State.OPEN);
    }

    /** Whether nobody has decided it yet. */
    public boolean open() {
        return decided.isEmpty();
    }

    /** Whether it was decided by {@code last}, and after {@code since}. */
    public boolean decidedBetween(Instant since, Instant last) {
        return decided.filter(known -> known.at().isAfter(since) && !known.at().isAfter(last))
                .isPresent();
    }
}
