package org.scoregap.report.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.scoregap.mapping.Framework;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.FrameworkId;
import org.scoregap.model.UnitId;
import org.scoregap.report.Amount;
import org.scoregap.report.ColumnSpec;
import org.scoregap.report.Messages;
import org.scoregap.report.Names;
import org.scoregap.report.Node;
import org.scoregap.report.Points;
import org.scoregap.report.Report;
import org.scoregap.report.TableBlock;
import org.scoregap.report.UnitParts;
import org.scoregap.report.Value;
import org.scoregap.report.gap.FrameworkStandings;
import org.scoregap.report.round.LargestRemainder;
import org.scoregap.report.round.RoundedForecast;
import org.scoregap.score.whatif.MendingPlan;
import org.scoregap.score.whatif.MendingPlan.Step;

/** 整改方案: what to mend, in which order, and who must act. */
public final class PlanReport {
    private final MendingPlan plan;
    private final Names names;
    private final Messages messages;
    private final List<Points> won;

    private PlanReport(MendingPlan plan, Names names) {
        this.plan = plan;
        this.names = names;
        this.messages = names.messages();
        this.won = LargestRemainder.split(
                Points.alone(plan.won()),
                plan.steps().stream().map(step -> step.mending().points()).toList());
    }

    /**
     * Makes the report.
     *
     * @param chosen whether the framework was not asked for but chosen, as furthest below its pass mark
     */
    public static Report of(MendingPlan plan, boolean chosen, Mapping mapping, Messages messages) {
        return new PlanReport(plan, new Names(mapping, messages)).report(chosen);
    }

    private Report report(boolean chosen) {
        FrameworkStandings now = new FrameworkStandings(plan.before(), new RoundedForecast(plan.before()), names);
        FrameworkStandings then = new FrameworkStandings(plan.after(), new RoundedForecast(plan.after()), names);
        TableBlock steps =
                new TableBlock("steps", messages.text("heading.steps"), TableBlock.Role.LIST, columns(), rows());
        return new Report(
                "plan",
                messages.text("title.plan", names.period(plan.before().period())),
                lead(chosen),
                List.of(steps, new BeforeAfter(now, then).table()),
                notes(),
                now.headNode()
                        .with("framework", Node.of(plan.framework().map(FrameworkId::value)))
                        .with("points_wanted", plan.wanted())
                        .with("reached", new Node.Flag(plan.reached()))
                        .with("points_reachable", plan.reachable())
                        .with("points_won", plan.won())
                        .with("effort", plan.effort())
                        .with("before", now.frameworksNode())
                        .with("after", then.frameworksNode())
                        .with(
                                "steps",
                                new Node.Items(
                                        plan.steps().stream().map(this::node).toList())));
    }

    private List<String> lead(boolean chosen) {
        List<String> lead = new ArrayList<>();
        lead.add(messages.text(
                "lead.as-of",
                names.moment(plan.before().asOf()).shown(),
                plan.before().mappingFrom().toString()));
        String unit = messages.text(standards() ? "unit.standards" : "unit.points");
        String framework = plan.framework().map(names::framework).orElse("");
        lead.add(
                framework.isEmpty()
                        ? messages.text("plan.weighted")
                        : messages.text(chosen ? "plan.furthest" : "plan.framework", framework));
        lead.add(
                plan.reached()
                        ? messages.text(
                                "plan.reached",
                                Points.alone(plan.wanted()).shown(),
                                Integer.toString(plan.steps().size()),
                                Points.alone(plan.won()).shown(),
                                new Amount(plan.effort(), "").shown(),
                                unit)
                        : messages.text(
                                "plan.unreachable",
                                Points.alone(plan.wanted()).shown(),
                                Points.alone(plan.reachable()).shown(),
                                unit));
        return lead;
    }

    private boolean standards() {
        return plan.framework()
                .flatMap(names.mapping()::framework)
                .filter(framework -> framework.kind() == Framework.Kind.STANDARDS)
                .isPresent();
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>(List.of(messages.text("note.whatif"), messages.text("note.plan")));
        if (plan.steps().stream().anyMatch(step -> !step.mending().stated())) {
            notes.add(messages.text("note.effort-assumed"));
        }
        return notes;
    }

