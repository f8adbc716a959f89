package org.scoregap.report.explain;

import java.util.ArrayList;
import java.util.List;
import org.scoregap.mapping.LossModel;
import org.scoregap.report.ColumnSpec;
import org.scoregap.report.Messages;
import org.scoregap.report.TableBlock;
import org.scoregap.report.Value;
import org.scoregap.score.belief.Habit;
import org.scoregap.score.belief.Prior;
import org.scoregap.score.belief.Worth;
import org.scoregap.score.explain.Explanation.ByUnit;
import org.scoregap.score.explain.Explanation.OfRate;

/** Step 4: what reports and habits lead to, before anything that was found is counted. */
record ExplainPrior(Explained explained, OfRate rate) {

    TableBlock block(String title) {
        List<ByUnit> units = rate.reporting().units();
        List<String> sentences = new ArrayList<>();
        boolean stated = units.stream().allMatch(each -> each.part().habit().isEmpty());
        if (stated) {
            sentences.add(explained.text("explain.prior-stated", Digits.percent(mean()), Digits.of(prior().weight())));
        } else if (units.size() == 1) {
            sentences.add(rateOf(units.get(0)));
            sentences.add(worth(units.get(0)));
        } else {
            ByUnit told = Explained.first(units);
            sentences.add(explained.paragraph(
                    explained.text("explain.for-example", explained.unit(told)), rateOf(told), worth(told)));
            sentences.add(explained.text(
                    "explain.prior-shares",
                    Explained.sum(units.stream()
                            .map(each -> Digits.of(each.part().share()) + " × "
                                    + Digits.percent(each.part().mean()))
                            .toList()),
                    Digits.percent(mean()),
                    Explained.sum(
                            units.stream().map(each -> Digits.of(checks(each))).toList()),
                    Digits.of(explained.model().prior().most()),
                    Digits.of(prior().weight())));
        }
        sentences.add(explained.text(
                "explain.prior-result",
                Digits.of(prior().weight()),
                Digits.percent(mean()),
                Digits.of(passes()),
                Digits.of(failures())));
        return stated || units.size() == 1
                ? TableBlock.ofSentences("prior", title, sentences)
                : new TableBlock(
                        "prior",
                        title,
                        TableBlock.Role.TOTALS,
                        sentences,
                        columns(),
                        units.stream().map(this::row).toList());
    }

    private Prior prior() {
        return rate.belief().prior();
    }

    private double mean() {
        return rate.belief().priorRate();
    }

    double passes() {
        return prior().weight() * (1 - mean());
    }

    double failures() {
        return prior().weight() * mean();
    }

    private String rateOf(ByUnit unit) {
        Habit habit = unit.part().habit().orElseThrow();
        if (habit.empty()) {
            return explained.text(
                    "explain.prior-empty",
                    explained.unit(unit),
                    Digits.percent(unit.part().mean()));
        }
        double product = habit.factor() * unit.part().reported();
        boolean bounded = product != unit.part().mean();
        return explained.text(
                "explain.prior-rate",
                explained.unit(unit),
                Digits.of(habit.factor()),
                Digits.percent(unit.part().reported()),
                Digits.percent(product),
                bounded ? Digits.percent(unit.part().mean()) : "");
    }

    private double checks(ByUnit unit) {
        LossModel model = explained.model();
        if (unit.part().habit().filter(Habit::empty).isPresent()) {
            return model.empty().weight();
        }
        return unit.worth().map(Worth::checks).orElse(model.prior().unreported());
    }

    private String worth(ByUnit unit) {
        if (unit.part().habit().filter(Habit::empty).isPresent()) {
            return explained.text("explain.worth-empty", Digits.of(checks(unit)));
        }
        return unit.worth()
                .map(worth -> explained.text(
                        "explain.worth",
                        worth.last().period().toString(),
                        Digits.of(worth.last().checked()),
                        Digits.of(explained.model().prior().beyondChecked()),
                        Digits.of(explained.model().prior().most()),
                        Digits.of(worth.fresh()),
                        Digits.of(worth.fading()),
                        Digits.of(worth.checks()),
                        worth.checks() > worth.fresh() * worth.fading()
                                ? Digits.of(explained.model().prior().unreported())
                                : ""))
                .orElseGet(() -> explained.text("explain.worth-unclaimed", Digits.of(checks(unit))));
    }

    private List<ColumnSpec> columns() {
        Messages messages = explained.messages();
        return List.of(
                ColumnSpec.text(messages, "unit_name", 0),
                ColumnSpec.number(messages, "reported_rate", 1),
                ColumnSpec.number(messages, "factor", 2),
                ColumnSpec.number(messages, "failing_rate", 0),
                ColumnSpec.number(messages, "part", 0),
                ColumnSpec.number(messages, "worth", 0));
    }

    private List<Value> row(ByUnit unit) {
        Habit habit = unit.part().habit().orElseThrow();
        return List.of(
                new Value.Text(explained.unit(unit)),
                new Value.Text(Digits.percent(unit.part().reported())),
                new Value.Text(habit.empty() ? explained.text("explain.is-empty") : Digits.of(habit.factor())),
                new Value.Text(Digits.percent(unit.part().mean())),
                ExplainEvidence.worded(unit.part().share()),
                ExplainEvidence.worded(checks(unit)));
    }
}
