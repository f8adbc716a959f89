package org.scoregap.model;

import java.util.Comparator;
import java.util.Optional;

/**
 * Something wrong in a submission. A mistake of theirs; a mistake of ours is an exception.
 *
 * @param file the submitted file's name as received
 * @param where the cell, or the row, sheet or file where no single cell is to blame
 * @param found what stands there, as written
 * @param expected what would be right, in words or as a value, language-neutral where it can be
 * @param suggestion a fix that can be computed (the nearest name, the value read as a percentage); empty when none can
 * @param indicator what it is about; empty when it is about more than one or cannot be told
 * @param pointsAtStake the most points that any one framework gives for the indicators concerned; 0 when unknown
 * @param accepted whether somebody vouched for the figure ({@code accept}): it counts whatever the severity
 */
public record Problem(
        ProblemCode code,
        Severity severity,
        String file,
        CellRef where,
        String found,
        String expected,
        Optional<String> suggestion,
        Optional<IndicatorId> indicator,
        double pointsAtStake,
        boolean accepted) {

    /** The order in which problems are listed: costliest first, then as they stand in the file. */
    public static final Comparator<Problem> COSTLIEST_FIRST = Comparator.comparing(Problem::severity)
            .thenComparing(Comparator.comparingDouble(Problem::pointsAtStake).reversed())
            .thenComparing(Problem::file)
            .thenComparing(Problem::where)
            .thenComparing(Problem::code);

    public static Problem of(ProblemCode code, String file, CellRef where, String found, String expected) {
        return new Problem(
                code, code.severity(), file, where, found, expected, Optional.empty(), Optional.empty(), 0, false);
    }

    public Problem suggesting(Optional<String> fix) {
        return new Problem(code, severity, file, where, found, expected, fix, indicator, pointsAtStake, accepted);
    }

    public Problem about(IndicatorId id, double points) {
        return new Problem(code, severity, file, where, found, expected, suggestion, Optional.of(id), points, accepted);
    }

    public Problem staking(double points) {
        return new Problem(code, severity, file, where, found, expected, suggestion, indicator, points, accepted);
    }

    public Problem as(Severity other) {
        return new Problem(code, other, file, where, found, expected, suggestion, indicator, pointsAtStake, accepted);
    }

    public Problem vouchedFor() {
        return new Problem(code, severity, file, where, found, expected, suggestion, indicator, pointsAtStake, true);
    }

    /** Whether the row or file is refused because of it. */
    public boolean refuses() {
        return severity == Severity.ERROR && !accepted;
    }
}
