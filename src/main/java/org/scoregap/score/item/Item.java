package org.scoregap.score.item;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.scoregap.mapping.Framework;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Indicator.Scores;
import org.scoregap.score.draw.Outlook;
import org.scoregap.score.draw.PointsDistribution;

/** One indicator in one framework, with points in play. What it will earn is worked out once, when it is asked for. */
public final class Item {
    private final Framework framework;
    private final Judgement judgement;
    private final Prospect prospect;
    private final Outlook outlook;
    private final List<Scores> scores;
    private final double expected;
    private @Nullable PointsDistribution earned;

    /** @param scores its scorings in the framework, each with points; at least one */
    Item(Framework framework, Judgement judgement, Prospect prospect, List<Scores> scores) {
        this.framework = framework;
        this.judgement = judgement;
        this.prospect = prospect;
        this.outlook = prospect.outlook();
        this.scores = List.copyOf(scores);
        this.expected = outlook.expected(scores);
    }

    /** Cut down to some of its scorings: itself where all of them are meant. */
    public Item only(Predicate<Scores> meant) {
        List<Scores> kept = scores.stream().filter(meant).toList();
        return kept.size() == scores.size() ? this : new Item(framework, judgement, prospect, kept);
    }

    /** The same with something else believed of it. */
    Item believing(Judgement other, Prospect supposed) {
        return new Item(framework, other, supposed, scores);
    }

    public Framework framework() {
        return framework;
    }

    public Judgement judgement() {
        return judgement;
    }

    public Indicator indicator() {
        return judgement.indicator();
    }

    public Prospect prospect() {
        return prospect;
    }

    public Outlook outlook() {
        return outlook;
    }

    /** At least one, unless it was cut down to none. */
    public List<Scores> scores() {
        return scores;
    }

    public double points() {
        // Added up in the same way as what is earned of them: rounding must not make that more.
        double points = 0;
        for (Scores each : scores) {
            points += each.points();
        }
        return points;
    }

    /** E[points], 0 to {@link #points()}. */
    public double expected() {
        return expected;
    }

    /** Expected loss = P · (1 − E[s(X)]), 0 to {@link #points()}. */
    public double loss() {
        return points() - expected;
    }

    public double variance() {
        return outlook.variance(scores);
    }

    /** The points that it may earn. */
    public PointsDistribution earned() {
        if (earned == null) {
            earned = outlook.points(scores);
        }
        return earned;
    }
}
