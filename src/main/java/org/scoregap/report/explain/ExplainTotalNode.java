package org.scoregap.report.explain;

import java.util.ArrayList;
import java.util.List;
import org.scoregap.report.Node;
import org.scoregap.report.gap.FrameworkNode;
import org.scoregap.report.gap.FrameworkStandings;
import org.scoregap.score.explain.TotalExplanation;
import org.scoregap.score.total.TotalSteps;
import org.scoregap.score.total.TotalSteps.OfUnit;
import org.scoregap.score.total.TotalSteps.Swing;

/** The steps of a framework's total for machines: unrounded, all indicators and all units. */
record ExplainTotalNode(TotalExplanation explanation, FrameworkStandings standings) {

    Node.Fields node() {
        TotalSteps steps = explanation.steps();
        List<Node> swings = new ArrayList<>();
        swings.add(swing("city", steps.city()));
        swings.add(swing("drift", steps.drift()));
        for (OfUnit each : steps.units()) {
            swings.add(swing("unit", each.swing())
                    .with("unit", each.unit().value())
                    .with("empty", new Node.Flag(each.empty())));
        }
        return standings
                .headNode()
                .with("framework", FrameworkNode.of(steps.framework()))
                .with("variance", steps.variance())
                .with("swings", new Node.Items(swings))
                .with("stretch", steps.stretch())
                .with("independent", Node.Fields.none().with("low", steps.low()).with("high", steps.high()))
                .with("p_mark", steps.reaches())
                .with(
                        "indicators",
                        new Node.Items(steps.parts().stream()
                                .map(part -> Node.Fields.none()
                                        .with("indicator", part.indicator().value())
                                        .with("name", part.name())
                                        .with("points", part.points())
                                        .with("expected_loss", part.loss())
                                        .with("variance", part.variance()))
                                .toList()));
    }

    private static Node.Fields swing(String cause, Swing swing) {
        return Node.Fields.none()
                .with("cause", cause)
                .with("step", swing.step())
                .with("swing", swing.points());
    }
}
