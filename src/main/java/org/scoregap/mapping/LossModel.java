package org.scoregap.mapping;

/**
 * The constants of the expected loss (DESIGN §6), each of them a setting under {@code model:} in {@code scoregap.yaml}.
 * The defaults are the ones that the model was chosen with; all but the two of {@link Assessors} are seldom touched.
 *
 * <p>Weights are in checks unless they say otherwise: what weighs 5 checks counts like five sites looked at.
 *
 * @param assessors what no data can show about the assessors; step 6
 * @param ageing how fast what was seen loses weight, and when it counts no more
 * @param claims what units' own reports are worth; steps 1 to 4
 * @param counts what to expect of occurrences
 * @param swing how much all failing rates may move together until the assessment; step 7
 * @param territories checks that the failing rate of all territories together weighs when a loss is shared out among
 *     them; more than 0, 5 by default
 */
public record LossModel(
        Assessors assessors, Ageing ageing, Claims claims, Counts counts, Swing swing, double territories) {
    public static final LossModel DEFAULT = new LossModel(
            new Assessors(1, 0),
            new Ageing(4, 8, 52),
            new Claims(
                    new Reports(20, 5, 0.1, 1),
                    new Empty(5, 0.1, 8, 1, 5),
                    new UnderReporting(1.5, 4, 6),
                    new Prior(30, 5, 5, 0.0001, 0.97)),
            new Counts(0.5, 0.1, 0.5, 2),
            new Swing(0.05, 2, 4),
            5);

    public LossModel {
        require(territories > 0, "territories", territories);
    }

    /**
     * How the assessors differ from our own inspectors; step 6.
     *
     * @param strictness how many failures the assessors find for each one that our inspectors would; more than 0, 1 by
     *     default. Multiplies the failing rate
     * @param clustering how alike the sites of one visit are, 0 (each stands for itself, the default) to below 1 (one says
     *     all). Makes visits to many sites count less, and the draw of the assessors vary more
     */
    public record Assessors(double strictness, double clustering) {
        public Assessors {
            require(strictness > 0, "strictness", strictness);
            require(clustering >= 0 && clustering < 1, "clustering", clustering);
        }
    }

    /**
     * How what was seen of rates, grades and counts grows old. Values and milestones stand until they are reported anew.
     *
     * @param evidence after how long what was found (v), and what was claimed (step 4), counts half, in periods of the
     *     indicator's cadence; more than 0, 4 by default
     * @param habit after how long what says how a unit reports (h) counts half, in weeks; more than 0, 8 by default
     * @param reach how many of the indicator's cycles ago a figure may be of to count at all; at least 1, 52 by default: of
     *     a weekly indicator v, and what a claim is worth, are down to 1/8,000 then, and h to 1/90
     */
    public record Ageing(double evidence, double habit, int reach) {
        public Ageing {
            require(evidence > 0, "evidence half-life", evidence);
            require(habit > 0, "habit half-life", habit);
            require(reach >= 1, "reach", reach);
        }
    }

    /** What units' own reports are worth; steps 1 to 4. */
    public record Claims(Reports reports, Empty empty, UnderReporting underReporting, Prior prior) {}

    /**
     * The reported failing rate of an indicator; step 1. A period's is (failures + memory · rate before + pull · mean) /
     * (checked + memory + pull), the mean being the city's, (Σ failures + meanFailures) / (Σ checked + meanChecks).
     *
     * @param memory checks that the rate of the period before weighs; at least 0, 20 by default
     * @param pull checks that the city's mean rate weighs; more than 0, 5 by default
     * @param meanFailures failures added to the city's, so that its mean is never 0; more than 0, 0.1 by default
     * @param meanChecks checks added to the city's; at least {@code meanFailures}, 1 by default
     */
    public record Reports(double memory, double pull, double meanFailures, double meanChecks) {
        public Reports {
            require(memory >= 0, "memory", memory);
            require(pull > 0, "pull", pull);
            require(meanFailures > 0, "mean failures", meanFailures);
            require(meanChecks >= meanFailures, "mean checks", meanChecks);
        }
    }

    /**
     * When a unit reports practically no failures, and what is believed of it then; steps 2 and 4.
     *
     * @param expectedAtLeast failures to be expected of a unit before its reports can be called empty; more than 0, 5 by
     *     default
     * @param below share of the expected failures that an empty reporter stays below; 0 (none is ever called empty) to 1,
     *     0.1 by default
     * @param weight checks that the other units' mean failing rate weighs beside what inspectors found with an empty one,
     *     and that the outcome weighs as its prior; more than 0, 8 by default. The 9 of step 7 is this plus 1
     * @param cityFailures failures added to all that were found, where all units are empty; more than 0, 1 by default
     * @param cityChecks checks added to them; at least {@code cityFailures}, 5 by default
     */
    public record Empty(double expectedAtLeast, double below, double weight, double cityFailures, double cityChecks) {
        public Empty {
            require(expectedAtLeast > 0, "expected at least", expectedAtLeast);
            require(below >= 0 && below <= 1, "below", below);
            require(weight > 0, "weight", weight);
            require(cityFailures > 0, "city failures", cityFailures);
            require(cityChecks >= cityFailures, "city checks", cityChecks);
        }
    }

    /**
     * How many failures inspectors find for each one that is reported; step 3.
     *
     * @param usual the city's factor before any inspection; more than 0, 1.5 by default
     * @param cityWeight failures found that it weighs; more than 0, 4 by default
     * @param unitWeight failures found that the city's factor weighs in a unit's own, and that limit what one unit weighs
     *     in the city's; more than 0, 6 by default
     */
    public record UnderReporting(double usual, double cityWeight, double unitWeight) {
        public UnderReporting {
            require(usual > 0, "usual", usual);
            require(cityWeight > 0, "city weight", cityWeight);
            require(unitWeight > 0, "unit weight", unitWeight);
        }
    }

    /**
     * What is believed before inspections are counted; step 4.
     *
     * @param most checks that a claim weighs at most, however many it speaks of; more than 0, 30 by default
     * @param beyondChecked checks added to those it speaks of; more than 0, 5 by default
     * @param unreported checks that the city's mean weighs where nothing was ever reported; more than 0, 5 by default
     * @param least smallest failing rate believed; more than 0, 0.0001 by default
     * @param greatest largest failing rate believed, also after {@code strictness}; above {@code least}, below 1, 0.97 by
     *     default
     */
    public record Prior(double most, double beyondChecked, double unreported, double least, double greatest) {
        public Prior {
            require(most > 0, "most", most);
            require(beyondChecked > 0, "beyond checked", beyondChecked);
            require(unreported > 0, "unreported", unreported);
            require(least > 0, "least", least);
            require(greatest > least && greatest < 1, "greatest", greatest);
        }
    }

    /**
     * Occurrences a period (counts): the reported rate is (Σh · occurrences + usual · usualWeight) / (Σh + usualWeight).
     *
     * @param usual occurrences a period to expect without any report; more than 0, 0.5 by default
     * @param usualWeight periods that it weighs beside reports; more than 0, 0.1 by default
     * @param unreported periods that it weighs where nothing was ever reported; more than 0, 0.5 by default
     * @param most periods that a claim weighs at most; more than 0, 2 by default
     */
    public record Counts(double usual, double usualWeight, double unreported, double most) {
        public Counts {
            require(usual > 0, "usual", usual);
            require(usualWeight > 0, "usual weight", usualWeight);
            require(unreported > 0, "unreported", unreported);
            require(most > 0, "most", most);
        }
    }

    /**
     * How far all failing rates may drift together until the assessment; step 7: s = √(H · (Σℓ² + steps · usualStep²) /
     * (T + steps)).
     *
     * @param usualStep logarithmic change from one week to the next to expect before any is seen; at least 0, 0.05 by
     *     default
     * @param steps weekly changes that it weighs; more than 0, 2 by default
     * @param horizon weeks at most that H, the time to the assessment, is taken to be; at least 0, 4 by default
     */
    public record Swing(double usualStep, double steps, int horizon) {
        public Swing {
            require(usualStep >= 0, "usual step", usualStep);
            require(steps > 0, "steps", steps);
            require(horizon >= 0, "horizon", horizon);
        }
    }

    /** {@link Assessors#strictness}. */
    public double strictness() {
        return assessors.strictness();
    }

    /** {@link Assessors#clustering}. */
    public double clustering() {
        return assessors.clustering();
    }

    /** {@link Ageing#evidence}, in periods of the indicator's cadence. */
    public double evidenceHalfLife() {
        return ageing.evidence();
    }

    /** {@link Ageing#habit}, in weeks. */
    public double habitHalfLife() {
        return ageing.habit();
    }

    /** {@link Claims#reports}. */
    public Reports reports() {
        return claims.reports();
    }

    /** {@link Claims#empty}. */
    public Empty empty() {
        return claims.empty();
    }

    /** {@link Claims#underReporting}. */
    public UnderReporting underReporting() {
        return claims.underReporting();
    }

    /** {@link Claims#prior}. */
    public Prior prior() {
        return claims.prior();
    }

    /** The same model for other assessors. */
    public LossModel with(Assessors others) {
        return new LossModel(others, ageing, claims, counts, swing, territories);
    }

    private static void require(boolean holds, String name, double found) {
        if (!holds || !Double.isFinite(found)) {
            throw new IllegalArgumentException(name + ": " + found);
        }
    }
}
