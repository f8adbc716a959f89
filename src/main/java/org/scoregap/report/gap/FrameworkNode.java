package org.scoregap.report.gap;

import org.scoregap.report.Node;
import org.scoregap.score.forecast.Forecast.FrameworkForecast;

/** A framework's total as machines read it, under the same names in every list. */
public final class FrameworkNode {
    private FrameworkNode() {}

    /** The framework's total, in the words that every list has for it. */
    public static Node.Fields total(FrameworkForecast framework) {
        return Node.Fields.none()
                .with("id", framework.id().value())
                .with("name", framework.name())
                .with("points", framework.points())
                .with("pass_mark", framework.passMark())
                .with("expected", framework.expected())
                .with("low", framework.low())
                .with("high", framework.high())
                .with("p_pass", framework.passProbability())
                .with("expected_loss", framework.expectedLoss());
    }

    /** The total with its gates and sections, in the words that every list has for them. */
    public static Node of(FrameworkForecast framework) {
        return total(framework)
                .with(
                        "gates",
                        new Node.Items(framework.gates().stream()
                                .map(gate -> Node.Fields.none()
                                        .with("indicator", gate.indicator().value())
                                        .with("p_fail", gate.failProbability()))
                                .toList()))
                .with(
                        "sections",
                        new Node.Items(framework.sections().stream()
                                .map(section -> Node.Fields.none()
                                        .with("id", section.id().value())
                                        .with("points", section.points())
                                        .with("target", section.target())
                                        .with("expected", section.expected())
                                        .with("p_target", section.targetProbability()))
                                .toList()));
    }
}
