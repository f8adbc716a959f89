package org.scoregap.report.task;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scoregap.model.Period;
import org.scoregap.model.Task;
import org.scoregap.model.TaskEvent;
import org.scoregap.report.Amount;
import org.scoregap.report.ColumnSpec;
import org.scoregap.report.Messages;
import org.scoregap.report.Names;
import org.scoregap.report.Node;
import org.scoregap.report.Report;
import org.scoregap.report.Share;
import org.scoregap.report.TableBlock;
import org.scoregap.report.Value;
import org.scoregap.score.task.Lamp;
import org.scoregap.score.task.Ledger;
import org.scoregap.score.task.Ledger.Line;
import org.scoregap.score.task.Ledger.UnitTasks;
import org.scoregap.score.task.TaskLook;
import org.scoregap.score.task.Verdict;

/** 任务单: what units were told to mend, until when, and whether they have. */
public final class TaskReport {
    private TaskReport() {}

    /**
     * Makes the report.
     *
     * @param listed the lines that are wanted; all are counted
     */
    public static Report of(
            Ledger ledger, List<Line> listed, WinsBack winsBack, Period period, Instant asOf, Names names) {
        Messages messages = names.messages();
        List<String> lead = new ArrayList<>(List.of(summary(ledger, messages)));
        ledger.lines().stream()
                .filter(Line::contradicted)
                .forEach(line -> line.verdict().ifPresent(verdict -> lead.add(contradicted(line, verdict, names))));
        ledger.lines()
                .forEach(line -> line.unfounded().ifPresent(decision -> lead.add(unfounded(line, decision, names))));
        lead.add(messages.text("lead.until", names.moment(asOf).shown()));
        return Report.listing(
                "tasks",
                messages.text("title.tasks", names.period(period)),
                lead,
                List.of(new TaskTable(names, winsBack).list(listed), units(ledger.units(), names)),
                ledger.lines().isEmpty() ? List.of() : List.of(messages.text("note.tasks")),
                Node.Fields.none()
                        .with("period", period.toString())
                        .with("as_of", names.moment(asOf).node()));
    }

    private static String summary(Ledger ledger, Messages messages) {
        List<Line> lines = ledger.lines();
        if (lines.isEmpty()) {
            return messages.text("lead.no-tasks");
        }
        String states = Stream.of(Task.State.values())
                .map(state -> counted(
                        messages,
                        state,
                        lines.stream()
                                .filter(line -> line.task().state() == state)
                                .count()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(messages.text("list.separator")));
        String lamps = Stream.of(Lamp.values())
                .map(lamp -> counted(
                        messages,
                        lamp,
                        lines.stream().filter(line -> line.lamp() == lamp).count()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(messages.text("list.separator")));
        return messages.text("lead.tasks", Integer.toString(lines.size()), states, lamps);
    }

    private static String counted(Messages messages, Enum<?> constant, long count) {
        return count == 0 ? "" : messages.text("lead.count", messages.word(constant), Long.toString(count));
    }

    /** A claim that inspectors contradict: which, and where it can be looked up. */
    private static String contradicted(Line line, Verdict verdict, Names names) {
        TaskLook look = verdict.look();
        return names.messages()
                .text(
                        "task.propose-reopening",
                        Long.toString(line.task().number()),
                        names.unit(line.task().assignment().unit()),
                        names.indicator(line.task().assignment().indicator()),
                        verdict.claimed().toString(),
                        look.day().toString(),
                        look.evidence());
    }

    /** A decision whose inspection says so no more: people decide again. */
    private static String unfounded(Line line, TaskEvent decision, Names names) {
        return names.messages()
                .text(
                        "task.propose-review",
                        Long.toString(line.task().number()),
                        names.unit(line.task().assignment().unit()),
                        names.indicator(line.task().assignment().indicator()),
                        names.messages().word(decision.kind()),
                        decision.day().toString(),
                        decision.text());
    }

    private static TableBlock units(List<UnitTasks> units, Names names) {
        Messages messages = names.messages();
        return new TableBlock(
                "units",
                messages.text("heading.task-units"),
                TableBlock.Role.ASIDE,
                List.of(
                        ColumnSpec.machine("unit"),
                        ColumnSpec.text(messages, "unit_name", 0),
                        ColumnSpec.number(messages, "tasks", 0),
                        ColumnSpec.number(messages, "open", 0),
                        ColumnSpec.number(messages, "claimed", 1),
                        ColumnSpec.number(messages, "closed", 0),
                        ColumnSpec.number(messages, "red", 0),
                        ColumnSpec.number(messages, "closing_rate", 0),
                        ColumnSpec.number(messages, "days_to_close", 2)),
                units.stream().map(unit -> row(unit, names)).toList());
    }

    private static List<Value> row(UnitTasks unit, Names names) {
        return List.of(
                new Value.Text(unit.unit().value()),
                new Value.Text(names.unit(unit.unit())),
                new Value.Whole(unit.tasks()),
                new Value.Whole(unit.open()),
                new Value.Whole(unit.claimed()),
                new Value.Whole(unit.closed()),
                new Value.Whole(unit.red()),
                new Share(unit.closingRate()),
                days(unit.daysToClose()));
    }

    private static Value days(OptionalDouble days) {
        return days.isPresent() ? new Amount(Math.rint(days.getAsDouble() * 10) / 10, "") : Value.blank();
    }
}
