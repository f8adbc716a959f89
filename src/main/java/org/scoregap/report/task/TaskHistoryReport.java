package org.scoregap.report.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scoregap.mapping.Unit;
import org.scoregap.model.Assignment;
import org.scoregap.model.Task;
import org.scoregap.model.TaskEvent;
import org.scoregap.report.ColumnSpec;
import org.scoregap.report.Messages;
import org.scoregap.report.Names;
import org.scoregap.report.Node;
import org.scoregap.report.Report;
import org.scoregap.report.TableBlock;
import org.scoregap.report.Value;
import org.scoregap.report.Value.Tone;
import org.scoregap.score.task.Ledger.Line;

/** What one task asks, and what became of it. */
public final class TaskHistoryReport {
    private TaskHistoryReport() {}

    public static Report of(Line line, WinsBack winsBack, Names names) {
        Messages messages = names.messages();
        Task task = line.task();
        TableBlock asked = new TaskTable(names, winsBack).list(List.of(line));
        TableBlock events = new TableBlock(
                "events",
                messages.text("heading.task-events"),
                TableBlock.Role.ASIDE,
                List.of(
                        ColumnSpec.word(messages, "day", 0),
                        ColumnSpec.word(messages, "event", 0),
                        ColumnSpec.text(messages, "text", 0),
                        ColumnSpec.text(messages, "by", 1),
                        ColumnSpec.word(messages, "basis", 2)),
                events(task, names));
        return Report.listing(
                "task",
                messages.text(
                        "title.task",
                        Long.toString(task.number()),
                        names.unit(task.assignment().unit()),
                        names.indicator(task.assignment().indicator())),
                lead(line, names),
                List.of(asked, events),
                List.of(),
                Node.Fields.none().with("number", new Node.Whole(task.number())));
    }

    private static List<String> lead(Line line, Names names) {
        Assignment assignment = line.task().assignment();
        Optional<Unit> unit = names.mapping().unit(assignment.unit());
        List<String> lead = new ArrayList<>();
        lead.add(names.messages()
                .text(
                        "task.people",
                        Names.person(unit.flatMap(Unit::principal)).shown(),
                        Names.person(unit.flatMap(Unit::deputy)).shown(),
                        unit.flatMap(Unit::contact)
                                .map(person -> person.name() + " " + person.telephone())
                                .orElse("")));
        lead.add(names.messages()
                .text(
                        "task.terms",
                        names.period(assignment.period()),
                        assignment.issued().toString(),
                        names.deadline(assignment.deadline()),
                        assignment.evidence()));
        return lead;
    }

    private static List<List<Value>> events(Task task, Names names) {
        List<List<Value>> rows = new ArrayList<>();
        rows.add(List.of(
                new Value.Text(task.assignment().issued().toString()),
                names.coded(Task.State.ISSUED, Tone.PLAIN),
                new Value.Text(task.assignment().evidence()),
                new Value.Text(task.assignment().by()),
                Value.blank()));
        for (TaskEvent event : task.events()) {
            rows.add(List.of(
                    new Value.Text(event.day().toString()),
                    names.coded(event.kind(), tone(event.kind())),
                    new Value.Text(event.text()),
                    new Value.Text(event.by()),
                    Value.of(event.basis().map(TaskEvent.Basis::toString))));
        }
        return rows;
    }

    private static Tone tone(TaskEvent.Kind kind) {
        return switch (kind) {
            case CLAIMED -> Tone.PLAIN;
            case VERIFIED -> Tone.GOOD;
            case REOPENED -> Tone.BAD;
        };
    }
}
