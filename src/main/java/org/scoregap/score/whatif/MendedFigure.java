package org.scoregap.score.whatif;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.scoregap.mapping.Comparison;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Indicator.Better;
import org.scoregap.mapping.Indicator.Scores;
import org.scoregap.mapping.Scoring;

/**
 * The figure of an indicator that is mended in full: all pass (none, where less is better), nothing occurs, the milestone is
 * done; a value, or an amount of which more is better, is the easiest figure to reach that earns all there is to earn in
 * every framework and fails no gate.
 */
final class MendedFigure {
    private MendedFigure() {}

    static double of(Indicator indicator) {
        return switch (indicator.measure()) {
            case RATE, GRADE -> indicator.better() == Better.LOWER ? 0 : 1;
            case MILESTONE -> 1;
            case COUNT -> indicator.better() == Better.LOWER ? 0 : best(indicator);
            case VALUE -> best(indicator);
        };
    }

    /**
     * Points are linear between the bends, so nothing earns more than one of them, a figure just beyond one or the best that
     * there can be.
     */
    private static double best(Indicator indicator) {
        Comparator<Double> easiest = Comparator.naturalOrder();
        List<Double> candidates = candidates(indicator)
                .distinct()
                .sorted(indicator.better() == Better.LOWER ? easiest.reversed() : easiest)
                .toList();
        double best = indicator.better() == Better.LOWER ? 0 : 1;
        double most = Double.NEGATIVE_INFINITY;
        for (double candidate : candidates) {
            double worth = worth(indicator, candidate);
            if (worth > most + 1e-12) {
                most = worth;
                best = candidate;
            }
        }
        return best;
    }

    private static Stream<Double> candidates(Indicator indicator) {
        Stream<Double> scored = indicator.scoresIn().stream().flatMap(MendedFigure::candidates);
        Stream<Double> barred = indicator.gate().stream().flatMap(gate -> around(gate.fails()));
        Stream<Double> wanted = indicator.target().stream().flatMap(MendedFigure::around);
        return Stream.of(scored, barred, wanted, Stream.of(limit(indicator)))
                .flatMap(each -> each)
                .filter(figure -> indicator.range().contains(figure) && Double.isFinite(figure));
    }

    private static double limit(Indicator indicator) {
        return indicator.better() == Better.LOWER
                ? indicator.range().low()
                : indicator.range().high();
    }

    private static Stream<Double> candidates(Scores scores) {
        return scores.scoring() instanceof Scoring.Tiers tiers
                ? tiers.tiers().stream().flatMap(tier -> around(tier.at()))
                : scores.scoring().bends(scores.points()).stream();
    }

    /** The bound itself and the nearest figures beyond it on both sides. */
    private static Stream<Double> around(Comparison bound) {
        double step = 1e-6 * Math.max(1, Math.abs(bound.than()));
        return Stream.of(bound.than() - step, bound.than(), bound.than() + step);
    }

    /** A failing gate costs more than all points; the shares of several frameworks count alike. */
    private static double worth(Indicator indicator, double figure) {
        double shares = indicator.scoresIn().stream()
                .mapToDouble(scores -> scores.scoring().share(figure, scores.points()))
                .sum();
        boolean bars =
                indicator.gate().filter(gate -> gate.fails().holds(figure)).isPresent();
        return bars ? shares - indicator.scoresIn().size() - 1 : shares;
    }
}
