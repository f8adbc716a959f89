package org.scoregap.validate.across;

import java.util.Optional;
import org.scoregap.mapping.Indicator;
import org.scoregap.model.Measure;
import org.scoregap.model.Period;
import org.scoregap.model.ProblemCode;
import org.scoregap.model.Source;
import org.scoregap.model.StoredProblem;

/**
 * Compares a figure with its own history. At most one of three is wrong with it: it fell though it is cumulative; it is
 * unchanged to the last digit; it jumped.
 *
 * <p>A jump is further from the median of at least three earlier weeks than k robust deviations, a deviation being
 * 1.4826 · MAD (Rousseeuw and Croux 1993) but at least a floor. Rates are compared as plain shares, which people can check by
 * hand, with a floor of 0.02 or the sampling error √(p(1−p)/n) of this week's figure; counts with a floor of √median, at
 * least 1; other amounts with 5 % of the largest of their history. Inspections draw other sites each week and are not
 * compared.
 */
final class HistoryChecks {
    private static final int ENOUGH_CHECKED = 20;
    private static final int ENOUGH_WEEKS = 3;
    private static final double SHARE_FLOOR = 0.02;
    private static final double AMOUNT_FLOOR = 0.05;
    private static final double MAD_TO_DEVIATION = 1.4826;
    private static final double SAME = 1e-9;

    private final double deviations;
    private final Period period;

    HistoryChecks(double deviations, Period period) {
        this.deviations = deviations;
        this.period = period;
    }

    /** Whether the source is compared with its own history at all. */
    static boolean compares(Source source) {
        return source != Source.INSPECTION && source != Source.SURVEY;
    }

    Optional<StoredProblem> check(Indicator indicator, Series.Point now, History before) {
        if (indicator.measure() == Measure.MILESTONE) {
            return Optional.empty();
        }
        return fell(indicator, now, before)
                .or(() -> unchanged(indicator, now, before))
                .or(() -> jumped(indicator, now, before.like(now)));
    }

    private Optional<StoredProblem> fell(Indicator indicator, Series.Point now, History before) {
        return before.last()
                .filter(last -> indicator.cumulative()
                        && last.period().year() == period.year()
                        && now.value() < last.point().value() - SAME)
                .flatMap(last -> problem(
                        ProblemCode.CUMULATIVE_FELL,
                        indicator,
                        now,
                        "≥ " + words(last.point()) + " (" + last.period() + ")"));
    }

    private Optional<StoredProblem> unchanged(Indicator indicator, Series.Point now, History before) {
        Period weekBefore = period.plus(-1);
        return before.last()
                .filter(last -> last.period().equals(weekBefore)
                        && indicator.cadence() == Indicator.Cadence.WEEKLY
                        && isTellinglyTheSame(indicator, now, last.point()))
                .flatMap(last -> problem(
                        ProblemCode.UNCHANGED, indicator, now, "≠ " + words(last.point()) + " (" + weekBefore + ")"));
    }

    private static boolean isTellinglyTheSame(Indicator indicator, Series.Point now, Series.Point last) {
        boolean telling = now.amount()
                ? now.passed() != 0 && now.passed() != indicator.range().high()
                : now.checked() >= ENOUGH_CHECKED && now.passed() < now.checked();
        return telling
                && now.amount() == last.amount()
                && now.passed() == last.passed()
                && now.checked() == last.checked();
    }

    private Optional<StoredProblem> jumped(Indicator indicator, Series.Point now, Amounts history) {
        if (history.size() < ENOUGH_WEEKS) {
            return Optional.empty();
        }
        double median = history.median();
        double deviation =
                Math.max(MAD_TO_DEVIATION * history.medianDistance(median), floor(indicator, now, history, median));
        if (deviation <= 0 || Math.abs(now.value() - median) <= deviations * deviation + SAME) {
            return Optional.empty();
        }
        String range = number(now, median) + " ± " + roughly(now, deviations * deviation);
        return problem(ProblemCode.JUMP, indicator, now, range);
    }

    private static double floor(Indicator indicator, Series.Point now, Amounts history, double median) {
        if (!now.amount()) {
            // The sampling error at the history's share too: 5 of 5 has none of its own, and one mended site is no
            // jump.
            return Math.max(
                    SHARE_FLOOR,
                    Math.max(samplingError(now.value(), now.checked()), samplingError(median, now.checked())));
        }
        if (indicator.measure() == Measure.COUNT) {
            return Math.max(1, Math.sqrt(Math.max(0, median)));
        }
        return AMOUNT_FLOOR * history.largest();
    }

    /** Standard error of a share of {@code checked} sites: √(p(1 − p)/n). */
    private static double samplingError(double share, long checked) {
        return Math.sqrt(Math.max(0, share * (1 - share)) / (double) checked);
    }

    private static Optional<StoredProblem> problem(
            ProblemCode code, Indicator indicator, Series.Point now, String expected) {
        return Optional.of(AcrossChecks.problem(code, now.origin(), indicator, words(now), expected));
    }

    private static String words(Series.Point point) {
        return point.amount()
                ? number(point, point.passed())
                : number(new Series.Point(true, 0, 0, point.origin()), point.passed()) + "/" + point.checked();
    }

    /** The same to two digits: how far is usual is known no better. */
    private static String roughly(Series.Point like, double value) {
        return number(
                like,
                new java.math.BigDecimal(value)
                        .round(new java.math.MathContext(2))
                        .doubleValue());
    }

    /** A share in percent, an amount as it is; at most four decimals. */
    private static String number(Series.Point like, double value) {
        java.math.BigDecimal scaled = java.math.BigDecimal.valueOf(like.amount() ? value : 100 * value)
                .setScale(like.amount() ? 4 : 2, java.math.RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return (scaled.signum() == 0 ? "0" : scaled.toPlainString()) + (like.amount() ? "" : "%");
    }
}
