package org.scoregap.report.explain;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.scoregap.mapping.Scoring;
import org.scoregap.mapping.Scoring.Deduction;
import org.scoregap.mapping.Scoring.Proportional;
import org.scoregap.mapping.Scoring.Tiers;
import org.scoregap.report.Names;
import org.scoregap.report.Node;
import org.scoregap.score.belief.Habit;
import org.scoregap.score.belief.Prior;
import org.scoregap.score.draw.Posterior;
import org.scoregap.score.explain.Explanation.ByUnit;
import org.scoregap.score.explain.Explanation.Earning;
import org.scoregap.score.explain.Explanation.InFramework;
import org.scoregap.score.explain.Explanation.OfCount;
import org.scoregap.score.explain.Explanation.OfRate;
import org.scoregap.score.explain.Explanation.Reporting;
import org.scoregap.score.forecast.Forecast;
import org.scoregap.score.forecast.Forecast.Gap;

/** An explanation for machines, in the vocabulary of the design, unrounded. */
record ExplainNode(Explained explained, Node.Items evidence) {

    Node.Fields node() {
        Forecast forecast = explained.explanation().forecast();
        return Node.Fields.none()
                .with("period", forecast.period().toString())
                .with("as_of", explained.names().moment(forecast.asOf()).node())
                .with("mapping", forecast.mappingFrom().toString())
                .with("indicator", explained.indicator().id().value())
                .with("name", explained.indicator().name())
                .with("measure", Names.code(explained.indicator().measure()))
                .with("applicable", new Node.Flag(explained.explanation().applicable()))
                .with(
                        "frameworks",
                        new Node.Items(explained.explanation().frameworks().stream()
                                .map(this::framework)
                                .toList()));
    }

    private Node.Fields framework(InFramework in) {
        Node.Fields fields = Node.Fields.none()
                .with("id", in.framework().value())
                .with("name", explained.names().framework(in.framework()));
        fields = grounds(fields.with("evidence", evidence));
        double points = in.gap().map(Gap::points).orElse(0.0);
        double loss = in.gap().map(Gap::expectedLoss).orElse(0.0);
        List<Node.Fields> scorings = in.scorings().stream().map(this::scoring).toList();
        return fields.with(
                        "scoring",
                        scorings.isEmpty()
                                ? Node.nothing()
                                : scoringOf(in.scorings().get(0)))
                .with("scorings", new Node.Items(scorings))
                .with(
                        "expected_share",
                        in.gap()
                                .map(gap -> (Node) new Node.Decimal(gap.share()))
                                .orElseGet(Node::nothing))
                .with("points", points)
                .with("expected_loss", loss)
                .with("charge", in.gap().map(Gap::charge).orElse(0.0))
                .with("change", in.gap().map(Gap::change).orElse(OptionalDouble.empty()))
                .with("gate", gate(in))
                .with(
                        "units",
                        new Node.Items(in.gap().map(Gap::units).orElse(List.of()).stream()
                                .map(part -> Node.Fields.none()
                                        .with("unit", part.unit().value())
                                        .with("loss", part.loss())
                                        .with("charge", part.charge())
                                        .with("territorial", new Node.Flag(part.territorial())))
                                .toList()))
                .with(
                        "territories",
                        new Node.Items(in.territories().stream()
                                .map(each -> Node.Fields.none()
                                        .with("territory", each.territory().value())
                                        .with("failures", each.failures())
                                        .with("checked", each.checks())
                                        .with("failing_rate", each.rate())
                                        .with("sites", new Node.Whole(each.sites())))
                                .toList()))
                .with(
                        "sites",
                        new Node.Items(in.gap().map(Gap::sites).orElse(List.of()).stream()
                                .map(each -> Node.Fields.none()
                                        .with("site", each.site().value())
                                        .with("loss", each.loss()))
                                .toList()));
    }

    private Node gate(InFramework in) {
        return in.gate()
                .map(gate -> (Node) Node.Fields.none()
                        .with("fails", gate.gate().fails().operator().sign())
                        .with("from", gate.gate().fails().than())
                        .with("p_fail", gate.failProbability()))
                .orElseGet(Node::nothing);
    }

