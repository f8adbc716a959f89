package org.scoregap.report.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.scoregap.model.CellRef;
import org.scoregap.model.Finding;
import org.scoregap.model.Observed;
import org.scoregap.model.Period;
import org.scoregap.model.Tally;
import org.scoregap.report.Amount;
import org.scoregap.report.ColumnSpec;
import org.scoregap.report.Messages;
import org.scoregap.report.Names;
import org.scoregap.report.TableBlock;
import org.scoregap.report.Value;
import org.scoregap.score.belief.Smoothed;
import org.scoregap.score.belief.WeighedFigure;
import org.scoregap.score.evidence.Failures;
import org.scoregap.score.explain.Explanation.ByUnit;
import org.scoregap.score.explain.Explanation.OfCount;
import org.scoregap.score.explain.Explanation.OfRate;
import org.scoregap.score.explain.Explanation.WeighedClaim;

/**
 * The observations behind an explanation, a row each, with the cell each stands in.
 *
 * <p>{@code weight} is what one check counts for beside the prior: 0 for self-reports, which are in the prior.
 */
record ExplainEvidence(Explained explained) {

    /** All of them, for machines. */
    TableBlock rows() {
        List<List<Value>> rows = new ArrayList<>();
        if (explained.explanation().grounds() instanceof OfRate rate) {
            addClaims(rate.reporting().units(), rows);
            rows.addAll(figures(rate.belief().figures()));
        } else if (explained.explanation().grounds() instanceof OfCount count) {
            addClaims(count.reporting().units(), rows);
            rows.addAll(figures(count.belief().figures()));
        } else {
            explained
                    .explanation()
                    .present()
                    .ifPresent(present ->
                            present.basis().forEach(one -> rows.add(row(one, one.period(), worded(1), Value.blank()))));
        }
        return new TableBlock("evidence", "", TableBlock.Role.ROWS, columns(), rows);
    }

    private void addClaims(List<ByUnit> units, List<List<Value>> rows) {
        for (ByUnit unit : units) {
            for (Smoothed step : unit.steps()) {
                step.claim()
                        .basis()
                        .forEach(one -> rows.add(row(one, step.claim().period(), worded(0), percent(step.after()))));
            }
            for (WeighedClaim each : unit.claims()) {
                each.claim()
                        .basis()
                        .forEach(one -> rows.add(row(one, each.claim().period(), worded(0), Value.blank())));
            }
        }
    }

    private List<List<Value>> figures(List<WeighedFigure> figures) {
        return figures.stream()
                .map(each -> row(each.figure().observed(), each.figure().taken(), worded(each.weight()), Value.blank()))
                .toList();
    }

    /** What others than the units found, for people. */
    TableBlock found(String title, List<String> sentences, List<WeighedFigure> figures) {
        return new TableBlock("found", title, TableBlock.Role.TOTALS, sentences, columns(), figures(figures));
    }

    /** Figures that stand as they are, for people. */
    TableBlock standing(String title, List<String> sentences, List<Observed> basis) {
        return new TableBlock(
                "found",
                title,
                TableBlock.Role.TOTALS,
                sentences,
                columns(),
                basis.stream()
                        .map(one -> row(one, one.period(), Value.blank(), Value.blank()))
                        .toList());
    }

    private List<ColumnSpec> columns() {
        Messages messages = explained.messages();
        return List.of(
                ColumnSpec.word(messages, "source", 6),
                ColumnSpec.machine("unit"),
                ColumnSpec.text(messages, "unit_name", 1),
                ColumnSpec.machine("territory"),
                ColumnSpec.text(messages, "territory_name", 3),
                ColumnSpec.word(messages, "period", 0),
                ColumnSpec.number(messages, "passed", 5),
                ColumnSpec.number(messages, "failures", 1),
                ColumnSpec.number(messages, "checked", 1),
                ColumnSpec.number(messages, "amount", 1),
                ColumnSpec.number(messages, "weight", 1),
                ColumnSpec.machine("reported_rate"),
                ColumnSpec.text(messages, "file", 4),
                ColumnSpec.machine("sheet"),
                ColumnSpec.machine("cell"),
                ColumnSpec.machine("submission"),
                ColumnSpec.text(messages, "place", 2).forPeople());
    }

    private List<Value> row(Observed one, Period period, Value weight, Value reportedRate) {
        Tally tally = one.tally();
        CellRef origin = tally.origin();
        Names names = explained.names();
        return Stream.of(
                        names.coded(one.source(), Value.Tone.PLAIN),
                        new Value.Text(tally.unit().value()),
                        new Value.Text(names.unit(tally.unit())),
                        Value.of(tally.territory().map(id -> id.value())),
                        Value.of(tally.territory().map(names::unit)),
                        new Value.Text(period.toString()),
                        checks(one, failures -> failures.of() - failures.failed()),
                        checks(one, Failures::failed),
                        checks(one, Failures::of),
                        amount(one),
                        weight,
                        reportedRate,
                        new Value.Text(one.file()),
                        new Value.Text(origin.sheet()),
                        new Value.Text(new CellRef("", origin.row(), origin.column()).toString()),
                        new Value.Whole(one.submission()),
                        new Value.Text(Explained.place(one)))
                .map(Value.class::cast)
                .toList();
    }

    private Value checks(Observed one, ToDoubleFunction<Failures> which) {
        return explained.indicator().measure().sampled()
                ? Failures.in(explained.indicator(), one.tally().finding())
                        .map(failures -> worded(which.applyAsDouble(failures)))
                        .orElseGet(Value::blank)
                : Value.blank();
    }

    private Value amount(Observed one) {
        return one.tally().finding() instanceof Finding.Amount amount
                ? new Value.Worded(explained.finding(amount.amount()), new Amount(amount.amount(), ""))
                : Value.blank();
    }

    /** A number as people calculate with it and as machines do. */
    static Value worded(double number) {
        return new Value.Worded(Digits.of(number), new Amount(number, ""));
    }

    static Value percent(double share) {
        return new Value.Worded(Digits.percent(share), new Amount(share, ""));
    }
}
