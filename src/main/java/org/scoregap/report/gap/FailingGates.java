package org.scoregap.report.gap;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.scoregap.report.Messages;
import org.scoregap.report.Value;
import org.scoregap.score.forecast.Forecast.FrameworkForecast;
import org.scoregap.score.forecast.Forecast.GateForecast;

/**
 * The gates of a framework that may fail it.
 *
 * @param all the likeliest to fail first, ties by indicator
 */
public record FailingGates(List<GateForecast> all, Messages messages) {
    /** How many gates a line names; the rest are counted. */
    private static final int NAMED = 3;

    /** A gate that fails less often is none that anybody must hear of: it would print as {@code <0.1%}. */
    private static final double WORTH_SAYING = 0.0005;

    public static FailingGates of(FrameworkForecast framework, Messages messages) {
        return new FailingGates(
                framework.gates().stream()
                        .filter(FailingGates::isWorthSaying)
                        .sorted(Comparator.<GateForecast>comparingDouble(
                                        gate -> -gate.failProbability().orElse(0))
                                .thenComparing(GateForecast::indicator))
                        .toList(),
                messages);
    }

    /** Whether it may fail with a probability that would not print as next to nothing. */
    public static boolean isWorthSaying(GateForecast gate) {
        return gate.failProbability().orElse(0) >= WORTH_SAYING;
    }

    /** The first few with their probabilities; empty where there are none. */
    public String named() {
        return all.stream()
                        .limit(NAMED)
                        .map(gate -> messages.text(
                                "framework.gate",
                                gate.name(),
                                Value.share(gate.failProbability()).shown()))
                        .collect(Collectors.joining(messages.text("list.separator")))
                + (all.size() > NAMED ? messages.text("framework.gates-more") : "");
    }
}
