package org.scoregap.report.gap;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.scoregap.mapping.Framework;
import org.scoregap.report.Factor;
import org.scoregap.report.Messages;
import org.scoregap.report.Names;
import org.scoregap.report.Node;
import org.scoregap.report.Points;
import org.scoregap.report.Share;
import org.scoregap.score.forecast.Assumption;
import org.scoregap.score.forecast.Assumption.AtStake;

/** What the forecast takes for granted and may not hold today: a sentence each for people, fields for machines. */
record AssumptionNotes(List<Assumption> assumptions, Names names) {
    /** How many units a sentence names; the rest are counted. */
    private static final int NAMED = 5;

    AssumptionNotes {
        assumptions = List.copyOf(assumptions);
    }

    /** Empty when nothing speaks against any of them. */
    List<String> sentences() {
        if (assumptions.isEmpty()) {
            return List.of();
        }
        List<String> sentences = new ArrayList<>(List.of(messages().text("assumption.heading")));
        for (int i = 0; i < assumptions.size(); i++) {
            sentences.add(messages()
                    .text(
                            "assumption.line",
                            Integer.toString(i + 1),
                            assumptions.get(i).told(new InWords())));
        }
        return sentences;
    }

    Node.Items node() {
        return new Node.Items(assumptions.stream()
                .map(each -> each.told(new AsFields(code(each))))
                .toList());
    }

    private static Node.Fields code(Assumption assumption) {
        return Node.Fields.none().with("code", assumption.code());
    }

    private Messages messages() {
        return names.messages();
    }

    private String points(List<AtStake> parts) {
        return parts.stream()
                .map(part -> messages()
                        .text(
                                "assumption.points",
                                names.framework(part.framework()),
                                Points.alone(part.points()).shown(),
                                unit(part)))
                .collect(Collectors.joining(messages().text("list.separator")));
    }

    private String unit(AtStake part) {
        boolean standards = names.mapping()
                .framework(part.framework())
                .filter(framework -> framework.kind() == Framework.Kind.STANDARDS)
                .isPresent();
        return messages().text(standards ? "unit.standards" : "unit.points");
    }

    private static Node points(Node.Fields head, List<AtStake> parts) {
        return head.with(
                "points",
                new Node.Items(parts.stream()
                        .map(part -> Node.Fields.none()
                                .with("framework", part.framework().value())
                                .with("points", part.points()))
                        .toList()));
    }

    private final class InWords implements Assumption.Teller<String> {
        @Override
        public String rising(Assumption.RisingUnderReporting rising) {
            return messages()
                    .text(
                            "assumption.rising",
                            Integer.toString(rising.weeks()),
                            new Factor(rising.from()).shown(),
                            new Factor(rising.to()).shown());
        }

        @Override
        public String fewInspections(Assumption.FewInspections few) {
            String usual = new Factor(few.usual()).shown();
            return few.inspections() == 0
                    ? messages().text("assumption.no-inspections", Integer.toString(few.weeks()), usual)
                    : messages()
                            .text(
                                    "assumption.few-inspections",
                                    Integer.toString(few.weeks()),
                                    Integer.toString(few.inspections()),
                                    usual,
                                    new Share(few.usualWeight()).shown());
        }

        @Override
        public String assessors(Assumption.OtherAssessors assessors) {
            return messages()
                    .text(
                            "assumption.assessors",
                            new Factor(assessors.strictness()).shown(),
                            new Factor(assessors.clustering()).shown());
        }

        @Override
        public String undated(Assumption.NoAssessmentDate undated) {
            return messages().text("assumption.undated", Integer.toString(undated.weeks()));
        }

        @Override
        public String past(Assumption.AssessmentPast past) {
            return messages().text("assumption.past", past.date().toString());
        }

        @Override
        public String stale(Assumption.StaleEvidence stale) {
            return messages().text("assumption.stale", Integer.toString(stale.seen()), Integer.toString(stale.stale()));
        }

        @Override
        public String empty(Assumption.EmptyReports empty) {
            String named = empty.units().stream()
                    .limit(NAMED)
                    .map(names::unit)
                    .collect(Collectors.joining(messages().text("list.separator")));
            String more = empty.units().size() > NAMED ? messages().text("framework.gates-more") : "";
            return messages()
                    .text(
                            "assumption.empty",
                            Integer.toString(empty.units().size()),
                            named + more,
                            points(empty.points()));
        }

        @Override
        public String unseen(Assumption.Unseen unseen) {
            return messages().text("assumption.unseen", Integer.toString(unseen.indicators()), points(unseen.points()));
        }
    }

    /** @param head its code */
    private record AsFields(Node.Fields head) implements Assumption.Teller<Node> {
        @Override
        public Node rising(Assumption.RisingUnderReporting rising) {
            return head.with("weeks", new Node.Whole(rising.weeks()))
                    .with("from", rising.from())
                    .with("to", rising.to());
        }

        @Override
        public Node fewInspections(Assumption.FewInspections few) {
            return head.with("inspections", new Node.Whole(few.inspections()))
                    .with("weeks", new Node.Whole(few.weeks()))
                    .with("usual", few.usual())
                    .with("usual_weight", few.usualWeight());
        }

        @Override
        public Node assessors(Assumption.OtherAssessors assessors) {
            return head.with("strictness", assessors.strictness()).with("clustering", assessors.clustering());
        }

        @Override
        public Node undated(Assumption.NoAssessmentDate undated) {
            return head.with("weeks", new Node.Whole(undated.weeks()));
        }

        @Override
        public Node past(Assumption.AssessmentPast past) {
            return head.with("date", past.date().toString());
        }

        @Override
        public Node stale(Assumption.StaleEvidence stale) {
            return head.with("stale", new Node.Whole(stale.stale())).with("seen", new Node.Whole(stale.seen()));
        }

        @Override
        public Node empty(Assumption.EmptyReports empty) {
            return points(
                    head.with(
                            "units",
                            new Node.Items(empty.units().stream()
                                    .map(unit -> new Node.Text(unit.value()))
                                    .toList())),
                    empty.points());
        }

        @Override
        public Node unseen(Assumption.Unseen unseen) {
            return points(head.with("indicators", new Node.Whole(unseen.indicators())), unseen.points());
        }
    }
}
