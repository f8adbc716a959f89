package org.scoregap.report.round;

import java.util.Collections;
import java.util.List;
import org.scoregap.report.Points;
import org.scoregap.report.Share;

/** Shares of a count that add up to the whole as they are printed, in tenths of a percent. */
public final class Percentages {
    /** A whole of which {@link LargestRemainder}'s hundredths are tenths of a percent. */
    private static final double WHOLE = 10;

    private Percentages() {}

    /**
     * The parts' shares of their sum.
     *
     * @param counts at least 0
     * @return as many, each a multiple of 0.001; they add up to 1, and are all 0 where nothing is counted
     */
    public static List<Share> of(List<Integer> counts) {
        int sum = counts.stream().mapToInt(Integer::intValue).sum();
        if (sum == 0) {
            return Collections.nCopies(counts.size(), new Share(0));
        }
        return LargestRemainder.split(
                        Points.alone(WHOLE),
                        counts.stream().map(count -> WHOLE * count / sum).toList())
                .stream()
                .map(part -> new Share(part.hundredths() / 1000.0))
                .toList();
    }
}
