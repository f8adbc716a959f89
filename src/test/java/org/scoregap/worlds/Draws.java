package org.scoregap.worlds;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.BetaDistribution;

/** Random draws from one seed; streams that are split off do not disturb each other. */
final class Draws {
    private final SplittableRandom random;

    Draws(SplittableRandom random) {
        this.random = random;
    }

    Draws split() {
        return new Draws(random.split());
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** Both ends included. */
    int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    double normal(double mean, double deviation) {
        return mean + deviation * random.nextGaussian();
    }

    /** Exponential with mean 1. */
    double exponential() {
        return -Math.log1p(-random.nextDouble());
    }

    double beta(double a, double b) {
        return BetaDistribution.of(a, b).inverseCumulativeProbability(random.nextDouble());
    }

    /** How many of {@code size} happen. */
    int of(int size, double probability) {
        int happened = 0;
        for (int i = 0; i < size; i++) {
            if (chance(probability)) {
                happened++;
            }
        }
        return happened;
    }

    /** 0 to {@code size} − 1, each once, in a random order. */
    List<Integer> order(int size) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            order.add(random.nextInt(i + 1), i);
        }
        return order;
    }
}
