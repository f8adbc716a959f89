package org.scoregap.report.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.scoregap.mapping.LossModel;
import org.scoregap.model.Period;
import org.scoregap.report.ColumnSpec;
import org.scoregap.report.Messages;
import org.scoregap.report.TableBlock;
import org.scoregap.report.Value;
import org.scoregap.score.belief.Habit;
import org.scoregap.score.belief.Inspection;
import org.scoregap.score.explain.Explanation.ByUnit;
import org.scoregap.score.explain.Explanation.Reporting;

/** Steps 2 and 3: whether reports can be believed. One unit is told in full; of several, all are listed. */
record ExplainHabit(Explained explained, Reporting reporting) {

    List<TableBlock> blocks(String title) {
        List<ByUnit> known = reporting.units().stream()
                .filter(each -> each.part().habit().isPresent())
                .toList();
        if (known.isEmpty()) {
            return List.of();
        }
        ByUnit told = Explained.first(known);
        Habit habit = told.part().habit().orElseThrow();
        List<String> sentences = new ArrayList<>();
        if (known.size() > 1) {
            sentences.add(explained.text("explain.for-example", explained.unit(told)));
        }
        sentences.add(reported(habit));
        sentences.add(inspected(habit));
        if (!habit.empty()) {
            sentences.add(city());
        }
        sentences.add(habit.empty() ? emptyRate(habit) : factor(habit));
        List<TableBlock> blocks = new ArrayList<>();
        blocks.add(new TableBlock(
                "inspections", title, TableBlock.Role.TOTALS, sentences, inspectionColumns(), inspections(told)));
        if (known.size() > 1) {
            blocks.add(new TableBlock(
                    "units",
                    explained.text("heading.explain-units"),
                    TableBlock.Role.TOTALS,
                    unitColumns(),
                    known.stream().map(this::row).toList()));
        }
        return blocks;
    }

    private String reported(Habit habit) {
        LossModel.Empty empty = explained.model().empty();
        String said = explained.text(
                "explain.reported",
                explained.unit(habit.unit()),
                Digits.of(habit.reported().checked()),
                Digits.of(habit.reported().failures()),
                Digits.of(explained.model().habitHalfLife()),
                Digits.of(habit.reported().expected()));
        String verdict;
        if (habit.empty()) {
            verdict = explained.text("explain.empty", Digits.percent(empty.below()));
        } else if (habit.reported().expected() < empty.expectedAtLeast()) {
            verdict = explained.text("explain.too-few", Digits.of(empty.expectedAtLeast()));
        } else {
            verdict = explained.text("explain.not-empty", Digits.percent(empty.below()));
        }
        return explained.paragraph(said, verdict);
    }

    private String inspected(Habit habit) {
        return habit.inspected().inspections() == 0
                ? explained.text("explain.not-inspected", explained.unit(habit.unit()))
                : explained.text(
                        "explain.inspected",
                        explained.unit(habit.unit()),
                        Digits.of(habit.inspected().sites()),
                        Digits.of(habit.inspected().found()),
                        Digits.of(habit.inspected().expected()));
    }

    private String city() {
        LossModel.UnderReporting constants = explained.model().underReporting();
        return explained.text(
                "explain.city-factor",
                Digits.of(reporting.city().found()),
                Digits.of(reporting.city().expected()),
                Digits.of(constants.cityWeight()),
                Digits.of(constants.usual()),
                Digits.of(reporting.city().factor()));
    }

    private String factor(Habit habit) {
        return explained.text(
                "explain.factor",
                explained.unit(habit.unit()),
                Digits.of(habit.inspected().found()),
                Digits.of(explained.model().underReporting().unitWeight()),
                Digits.of(habit.inspected().expected()),
                Digits.of(reporting.city().factor()),
                Digits.of(habit.factor()));
    }

    private String emptyRate(Habit habit) {
        return explained.text(
                "explain.empty-rate",
                explained.unit(habit.unit()),
                Digits.of(habit.inspected().found()),
                Digits.of(explained.model().empty().weight()),
                Digits.percent(reporting.emptyUnitsExpect()),
                Digits.of(habit.inspected().sites()),
                Digits.percent(habit.emptyRate().orElse(0)));
    }

    private List<ColumnSpec> inspectionColumns() {
        Messages messages = explained.messages();
        return List.of(
                ColumnSpec.word(messages, "period", 0),
                ColumnSpec.number(messages, "inspections", 3),
                ColumnSpec.number(messages, "inspected", 0),
                ColumnSpec.number(messages, "failures", 0),
                ColumnSpec.number(messages, "expected_by_reports", 0),
                ColumnSpec.number(messages, "weight", 1));
    }

    /** Those of one week that weigh the same, together. */
    private List<List<Value>> inspections(ByUnit unit) {
        record Key(Period week, double weight) implements Comparable<Key> {
            @Override
            public int compareTo(Key other) {
                int byWeek = week.compareTo(other.week);
                return byWeek != 0 ? byWeek : Double.compare(other.weight, weight);
            }
        }
        SortedMap<Key, List<Inspection>> groups = new TreeMap<>();
        unit.inspections()
                .forEach(each -> groups.computeIfAbsent(
                                new Key(each.figure().taken(), each.weight()), key -> new ArrayList<>())
                        .add(each));
        List<List<Value>> rows = new ArrayList<>();
        groups.forEach((key, group) -> rows.add(List.of(
                new Value.Text(key.week().toString()),
                new Value.Whole(group.size()),
                ExplainEvidence.worded(group.stream()
                        .mapToDouble(each -> each.figure().checked())
                        .sum()),
                ExplainEvidence.worded(group.stream()
                        .mapToDouble(each -> each.figure().failures())
                        .sum()),
                ExplainEvidence.worded(group.stream()
                        .mapToDouble(each -> each.figure().checked() * each.reportedRate())
                        .sum()),
                ExplainEvidence.worded(key.weight()))));
        return rows;
    }

    private List<ColumnSpec> unitColumns() {
        Messages messages = explained.messages();
        return List.of(
                ColumnSpec.text(messages, "unit_name", 0),
                ColumnSpec.number(messages, "reported_checked", 4),
                ColumnSpec.number(messages, "reported_failures", 2),
                ColumnSpec.number(messages, "should_report", 2),
                ColumnSpec.number(messages, "inspected", 3),
                ColumnSpec.number(messages, "found", 1),
                ColumnSpec.number(messages, "expected_found", 1),
                ColumnSpec.number(messages, "factor", 0));
    }

    private List<Value> row(ByUnit unit) {
        Habit habit = unit.part().habit().orElseThrow();
        return List.of(
                new Value.Text(explained.unit(unit)),
                ExplainEvidence.worded(habit.reported().checked()),
                ExplainEvidence.worded(habit.reported().failures()),
                ExplainEvidence.worded(habit.reported().expected()),
                ExplainEvidence.worded(habit.inspected().sites()),
                ExplainEvidence.worded(habit.inspected().found()),
                ExplainEvidence.worded(habit.inspected().expected()),
                habit.empty()
                        ? new Value.Text(explained.text("explain.is-empty"))
                        : ExplainEvidence.worded(habit.factor()));
    }
}
