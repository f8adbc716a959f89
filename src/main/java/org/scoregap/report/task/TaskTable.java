package org.scoregap.report.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scoregap.mapping.Framework;
import org.scoregap.mapping.Unit;
import org.scoregap.model.Assignment;
import org.scoregap.model.FrameworkId;
import org.scoregap.model.Task;
import org.scoregap.model.TaskEvent;
import org.scoregap.report.ColumnSpec;
import org.scoregap.report.Messages;
import org.scoregap.report.Names;
import org.scoregap.report.Points;
import org.scoregap.report.TableBlock;
import org.scoregap.report.Value;
import org.scoregap.report.Value.Tone;
import org.scoregap.score.task.Lamp;
import org.scoregap.score.task.Ledger.Line;
import org.scoregap.score.task.Verdict;

/**
 * A row for each task. Units fill in the same list and send it back, so its {@code number}, {@code state}, {@code day} and
 * {@code note} are what {@code task update --from} reads.
 */
public record TaskTable(Names names, WinsBack winsBack) {

    /** The tasks of a unit's page, and of whoever wants them beside something else. */
    public TableBlock beside(String title, List<Line> lines) {
        return new TableBlock("tasks", title, TableBlock.Role.ASIDE, columns(), rows(lines));
    }

    TableBlock list(List<Line> lines) {
        return new TableBlock("tasks", "", TableBlock.Role.LIST, columns(), rows(lines));
    }

    private Messages messages() {
        return names.messages();
    }

    private List<Framework> frameworks() {
        return names.mapping().frameworks();
    }

    private List<ColumnSpec> columns() {
        List<ColumnSpec> columns = new ArrayList<>(List.of(
                ColumnSpec.number(messages(), "number", 0)
                        .named("number", messages().text("column.task")),
                ColumnSpec.word(messages(), "lamp", 0),
                ColumnSpec.word(messages(), "state", 0),
                ColumnSpec.machine("unit"),
                ColumnSpec.text(messages(), "unit_name", 0),
                ColumnSpec.text(messages(), "principal", 8),
                ColumnSpec.word(messages(), "indicator", 0),
                ColumnSpec.text(messages(), "name", 1),
                ColumnSpec.machine("site"),
                ColumnSpec.text(messages(), "site_name", 2),
                ColumnSpec.word(messages(), "issued", 7),
                ColumnSpec.word(messages(), "deadline", 0),
                ColumnSpec.number(messages(), "days_open", 6),
                ColumnSpec.text(messages(), "wins_back", 3).forPeople()));
        frameworks().forEach(framework -> columns.add(ColumnSpec.machine("wins_" + code(framework))));
        columns.add(ColumnSpec.machine("weighted"));
        columns.add(ColumnSpec.text(messages(), "stake", 9).forPeople());
        frameworks().forEach(framework -> columns.add(ColumnSpec.machine("stake_" + code(framework))));
        columns.addAll(List.of(
                ColumnSpec.word(messages(), "day", 4).named("day", messages().text("column.mended_on")),
                ColumnSpec.text(messages(), "note", 5),
                ColumnSpec.text(messages(), "remark", 3),
                ColumnSpec.text(messages(), "evidence", 10)
                        .named("evidence", messages().text("column.found_when_issued")),
                ColumnSpec.machine("contradicted"),
                ColumnSpec.machine("period"),
                ColumnSpec.machine("by")));
        return columns;
    }

    private static String code(Framework framework) {
        return ColumnSpec.code(framework.id().value());
    }

    private List<List<Value>> rows(List<Line> lines) {
        return lines.stream().map(this::row).toList();
    }

    private List<Value> row(Line line) {
        Task task = line.task();
        Assignment assignment = task.assignment();
        // The claim of a task that was sent back is no claim: the unit has to make another.
        Optional<TaskEvent> claim = task.state().owed() ? Optional.empty() : task.claim();
        SortedMap<FrameworkId, Points> wins = winsBack.of(line);
        SortedMap<FrameworkId, Points> stake = new TreeMap<>();
        assignment.stake().forEach((framework, points) -> stake.put(framework, Points.alone(points)));
        List<Value> row = new ArrayList<>(List.of(
                new Value.Whole(task.number()),
                names.coded(line.lamp(), tone(line.lamp())),
                names.coded(task.state(), Tone.PLAIN),
                new Value.Text(assignment.unit().value()),
                new Value.Text(names.unit(assignment.unit())),
                Names.person(names.mapping().unit(assignment.unit()).flatMap(Unit::principal)),
                new Value.Text(assignment.indicator().value()),
                new Value.Text(names.indicator(assignment.indicator())),
                Value.of(assignment.site().map(site -> site.value())),
                Value.of(assignment.site().map(names::site)),
                new Value.Text(assignment.issued().toString()),
                names.moment(assignment.deadline()),
                new Value.Whole(line.daysOpen()),
                new Value.Text(points(wins))));
        frameworks().forEach(framework -> row.add(points(wins, framework)));
        row.add(Points.alone(line.weighted()));
        row.add(new Value.Text(points(stake)));
        frameworks().forEach(framework -> row.add(points(stake, framework)));
        row.addAll(List.of(
                Value.of(claim.map(event -> event.day().toString())),
                Value.of(claim.map(TaskEvent::text)),
                Value.of(remark(line)),
                new Value.Text(assignment.evidence()),
                new Value.Flag(line.contradicted(), ""),
                new Value.Text(assignment.period().toString()),
                new Value.Text(assignment.by())));
        return row;
    }

    private static Points points(SortedMap<FrameworkId, Points> points, Framework framework) {
        return points.getOrDefault(framework.id(), Points.alone(0));
    }

    /** {@code WS 5.12、WM 0.30}: points of different frameworks are never added. */
    private String points(SortedMap<FrameworkId, Points> points) {
        return points.entrySet().stream()
                .filter(entry -> entry.getValue().hundredths() > 0)
                .map(entry -> entry.getKey().value() + " " + entry.getValue().shown())
                .collect(Collectors.joining(messages().text("list.separator")));
    }

    /** How late it is, then what inspectors say of it. */
    private Optional<String> remark(Line line) {
        String remark = Stream.of(
                        new DueWords(messages(), names.mapping().settings().zone()).of(line), found(line))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(messages().text("remark.separator")));
        return Optional.of(remark).filter(text -> !text.isEmpty());
    }

    /** What inspectors say, else why it was sent back or closed. */
    private Optional<String> found(Line line) {
        Optional<Verdict> verdict = line.verdict();
        if (verdict.isPresent()) {
            return Optional.of(messages()
                    .text(
                            verdict.get().contradicts() ? "task.contradicted" : "task.passes",
                            verdict.get().look().day().toString(),
                            verdict.get().look().evidence()));
        }
        if (line.unfounded().isPresent()) {
            TaskEvent decision = line.unfounded().get();
            return Optional.of(messages().text("task.unfounded", decision.day().toString(), decision.text()));
        }
        return line.task()
                .last()
                .filter(event -> event.kind() != TaskEvent.Kind.CLAIMED)
                .map(event -> messages().text("task.decided", event.day().toString(), event.text()));
    }

    static Tone tone(Lamp lamp) {
        return switch (lamp) {
            case RED -> Tone.BAD;
            case YELLOW -> Tone.DOUBTFUL;
            case BLUE -> Tone.PLAIN;
        };
    }
}