    private Node.Fields scoring(Earning earning) {
        return Node.Fields.none()
                .with("section", earning.scores().section().value())
                .with("points", earning.scores().points())
                .with("scoring", scoringOf(earning))
                .with("expected_share", earning.expected() / earning.scores().points());
    }

    private static Node scoringOf(Earning earning) {
        Scoring scoring = earning.scores().scoring();
        if (scoring instanceof Proportional each) {
            return Node.Fields.none()
                    .with("kind", "proportional")
                    .with("full", each.full())
                    .with("none", each.none());
        }
        if (scoring instanceof Deduction each) {
            return Node.Fields.none().with("kind", "deduction").with("each", each.each());
        }
        List<Node.Fields> tiers = scoring instanceof Tiers each
                ? each.tiers().stream()
                        .map(tier -> Node.Fields.none()
                                .with("at", tier.at().operator().sign())
                                .with("from", tier.at().than())
                                .with("share", tier.earns()))
                        .toList()
                : List.of();
        return Node.Fields.none().with("kind", "tiers").with("tiers", new Node.Items(tiers));
    }

    private Node.Fields grounds(Node.Fields fields) {
        if (explained.explanation().grounds() instanceof OfRate rate) {
            ExplainPrior prior = new ExplainPrior(explained, rate);
            return fields.with("under_reporting", underReporting(rate.reporting()))
                    .with("prior", beta(prior.passes(), prior.failures()))
                    .with("posterior", beta(rate.posterior()))
                    .with("sample", Node.of(rate.sample().drawn()));
        }
        if (explained.explanation().grounds() instanceof OfCount count) {
            Prior prior = count.belief().prior();
            double occurrences = prior.parts().stream()
                    .mapToDouble(part -> part.share() * part.mean())
                    .sum();
            return fields.with("under_reporting", underReporting(count.reporting()))
                    .with("prior", gamma(prior.weight() * occurrences, prior.weight()))
                    .with("posterior", gamma(count.shape(), count.rate()))
                    .with("sample", Node.nothing());
        }
        return fields.with("under_reporting", Node.nothing())
                .with("prior", Node.nothing())
                .with("posterior", Node.nothing())
                .with("sample", Node.nothing());
    }

    private static Node beta(Posterior posterior) {
        return beta(posterior.a(), posterior.b());
    }

    private static Node beta(double passes, double failures) {
        return Node.Fields.none().with("a", passes).with("b", failures);
    }

    private static Node gamma(double shape, double rate) {
        return Node.Fields.none().with("shape", shape).with("rate", rate);
    }

    /** Of several units the factor by which what they report is multiplied on the whole, and sums; each beside it. */
    private Node underReporting(Reporting reporting) {
        List<ByUnit> known = reporting.units().stream()
                .filter(each -> each.part().habit().isPresent())
                .toList();
        if (known.isEmpty()) {
            return Node.nothing();
        }
        double factor = known.size() == 1
                ? habit(known.get(0)).factor()
                : sum(known, each -> each.part().share() * each.part().mean())
                        / sum(known, each -> each.part().share() * each.part().reported());
        return Node.Fields.none()
                .with("factor", factor)
                .with("city_factor", reporting.city().factor())
                .with("found", sum(known, each -> habit(each).inspected().found()))
                .with("expected", sum(known, each -> habit(each).inspected().expected()))
                .with(
                        "empty",
                        new Node.Flag(
                                known.stream().allMatch(each -> habit(each).empty())))
                .with("mean_rate", reporting.mean().rate())
                .with("units", new Node.Items(known.stream().map(this::unit).toList()));
    }

    private Node.Fields unit(ByUnit unit) {
        Habit habit = habit(unit);
        return Node.Fields.none()
                .with("unit", habit.unit().value())
                .with("factor", habit.factor())
                .with("found", habit.inspected().found())
                .with("sites", habit.inspected().sites())
                .with("expected", habit.inspected().expected())
                .with("empty", new Node.Flag(habit.empty()))
                .with("reported_rate", unit.part().reported())
                .with("failing_rate", unit.part().mean())
                .with("part", unit.part().share());
    }

    private static Habit habit(ByUnit unit) {
        return unit.part().habit().orElseThrow();
    }

    private static double sum(List<ByUnit> units, ToDoubleFunction<ByUnit> what) {
        return units.stream().mapToDouble(what).sum();
    }
}
