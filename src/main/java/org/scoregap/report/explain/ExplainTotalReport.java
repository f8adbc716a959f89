package org.scoregap.report.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.scoregap.mapping.Framework;
import org.scoregap.mapping.Mapping;
import org.scoregap.report.ColumnSpec;
import org.scoregap.report.Messages;
import org.scoregap.report.Names;
import org.scoregap.report.Points;
import org.scoregap.report.Report;
import org.scoregap.report.Share;
import org.scoregap.report.TableBlock;
import org.scoregap.report.Value;
import org.scoregap.report.gap.FailingGates;
import org.scoregap.report.gap.FrameworkStandings;
import org.scoregap.report.round.RoundedForecast;
import org.scoregap.score.explain.TotalExplanation;
import org.scoregap.score.forecast.Forecast.FrameworkForecast;
import org.scoregap.score.forecast.Forecast.GateForecast;
import org.scoregap.score.total.TotalSteps;
import org.scoregap.score.total.TotalSteps.OfUnit;
import org.scoregap.score.total.TotalSteps.Part;
import org.scoregap.score.total.TotalSteps.Swing;

/** 总分说明: where a framework's total, its interval and its chance to pass come from, with numbers to calculate with. */
public final class ExplainTotalReport {
    /** Of indicators and of units people are shown so many; machines get them all. */
    private static final int SHOWN = 10;

    private final TotalExplanation explanation;
    private final TotalSteps steps;
    private final FrameworkForecast framework;
    private final RoundedForecast rounded;
    private final FrameworkStandings standings;
    private final Names names;

    private ExplainTotalReport(TotalExplanation explanation, Names names) {
        this.explanation = explanation;
        this.steps = explanation.steps();
        this.framework = steps.framework();
        this.names = names;
        this.rounded = new RoundedForecast(explanation.forecast());
        this.standings = new FrameworkStandings(explanation.forecast(), rounded, names);
    }

    /** Makes the report. CSV is the indicators, those that make the total vary most first. */
    public static Report of(TotalExplanation explanation, Mapping mapping, Messages messages) {
        return new ExplainTotalReport(explanation, new Names(mapping, messages)).report();
    }

    private Report report() {
        List<TableBlock> blocks = new ArrayList<>();
        blocks.add(sum(heading(1, "heading.explain-sum")));
        blocks.add(swings(heading(2, "heading.explain-swings")));
        blocks.add(TableBlock.ofSentences("interval", heading(3, "heading.explain-interval"), interval()));
        blocks.add(TableBlock.ofSentences("pass", heading(4, "heading.explain-pass"), pass()));
        blocks.add(new TableBlock("indicators", "", TableBlock.Role.ROWS, partColumns(), rows(steps.parts())));
        return new Report(
                "explain",
                text(
                        "title.explain-total",
                        framework.id().value(),
                        framework.name(),
                        names.period(explanation.forecast().period())),
                List.of(standings.asOf(), standings.sentence(framework).whole()),
                blocks,
                List.of(text("note.explain-total")),
                new ExplainTotalNode(explanation, standings).node());
    }

    private String heading(int step, String key) {
        return text("explain.step", Integer.toString(step), text(key));
    }

    private String text(String key, String... values) {
        return names.messages().text(key, values);
    }

    private TableBlock sum(String title) {
        List<Part> most = steps.parts().stream()
                .filter(part -> part.variance() > 0)
                .limit(SHOWN)
                .toList();
        double variance = steps.variance();
        List<String> sentences = new ArrayList<>();
        sentences.add(text(
                "explain.sum",
                Digits.of(framework.points()),
                Digits.of(framework.expectedLoss()),
                Digits.of(framework.expected()),
                unit()));
        sentences.add(
                variance > 0
                        ? text(
                                "explain.variance",
                                Digits.of(variance),
                                Digits.of(Math.sqrt(variance)),
                                Integer.toString(most.size()),
                                Digits.percent(most.stream()
                                                .mapToDouble(Part::variance)
                                                .sum()
                                        / variance))
                        : text("explain.no-variance"));
        return new TableBlock("parts", title, TableBlock.Role.TOTALS, sentences, partColumns(), rows(most));
    }

    private List<ColumnSpec> partColumns() {
        Messages messages = names.messages();
        return List.of(
                ColumnSpec.word(messages, "indicator", 0),
                ColumnSpec.text(messages, "name", 1),
                ColumnSpec.number(messages, "points", 2),
                ColumnSpec.number(messages, "expected_loss", 0),
                ColumnSpec.number(messages, "deviation", 0),
                ColumnSpec.number(messages, "variance", 0));
    }