    private List<ColumnSpec> columns() {
        List<ColumnSpec> columns = new ArrayList<>(List.of(
                ColumnSpec.number(messages, "rank", 0),
                ColumnSpec.word(messages, "indicator", 0),
                ColumnSpec.text(messages, "name", 0),
                ColumnSpec.number(messages, "points_won", 0),
                ColumnSpec.number(messages, "effort", 0),
                ColumnSpec.machine("effort_stated"),
                ColumnSpec.number(messages, "points_per_effort", 4),
                ColumnSpec.number(messages, "points_cumulated", 1),
                ColumnSpec.number(messages, "effort_cumulated", 1)));
        for (FrameworkId framework : frameworks()) {
            columns.add(ColumnSpec.number(messages, "p_pass", 2)
                    .named("p_pass_" + framework.value(), messages.text("column.p_pass-in", framework.value())));
        }
        columns.add(ColumnSpec.text(messages, "units_acting", 3).named("units", messages.text("column.units_acting")));
        return columns;
    }

    /** Those that have a probability to pass at all. */
    private List<FrameworkId> frameworks() {
        return plan.steps().stream()
                .flatMap(step -> step.passing().entrySet().stream())
                .filter(entry -> entry.getValue().isPresent())
                .map(Map.Entry::getKey)
                .distinct()
                .toList();
    }

    private List<List<Value>> rows() {
        List<List<Value>> rows = new ArrayList<>();
        Points cumulated = Points.alone(0);
        for (int i = 0; i < plan.steps().size(); i++) {
            Step step = plan.steps().get(i);
            cumulated = cumulated.plus(won.get(i));
            List<Value> row = new ArrayList<>(List.of(
                    new Value.Whole(i + 1),
                    new Value.Text(step.mending().indicator().value()),
                    new Value.Text(names.indicator(step.mending().indicator())),
                    won.get(i),
                    effort(step),
                    new Value.Flag(step.mending().stated(), ""),
                    Points.alone(step.mending().pointsPerEffort()),
                    cumulated,
                    new Amount(step.effort(), "")));
            for (FrameworkId framework : frameworks()) {
                row.add(Value.share(step.passing().getOrDefault(framework, OptionalDouble.empty())));
            }
            row.add(units(step, won.get(i)));
            rows.add(row);
        }
        return rows;
    }

    private Value effort(Step step) {
        Amount effort = new Amount(step.mending().effort(), "");
        return step.mending().stated() ? effort : new Value.Worded(messages.text("assumed", effort.shown()), effort);
    }

    /** Largest part first, ties by unit. */
    private UnitParts units(Step step, Points whole) {
        List<Map.Entry<UnitId, Double>> parts = step.units().entrySet().stream()
                .filter(entry -> entry.getValue() != 0)
                .sorted(Map.Entry.<UnitId, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        List<Points> rounded = LargestRemainder.split(
                whole, parts.stream().map(Map.Entry::getValue).toList());
        List<UnitParts.Part> named = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            UnitId unit = parts.get(i).getKey();
            named.add(new UnitParts.Part(unit.value(), names.unit(unit), rounded.get(i)));
        }
        return new UnitParts(named, messages.text("list.separator"));
    }

    private Node node(Step step) {
        Node.Fields passing = Node.Fields.none();
        for (Map.Entry<FrameworkId, OptionalDouble> entry : step.passing().entrySet()) {
            passing = passing.with(entry.getKey().value(), entry.getValue());
        }
        return Node.Fields.none()
                .with("indicator", step.mending().indicator().value())
                .with("name", names.indicator(step.mending().indicator()))
                .with("points_won", step.mending().points())
                .with("effort", step.mending().effort())
                .with("effort_stated", new Node.Flag(step.mending().stated()))
                .with("points_cumulated", step.points())
                .with("effort_cumulated", step.effort())
                .with("p_pass", passing)
                .with(
                        "units",
                        UnitsWon.node(units(step, Points.alone(step.mending().points()))));
    }
}
