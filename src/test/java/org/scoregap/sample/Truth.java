package org.scoregap.sample;

import java.util.Random;
import java.util.Set;
import org.scoregap.mapping.Indicator;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Period;
import org.scoregap.model.UnitId;

/**
 * How things really stand in the sample city, and how much of it each unit admits. True logit pass rates are N(2.1, 1)
 * with weekly steps N(0.03, 0.15); a unit leaves out a share of its failures between 0 and three quarters.
 */
final class Truth {
    static final Period FIRST = new Period(2022, 25);
    /** They report 100 % whatever inspectors find. */
    static final Set<UnitId> ALWAYS_PERFECT = Set.of(new UnitId("SWJ"), new UnitId("JTYS"));

    private Truth() {}

    /** The share of an indicator's sites that fail with a unit in a week, 0 to 1. */
    static double failing(Indicator indicator, UnitId unit, Period week) {
        Random chance = Seed.of("level", indicator.id(), unit);
        double logit = 2.1
                + Seed.of("indicator", indicator.id()).nextGaussian()
                + 0.3 * Seed.of("unit", unit).nextGaussian()
                + 0.2 * chance.nextGaussian()
                + advantage(indicator);
        for (int step = 1; step <= week.weeksSince(FIRST); step++) {
            logit += 0.03 + 0.15 * Seed.of("step", indicator.id(), unit, step).nextGaussian();
        }
        return 1 / (1 + StrictMath.exp(logit));
    }

    /** The share of its failures that a unit's reports leave out: 0 tells all, 1 tells none. */
    static double hidden(UnitId unit) {
        Random chance = Seed.of("hidden", unit);
        return ALWAYS_PERFECT.contains(unit) ? 1 : 0.75 * Math.min(chance.nextDouble(), chance.nextDouble());
    }

    /** Files are in better order than streets, and what is easily won is mostly won. */
    private static double advantage(Indicator indicator) {
        double files = indicator.assessment().by() == Indicator.Method.MATERIAL ? 1.2 : 0;
        return files + (indicator.easy() ? 0.6 : 0);
    }

    /** What the unit's own reports would show on the average. */
    static double admitted(Indicator indicator, UnitId unit, Period week) {
        return failing(indicator, unit, week) * (1 - hidden(unit));
    }

    /** Occurrences expected a week where occurrences are counted. */
    static double occurrences(IndicatorId indicator, UnitId unit) {
        return StrictMath.exp(
                1.9 + 0.6 * Seed.of("occurrences", indicator, unit).nextGaussian());
    }

    /** How many of {@code draws} fail when each fails with {@code share}. */
    static int failures(Random chance, int draws, double share) {
        int failures = 0;
        for (int i = 0; i < draws; i++) {
            failures += chance.nextDouble() < share ? 1 : 0;
        }
        return failures;
    }
}
