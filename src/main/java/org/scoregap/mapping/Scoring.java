package org.scoregap.mapping;

import java.util.List;

/** How points are earned from what the assessors find. Which findings it takes is checked when the mapping is read. */
public sealed interface Scoring {

    /**
     * Share of the points earned.
     *
     * @param finding a share 0 to 1 for rates and grades; the amount, in the indicator's unit, for the others
     * @param points what the indicator can earn; only {@link Deduction} needs it
     * @return 0 to 1
     */
    double share(double finding, double points);

    /**
     * The findings at which the share bends or jumps; between two neighbours of them, and beyond them, it is linear.
     *
     * @param points as in {@link #share}
     */
    List<Double> bends(double points);

    /**
     * Linear from nothing to all.
     *
     * @param none the finding that earns nothing; 0 unless stated
     * @param full the finding that earns all; above {@code none} where more is better, below it where less is
     */
    record Proportional(double none, double full) implements Scoring {
        public Proportional {
            if (!(Math.abs(full - none) > 0)) {
                throw new IllegalArgumentException("proportional scoring from " + none + " to " + full);
            }
        }

        @Override
        public double share(double finding, double points) {
            return Math.max(0, Math.min(1, (finding - none) / (full - none)));
        }

        @Override
        public List<Double> bends(double points) {
            return List.of(none, full);
        }
    }

    /** Tiers, best first: the first that holds is earned; where none holds, nothing is. */
    record Tiers(List<Tier> tiers) implements Scoring {
        public Tiers {
            tiers = List.copyOf(tiers);
        }

        @Override
        public double share(double finding, double points) {
            // A loop, since expectations ask it for every draw of a sample.
            for (Tier tier : tiers) {
                if (tier.at().holds(finding)) {
                    return tier.earns();
                }
            }
            return 0;
        }

        @Override
        public List<Double> bends(double points) {
            return tiers.stream().map(tier -> tier.at().edge()).toList();
        }
    }

    /**
     * One step.
     *
     * @param earns share of the points, 0 to 1
     */
    record Tier(Comparison at, double earns) {}

    /**
     * Points taken off for each occurrence.
     *
     * @param each points an occurrence, more than 0
     */
    record Deduction(double each) implements Scoring {
        @Override
        public double share(double finding, double points) {
            return points <= 0 ? 0 : Math.max(0, Math.min(1, 1 - each * finding / points));
        }

        @Override
        public List<Double> bends(double points) {
            return List.of(0.0, Math.max(0, points / each));
        }
    }
}
