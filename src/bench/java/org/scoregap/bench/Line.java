package org.scoregap.bench;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A line of the table.
 *
 * @param ratio how many times as long it takes as what it is held against
 * @param goal what was aimed at; empty for what is only held against
 * @param met whether it is reached
 */
record Line(
        String work,
        String tool,
        double seconds,
        OptionalDouble mebibytes,
        OptionalDouble ratio,
        Optional<String> goal,
        Optional<Boolean> met) {
    static Line peer(String work, String tool, Watched run) {
        return new Line(
                work, tool, run.seconds(), run.mebibytes(), OptionalDouble.empty(), Optional.empty(), Optional.empty());
    }

    /** Our own, to be no slower than {@code rival} times {@code times} and no larger than {@code mebibytes}. */
    static Line against(String work, Watched own, double rival, double times, double mebibytes) {
        double ratio = own.seconds() / rival;
        boolean small = own.mebibytes().orElse(0) <= mebibytes;
        String room = mebibytes == Double.MAX_VALUE ? "" : " · ≤ " + Math.round(mebibytes) + " MiB";
        return new Line(
                work,
                Work.SELF,
                own.seconds(),
                own.mebibytes(),
                OptionalDouble.of(ratio),
                Optional.of("≤ " + times + " ×" + room),
                Optional.of(ratio <= times && small));
    }

    static Line under(String work, Watched own, double seconds) {
        return new Line(
                work,
                Work.SELF,
                own.seconds(),
                own.mebibytes(),
                OptionalDouble.empty(),
                Optional.of("< " + seconds + " s"),
                Optional.of(own.seconds() < seconds));
    }
}
