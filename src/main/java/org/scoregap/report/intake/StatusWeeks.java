package org.scoregap.report.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.scoregap.model.Period;
import org.scoregap.model.UnitId;
import org.scoregap.report.ColumnSpec;
import org.scoregap.report.Messages;
import org.scoregap.report.Names;
import org.scoregap.report.Node;
import org.scoregap.report.Report;
import org.scoregap.report.TableBlock;
import org.scoregap.report.Value;
import org.scoregap.report.intake.UnitStatus.State;

/** 逐周报送情况: how reporting has gone over some weeks, by week or by unit. */
public final class StatusWeeks {
    private final List<WeekStatuses> weeks;
    private final Names names;
    private final Messages messages;

    /** @param weeks oldest first, at least one */
    public StatusWeeks(List<WeekStatuses> weeks, Names names) {
        this.weeks = List.copyOf(weeks);
        this.names = names;
        this.messages = names.messages();
    }

    /** A row for each week. */
    public Report byWeek(Instant asOf) {
        return report("title.status-weeks", asOf, weekTable(TableBlock.Role.LIST, ""));
    }

    /** A row for each unit, the worst first. */
    public Report byUnit(Instant asOf) {
        return report("title.status-units", asOf, unitTable());
    }

    /** The report of one week with a row for each week beside it; as it is where there is one week only. */
    public Report beside(Report report) {
        if (weeks.size() < 2) {
            return report;
        }
        TableBlock table = weekTable(TableBlock.Role.ASIDE, messages.text("heading.status-weeks"));
        return new Report(
                report.id(),
                report.title(),
                report.lead(),
                Stream.concat(report.tables().stream(), Stream.of(table)).toList(),
                report.notes(),
                report.machine().with(table.id(), table.node()));
    }

    private Report report(String title, Instant asOf, TableBlock table) {
        Period first = weeks.get(0).period();
        Period last = weeks.get(weeks.size() - 1).period();
        return Report.listing(
                "status",
                messages.text(title, first.toString(), last.toString()),
                List.of(messages.text("lead.until", names.moment(asOf).shown())),
                List.of(table),
                List.of(messages.text("note.status-weeks")),
                Node.Fields.none()
                        .with("period", last.toString())
                        .with("as_of", names.moment(asOf).node()));
    }

    private TableBlock weekTable(TableBlock.Role role, String heading) {
        List<ColumnSpec> columns = new ArrayList<>(
                List.of(ColumnSpec.word(messages, "period", 0), ColumnSpec.number(messages, "unit_count", 1)));
        columns.addAll(StateCounts.columns(messages));
        return new TableBlock(
                "weeks", heading, role, columns, weeks.stream().map(this::row).toList());
    }

    private List<Value> row(WeekStatuses week) {
        List<Value> row = new ArrayList<>(List.of(
                new Value.Text(week.period().toString()),
                new Value.Whole(week.statuses().size())));
        row.addAll(StateCounts.cells(week::count));
        return row;
    }

    /**
     * How one unit reported.
     *
     * @param states by week; a week in which it owed nothing and sent nothing is absent
     */
    private record Course(UnitId unit, Map<Period, State> states) {
        int count(State state) {
            return (int) states.values().stream().filter(state::equals).count();
        }
    }

    private TableBlock unitTable() {
        List<ColumnSpec> columns = new ArrayList<>(List.of(
                ColumnSpec.word(messages, "unit", 7),
                ColumnSpec.text(messages, "unit_name", 0),
                ColumnSpec.number(messages, "week_count", 5)));
        columns.addAll(StateCounts.columns(messages));
        for (int i = 0; i < weeks.size(); i++) {
            String period = weeks.get(i).period().toString();
            columns.add(new ColumnSpec(
                    "state_" + period.toLowerCase(Locale.ROOT).replace('-', '_'),
                    period.substring(period.indexOf('W')),
                    ColumnSpec.Fit.WORD,
                    // Where there is little room the oldest weeks go first.
                    6 + weeks.size() - i,
                    ColumnSpec.Audience.EVERYONE));
        }
        return new TableBlock(
                "units",
                "",
                TableBlock.Role.LIST,
                columns,
                courses().stream().map(this::row).toList());
    }

    private List<Course> courses() {
        return weeks.stream()
                .flatMap(week -> week.statuses().stream())
                .map(UnitStatus::unit)
                .distinct()
                .map(this::course)
                .sorted(Comparator.comparingInt((Course course) -> -course.count(State.MISSING))
                        .thenComparingInt(course -> -course.count(State.REFUSED))
                        .thenComparingInt(course -> -course.count(State.LATE))
                        .thenComparing(Course::unit))
                .toList();
    }

    private Course course(UnitId unit) {
        Map<Period, State> states = new LinkedHashMap<>();
        weeks.forEach(week -> week.of(unit).ifPresent(state -> states.put(week.period(), state)));
        return new Course(unit, states);
    }

    private List<Value> row(Course course) {
        List<Value> row = new ArrayList<>(List.of(
                new Value.Text(course.unit().value()),
                new Value.Text(names.unit(course.unit())),
                new Value.Whole(course.states().size())));
        row.addAll(StateCounts.cells(course::count));
        for (WeekStatuses week : weeks) {
            row.add(Optional.ofNullable(course.states().get(week.period()))
                    .<Value>map(state -> names.coded(state, StatusReport.tone(state)))
                    .orElseGet(Value::blank));
        }
        return row;
    }
}
