package org.scoregap.report.gap;

import java.util.Map;
import org.scoregap.mapping.Ladder.Criterion;
import org.scoregap.mapping.Ladder.Level;
import org.scoregap.report.Names;
import org.scoregap.report.Node;
import org.scoregap.score.ladder.Proposal.Placed;
import org.scoregap.score.ladder.Proposal.Reason;

/** A unit's place and level for machines; figures as printed, for levels go by them. */
final class LadderNode {
    private LadderNode() {}

    static Node.Fields of(String group, Placed unit) {
        return Node.Fields.none()
                .with("group", group)
                .with("rank", Node.of(unit.place().rank()))
                .with("left_off", Node.of(unit.place().leftOff().map(Names::code)))
                .with("evidence_share", unit.place().evidence())
                .with("level", Node.of(unit.level().map(Level::id)))
                .with(
                        "level_reasons",
                        new Node.Items(
                                unit.reasons().stream().map(LadderNode::reason).toList()))
                .with("loss_share", unit.figure(Criterion.SHARE))
                .with("easy_loss", unit.figure(Criterion.EASY))
                .with("weeks", unit.figure(Criterion.WEEKS))
                .with("under_reporting", unit.figure(Criterion.UNDER_REPORTING))
                .with("empty_reports", new Node.Flag(unit.emptyReports()));
    }

    private static Node reason(Reason reason) {
        return Node.Fields.none()
                .with("found", figures(reason.found()))
                .with("at_least", figures(reason.condition().least()));
    }

    static Node.Fields figures(Map<Criterion, Double> figures) {
        Node.Fields node = Node.Fields.none();
        for (Map.Entry<Criterion, Double> figure : figures.entrySet()) {
            node = node.with(figure.getKey().key().replace('-', '_'), figure.getValue());
        }
        return node;
    }
}