    private List<List<Value>> rows(List<Part> parts) {
        return parts.stream()
                .map(part -> List.<Value>of(
                        new Value.Text(part.indicator().value()),
                        new Value.Text(part.name()),
                        Points.alone(part.points()),
                        loss(part),
                        ExplainEvidence.worded(Math.sqrt(part.variance())),
                        ExplainEvidence.worded(part.variance())))
                .toList();
    }

    /** As the list of gaps prints it, in all its sections. */
    private Points loss(Part part) {
        return explanation.forecast().gaps().stream()
                .filter(gap -> gap.framework().equals(framework.id())
                        && gap.indicator().equals(part.indicator()))
                .map(rounded::loss)
                .reduce(Points::plus)
                .orElseGet(() -> Points.alone(part.loss()));
    }

    private TableBlock swings(String title) {
        List<String> sentences = List.of(
                text("explain.swings"),
                text(
                        "explain.stretch",
                        Digits.of(steps.squaredSwings()),
                        Digits.of(steps.variance()),
                        Digits.of(steps.stretch())));
        List<List<Value>> rows = new ArrayList<>();
        rows.add(row(text("explain.swing-city"), steps.city()));
        rows.add(row(text("explain.swing-drift"), steps.drift()));
        for (OfUnit each : steps.units().stream().limit(SHOWN).toList()) {
            String cause = text(each.empty() ? "explain.swing-empty" : "explain.swing-unit", names.unit(each.unit()));
            rows.add(row(cause, each.swing()));
        }
        List<OfUnit> others = steps.units().stream().skip(SHOWN).toList();
        if (!others.isEmpty()) {
            double squares = others.stream()
                    .mapToDouble(each -> each.swing().points() * each.swing().points())
                    .sum();
            rows.add(List.of(
                    new Value.Text(text("explain.swing-others", Integer.toString(others.size()))),
                    Value.blank(),
                    Value.blank(),
                    ExplainEvidence.worded(squares)));
        }
        Messages messages = names.messages();
        return new TableBlock(
                "swings",
                title,
                TableBlock.Role.TOTALS,
                sentences,
                List.of(
                        ColumnSpec.text(messages, "cause", 0),
                        ColumnSpec.number(messages, "step", 1),
                        ColumnSpec.number(messages, "swing", 0),
                        ColumnSpec.number(messages, "squared", 0)),
                rows);
    }

    private static List<Value> row(String cause, Swing swing) {
        return List.of(
                new Value.Text(cause),
                ExplainEvidence.worded(swing.step()),
                ExplainEvidence.worded(swing.points()),
                ExplainEvidence.worded(swing.points() * swing.points()));
    }

    private List<String> interval() {
        return List.of(
                text("explain.quantiles", Digits.of(steps.low()), Digits.of(steps.high()), unit()),
                stretched("explain.low", steps.low(), framework.low()),
                stretched("explain.high", steps.high(), framework.high()));
    }

    private String stretched(String key, double independent, double end) {
        double exact = framework.expected() + steps.stretch() * (independent - framework.expected());
        return text(
                key,
                Digits.of(framework.expected()),
                Digits.of(steps.stretch()),
                Digits.of(independent),
                Digits.of(exact),
                exact == end ? "" : Digits.of(end));
    }

    private List<String> pass() {
        List<String> sentences = new ArrayList<>();
        if (framework.passMark().isPresent() && steps.reaches().isPresent()) {
            double mark = framework.passMark().getAsDouble();
            sentences.add(text(
                    "explain.mark",
                    Digits.of(mark),
                    Digits.of(framework.expected()),
                    Digits.of(steps.stretch()),
                    Digits.of(framework.expected() + (mark - framework.expected()) / steps.stretch()),
                    Digits.percent(steps.reaches().getAsDouble())));
        } else {
            sentences.add(text("explain.no-mark"));
        }
        List<GateForecast> known = framework.gates().stream()
                .filter(gate -> gate.failProbability().isPresent())
                .toList();
        if (known.isEmpty()) {
            return sentences;
        }
        String likely = known.stream()
                .filter(FailingGates::isWorthSaying)
                .map(gate -> text(
                        "explain.gate-chance",
                        gate.name(),
                        new Share(gate.failProbability().orElse(0)).shown()))
                .collect(Collectors.joining(text("list.separator")));
        sentences.add(text(likely.isEmpty() ? "explain.gates-none" : "explain.gates", likely));
        if (framework.passProbability().isPresent()) {
            sentences.add(text(
                    framework.passMark().isPresent() ? "explain.pass-both" : "explain.pass-gates",
                    Digits.percent(framework.passProbability().getAsDouble())));
        }
        return sentences;
    }

    private String unit() {
        return text(framework.kind() == Framework.Kind.STANDARDS ? "unit.standards" : "unit.points");
    }
}
