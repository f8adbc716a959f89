package org.scoregap.score.draw;

import java.util.List;
import java.util.OptionalDouble;
import org.scoregap.mapping.Comparison;
import org.scoregap.mapping.Indicator.Scores;

/**
 * The share X = K/m of a sample, K ~ BetaBinomial(m, a, b): E[s(X)] = Σₖ P(K = k)·s(k/m), a sum without approximation.
 *
 * @param posterior of what is counted
 * @param sample m, from 1 to {@value #LARGEST}
 */
record SampledRate(Posterior posterior, int sample) implements Outlook {
    /** Beyond it a sample is as good as continuous, and a sum over it too long. */
    static final int LARGEST = 100_000;

    SampledRate {
        if (sample < 1 || sample > LARGEST) {
            throw new IllegalArgumentException("a sample of " + sample);
        }
    }

    /** For any sample; one beyond {@link #LARGEST} is a Beta with the mean and the variance of its share. */
    static Outlook of(Posterior posterior, int sample) {
        if (posterior.certain()) {
            return new Known(posterior.mean());
        }
        return sample <= LARGEST
                ? new SampledRate(posterior, sample)
                : Spread.ofShare(posterior.weighing(MeanMark.weight(posterior.weight(), sample)));
    }

    @Override
    public double expected(List<Scores> scores) {
        Earnings earnings = new Earnings(scores);
        return earnings.within(mean(earnings, probabilities()));
    }

    @Override
    public double variance(List<Scores> scores) {
        Earnings earnings = new Earnings(scores);
        double[] probabilities = probabilities();
        double mean = mean(earnings, probabilities);
        double variance = 0;
        for (int k = 0; k <= sample; k++) {
            double above = earnings.at(share(k)) - mean;
            variance += probabilities[k] * above * above;
        }
        return variance;
    }

    @Override
    public PointsDistribution points(List<Scores> scores) {
        Earnings earnings = new Earnings(scores);
        double[] probabilities = probabilities();
        PointsDistribution.Builder points = new PointsDistribution.Builder();
        for (int k = 0; k <= sample; k++) {
            points.add(earnings.at(share(k)), probabilities[k]);
        }
        return points.build();
    }

    @Override
    public PointsDistribution pointsUnless(Comparison fails, List<Scores> scores) {
        Earnings earnings = new Earnings(scores);
        double[] probabilities = probabilities();
        PointsDistribution.Builder points = new PointsDistribution.Builder();
        for (int k = 0; k <= sample; k++) {
            if (!fails.holds(share(k))) {
                points.add(earnings.at(share(k)), probabilities[k]);
            }
        }
        return points.build();
    }

    @Override
    public OptionalDouble failProbability(Comparison fails) {
        double[] probabilities = probabilities();
        double failing = 0;
        for (int k = 0; k <= sample; k++) {
            failing += fails.holds(share(k)) ? probabilities[k] : 0;
        }
        return OptionalDouble.of(Math.min(1, failing));
    }

    private double mean(Earnings earnings, double[] probabilities) {
        double mean = 0;
        for (int k = 0; k <= sample; k++) {
            mean += probabilities[k] * earnings.at(share(k));
        }
        return mean;
    }

    private double[] probabilities() {
        return BetaBinomial.probabilities(posterior, sample);
    }

    private double share(int k) {
        return (double) k / sample;
    }
}
