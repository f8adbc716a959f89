package org.scoregap.validate.check;

import java.util.Optional;
import java.util.OptionalDouble;
import org.scoregap.model.ProblemCode;

/** What a cell of figures says, before anybody asks what it is a figure of. */
sealed interface Figure {
    Blank BLANK = new Blank();
    Missing MISSING = new Missing();
    NotApplicable NOT_APPLICABLE = new NotApplicable();
    None NONE = new None();

    /** Nothing stands there. */
    record Blank() implements Figure {}

    /** A word for "nothing was reported": 暂无, —. */
    record Missing() implements Figure {}

    /** A word for "does not concern us": 不适用, /. */
    record NotApplicable() implements Figure {}

    /** 无: 0 where occurrences are counted, nothing elsewhere. */
    record None() implements Figure {}

    /** Passed or not, done or not: 合格, ×, 已完成. */
    record Verdict(boolean yes) implements Figure {}

    /**
     * A number.
     *
     * @param value finite; 0.95 for 95%
     * @param percent whether a percent sign or format stands with it
     * @param approximate whether a word like 约 stands before it
     * @param unit what stands behind it, white space apart: 万元, 万, 处; empty for nothing, and for a percent sign; % where only
     *     the header or a note above the table says so
     * @param seen what people see there where a number format moves the point: 120 of 120000; else empty
     */
    record Numeral(double value, boolean percent, boolean approximate, String unit, OptionalDouble seen)
            implements Figure {
        Numeral(double value, boolean percent, boolean approximate, String unit) {
            this(value, percent, approximate, unit, OptionalDouble.empty());
        }

        Numeral(double value, boolean percent, boolean approximate) {
            this(value, percent, approximate, "");
        }

        Numeral seenAs(OptionalDouble other) {
            return new Numeral(value, percent, approximate, unit, other);
        }
    }

    /** So many of so many: 18/20. */
    record Fraction(int passed, int of) implements Figure {}

    /** A word for a grade: 优, 良. */
    record Rating(double share) implements Figure {}

    /**
     * None of these.
     *
     * @param suggestion the number that was probably meant; empty when none can be told
     */
    record Unreadable(ProblemCode code, Optional<String> suggestion) implements Figure {}
}
