package org.scoregap.report.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scoregap.mapping.Mapping;
import org.scoregap.mapping.Unit;
import org.scoregap.model.Period;
import org.scoregap.model.Unread;
import org.scoregap.report.ColumnSpec;
import org.scoregap.report.Messages;
import org.scoregap.report.Names;
import org.scoregap.report.Node;
import org.scoregap.report.Report;
import org.scoregap.report.TableBlock;
import org.scoregap.report.Value;
import org.scoregap.report.Value.Tone;
import org.scoregap.report.intake.UnitStatus.State;

/** 报送情况: who has reported, and who must be called. */
public final class StatusReport {
    private StatusReport() {}

    /**
     * Makes the report: what needs action first, then by unit.
     *
     * @param unread what was sent for the period and could not be read
     * @param asOf the instant that late and missing are judged against
     */
    public static Report of(
            List<UnitStatus> statuses, Unread unread, Period period, Instant asOf, Mapping mapping, Messages messages) {
        UnreadPoints points = new UnreadPoints(unread, mapping, messages);
        Names names = new Names(mapping, messages);
        List<UnitStatus> ordered = statuses.stream()
                .sorted(Comparator.comparing(UnitStatus::state).thenComparing(UnitStatus::unit))
                .toList();
        TableBlock list = new TableBlock(
                "units",
                "",
                TableBlock.Role.LIST,
                columns(messages),
                ordered.stream().map(status -> row(status, names)).toList());
        return Report.listing(
                "status",
                messages.text("title.status", names.period(period)),
                Stream.of(
                                List.of(summary(ordered, messages)),
                                points.sentence(),
                                List.of(messages.text(
                                        "lead.until", names.moment(asOf).shown())))
                        .flatMap(List::stream)
                        .toList(),
                List.of(list),
                List.of(),
                Node.Fields.none()
                        .with("period", period.toString())
                        .with("as_of", names.moment(asOf).node())
                        .with("unread", points.node()));
    }

    /** How many units owe reports and how they stand, as a sentence. */
    public static String summary(List<UnitStatus> statuses, Messages messages) {
        Map<State, Long> counts = statuses.stream()
                .collect(Collectors.groupingBy(
                        UnitStatus::state, () -> new EnumMap<>(State.class), Collectors.counting()));
        List<String> parts = new ArrayList<>();
        counts.forEach(
                (state, count) -> parts.add(messages.text("lead.count", messages.word(state), Long.toString(count))));
        return messages.text(
                "lead.status", Integer.toString(statuses.size()), String.join(messages.text("list.separator"), parts));
    }

    private static List<ColumnSpec> columns(Messages messages) {
        return List.of(
                ColumnSpec.word(messages, "unit", 7),
                ColumnSpec.text(messages, "unit_name", 0),
                ColumnSpec.word(messages, "state", 0),
                ColumnSpec.word(messages, "received_at", 2),
                ColumnSpec.word(messages, "due_at", 6),
                ColumnSpec.number(messages, "files", 8),
                ColumnSpec.number(messages, "rows", 3),
                ColumnSpec.number(messages, "accepted", 3),
                ColumnSpec.number(messages, "problems", 1),
                ColumnSpec.number(messages, "errors", 4),
                ColumnSpec.number(messages, "warnings", 5),
                ColumnSpec.text(messages, "contact", 6));
    }

    private static List<Value> row(UnitStatus status, Names names) {
        return Stream.of(
                        new Value.Text(status.unit().value()),
                        new Value.Text(names.unit(status.unit())),
                        names.coded(status.state(), tone(status.state())),
                        names.moment(status.receivedAt()),
                        names.moment(status.dueAt()),
                        new Value.Whole(status.files()),
                        new Value.Whole(status.rows()),
                        new Value.Whole(status.accepted()),
                        new Value.Whole((long) status.errors() + status.warnings()),
                        new Value.Whole(status.errors()),
                        new Value.Whole(status.warnings()),
                        Value.of(names.mapping()
                                .unit(status.unit())
                                .flatMap(Unit::contact)
                                .map(contact -> contact.name() + " " + contact.telephone())))
                .map(Value.class::cast)
                .toList();
    }

    static Tone tone(State state) {
        return switch (state) {
            case MISSING, REFUSED -> Tone.BAD;
            case LATE -> Tone.DOUBTFUL;
            case ON_TIME -> Tone.GOOD;
            case AWAITED, CORRECTED -> Tone.PLAIN;
        };
    }
}
