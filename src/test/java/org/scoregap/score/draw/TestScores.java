package org.scoregap.score.draw;

import java.util.List;
import java.util.OptionalDouble;
import org.scoregap.mapping.Comparison;
import org.scoregap.mapping.Comparison.Operator;
import org.scoregap.mapping.Indicator.Scores;
import org.scoregap.mapping.Scoring;
import org.scoregap.model.FrameworkId;
import org.scoregap.model.SectionId;

/** Scorings in a few words. */
final class TestScores {
    private TestScores() {}

    static Scores scores(double points, Scoring scoring) {
        return new Scores(new FrameworkId("WS"), new SectionId("S1"), points, scoring);
    }

    static Scores proportional(double points) {
        return proportional(points, 0, 1);
    }

    static Scores proportional(double points, double none, double full) {
        return scores(points, new Scoring.Proportional(none, full));
    }

    static Scores tiers(double points, Scoring.Tier... tiers) {
        return scores(points, new Scoring.Tiers(List.of(tiers)));
    }

    static Scores deduction(double points, double each) {
        return scores(points, new Scoring.Deduction(each));
    }

    static Scoring.Tier tier(Operator operator, double than, double earns) {
        return new Scoring.Tier(new Comparison(operator, than), earns);
    }

    static double fails(Outlook outlook, Operator operator, double than) {
        OptionalDouble probability = outlook.failProbability(new Comparison(operator, than));
        return probability.orElseThrow();
    }
}
