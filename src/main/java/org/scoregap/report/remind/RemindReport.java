package org.scoregap.report.remind;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.scoregap.mapping.Framework;
import org.scoregap.mapping.Mapping;
import org.scoregap.mapping.Unit;
import org.scoregap.model.FrameworkId;
import org.scoregap.model.Period;
import org.scoregap.report.ColumnSpec;
import org.scoregap.report.Messages;
import org.scoregap.report.Names;
import org.scoregap.report.Node;
import org.scoregap.report.Points;
import org.scoregap.report.Report;
import org.scoregap.report.TableBlock;
import org.scoregap.report.Value;

/** 催报: the units that still owe something, whom to tell, and what. */
public final class RemindReport {
    private final List<Owed> owed;
    private final Period period;
    private final Instant asOf;
    private final Names names;
    private final Messages messages;

    /**
     * @param owed by unit; those that owe nothing are left out
     * @param asOf by which reports are overdue
     */
    public RemindReport(List<Owed> owed, Period period, Instant asOf, Mapping mapping, Messages messages) {
        this.owed = owed.stream().filter(each -> !each.isNothing()).toList();
        this.period = period;
        this.asOf = asOf;
        this.names = new Names(mapping, messages);
        this.messages = messages;
    }

    /**
     * One unit's reminder.
     *
     * @param recipient whom it is for: unit, name and telephone as far as they are recorded
     * @param text at most 300 characters
     */
    public record Reminder(Unit unit, String recipient, String text) {}

    /** One for each unit that owes something. */
    public List<Reminder> reminders() {
        ReminderText texts = new ReminderText(names, period, asOf);
        List<Reminder> reminders = new ArrayList<>();
        for (Owed each : owed) {
            names.mapping()
                    .unit(each.unit())
                    .ifPresent(unit -> reminders.add(new Reminder(unit, recipient(unit), texts.of(each))));
        }
        return reminders;
    }

    private String recipient(Unit unit) {
        return messages.text(
                "remind.recipient",
                unit.name(),
                unit.contact().map(Unit.Contact::name).orElse(""),
                unit.contact().map(Unit.Contact::telephone).orElse(""));
    }

    /** How many units owe something, or that none does, as a sentence. */
    public String summary() {
        return owed.isEmpty()
                ? messages.text("lead.nobody-owes", names.period(period))
                : messages.text("lead.remind", Integer.toString(owed.size()));
    }

    /** A row for each of them, with the text to paste. */
    public Report list() {
        TableBlock table = new TableBlock(
                "reminders",
                "",
                TableBlock.Role.LIST,
                columns(),
                owed.stream().map(this::row).toList());
        return Report.listing(
                "remind",
                messages.text("title.remind", names.period(period)),
                List.of(summary()),
                List.of(table),
                owed.isEmpty() ? List.of() : List.of(messages.text("note.remind")),
                Node.Fields.none()
                        .with("period", period.toString())
                        .with("as_of", names.moment(asOf).node()));
    }

    private List<ColumnSpec> columns() {
        List<ColumnSpec> columns = new ArrayList<>(List.of(
                ColumnSpec.machine("unit"),
                ColumnSpec.text(messages, "unit_name", 0),
                ColumnSpec.word(messages, "contact_name", 2),
                ColumnSpec.word(messages, "telephone", 1),
                ColumnSpec.number(messages, "reports_owed", 3),
                ColumnSpec.number(messages, "files_refused", 4),
                ColumnSpec.number(messages, "cells_unread", 4),
                ColumnSpec.number(messages, "tasks_owed", 5),
                ColumnSpec.machine("tasks_overdue"),
                ColumnSpec.machine("due_at"),
                ColumnSpec.machine("overdue")));
        for (String kind : List.of("stake", "charge", "wins_back")) {
            names.mapping().frameworks().stream()
                    .map(framework -> ColumnSpec.machine(kind + "_" + code(framework)))
                    .forEach(columns::add);
        }
        columns.add(ColumnSpec.text(messages, "message", 0));
        return columns;
    }

    /** {@code WM-2} is {@code wm_2} in a column's name. */
    private static String code(Framework framework) {
        return framework.id().value().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_");
    }

    private List<Value> row(Owed each) {
        Optional<Unit.Contact> contact = names.mapping().unit(each.unit()).flatMap(Unit::contact);
        List<Value> row = new ArrayList<>(List.of(
                new Value.Text(each.unit().value()),
                new Value.Text(names.unit(each.unit())),
                Value.of(contact.map(Unit.Contact::name)),
                Value.of(contact.map(Unit.Contact::telephone)),
                counted(each.reports().size()),
                counted(each.refused().size()),
                counted(each.cells()),
                counted(each.tasks().size()),
                new Value.Whole(each.overdueTasks(asOf)),
                names.moment(each.due()),
                new Value.Flag(each.reporting() && asOf.isAfter(each.due()), "")));
        for (Function<Owed, ? extends Map<FrameworkId, Double>> kind :
                List.<Function<Owed, Map<FrameworkId, Double>>>of(Owed::stake, Owed::charge, Owed::winsBack)) {
            names.mapping().frameworks().stream()
                    .map(framework -> Points.alone(kind.apply(each).getOrDefault(framework.id(), 0.0)))
                    .forEach(row::add);
        }
        row.add(new Value.Text(new ReminderText(names, period, asOf).of(each)));
        return row;
    }

    /** People see nothing where nothing is owed. */
    private static Value counted(int number) {
        return number == 0 ? new Value.Worded("", new Value.Whole(0)) : new Value.Whole(number);
    }
}
