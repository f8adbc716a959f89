package org.scoregap.report.habit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.scoregap.mapping.Mapping;
import org.scoregap.report.ColumnSpec;
import org.scoregap.report.Factor;
import org.scoregap.report.Messages;
import org.scoregap.report.Names;
import org.scoregap.report.Node;
import org.scoregap.report.Report;
import org.scoregap.report.Share;
import org.scoregap.report.TableBlock;
import org.scoregap.report.Value;
import org.scoregap.report.Value.Tone;
import org.scoregap.score.belief.Habit;
import org.scoregap.score.habit.Interval;
import org.scoregap.score.habit.ReportingHabits;
import org.scoregap.score.habit.ReportingHabits.CityWeek;
import org.scoregap.score.habit.ReportingHabits.Level;
import org.scoregap.score.habit.ReportingHabits.OfCity;
import org.scoregap.score.habit.ReportingHabits.OfUnit;

/** 漏报清单: how many failures inspectors find with each unit for one that it reports. */
public final class UnderReportingReport {
    private final ReportingHabits habits;
    private final Names names;

    private UnderReportingReport(ReportingHabits habits, Names names) {
        this.habits = habits;
        this.names = names;
    }

    /** Makes the report. */
    public static Report of(ReportingHabits habits, Mapping mapping, Messages messages) {
        return new UnderReportingReport(habits, new Names(mapping, messages)).report();
    }

    private Report report() {
        List<TableBlock> tables = List.of(
                table("ranked", "heading.ranked", habits.ranked(), true),
                table("empty", "heading.empty-reports", habits.empty(), false),
                table("few", "heading.few-checks", habits.few(), false));
        Node.Fields machine = Node.Fields.none()
                .with("period", habits.period().toString())
                .with("mapping", habits.mappingFrom().toString())
                .with("city", city());
        for (TableBlock table : tables) {
            machine = machine.with(table.id(), table.node());
        }
        return new Report(
                "under-reporting",
                text("title.under-reporting", names.period(habits.period())),
                lead(),
                tables.stream()
                        .filter(table ->
                                table.id().equals("ranked") || !table.rows().isEmpty())
                        .toList(),
                notes(),
                machine);
    }

    private String text(String key, String... arguments) {
        return names.messages().text(key, arguments);
    }

    private static String shown(double factor) {
        return new Factor(factor).shown();
    }

    private List<String> lead() {
        List<String> lead = new ArrayList<>();
        OfCity city = habits.city();
        if (city.rising() > 0) {
            CityWeek from = city.weeks().get(city.weeks().size() - 1 - city.rising());
            lead.add(text("lead.rising", Integer.toString(city.rising()), shown(from.factor()), shown(city.factor())));
        }
        boolean inspected = city.weeks().get(city.weeks().size() - 1).usualWeight() < 1;
        lead.add(text(
                inspected ? "lead.city-factor" : "lead.city-factor-usual",
                shown(city.factor()),
                shown(city.interval().low()),
                shown(city.interval().high())));
        if (inspected && city.weeks().size() > 1) {
            lead.add(text(
                    "lead.city-weeks",
                    city.weeks().stream()
                            .map(week -> text("lead.city-week", week.period().toString(), shown(week.factor())))
                            .collect(Collectors.joining(text("list.separator")))));
        }
        return lead;
    }

    /** How one unit reports, in a sentence. */
    public static String sentence(OfUnit unit, Names names) {
        boolean empty = unit.level() == Level.EMPTY;
        return names.messages()
                .text(
                        empty ? "unit-page.habit-empty" : "unit-page.habit",
                        names.messages().word(unit.level()),
                        new Factor(unit.habit().factor()).shown(),
                        of(
                                        unit.habit().reported().countedFailures(),
                                        unit.habit().reported().countedChecked())
                                .shown(),
                        of(
                                        unit.habit().inspected().countedFound(),
                                        unit.habit().inspected().countedSites())
                                .shown());
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>(List.of(text("note.factor"), text("note.factor-interval")));
        if (!habits.empty().isEmpty()) {
            notes.add(text("note.empty-reports"));
        }
        if (!habits.few().isEmpty()) {
            notes.add(text("note.few-checks"));
        }
        return notes;
    }

    private Node city() {
        OfCity city = habits.city();
        return interval(Node.Fields.none().with("factor", city.factor()), city.interval())
                .with("usual", habits.usual())
                .with("rising_weeks", new Node.Whole(city.rising()))
                .with(
                        "weeks",
                        new Node.Items(city.weeks().stream()
                                .map(week -> interval(
                                                Node.Fields.none()
                                                        .with(
                                                                "period",
                                                                week.period().toString())
                                                        .with("factor", week.factor()),
                                                week.interval())
                                        .with("usual_weight", week.usualWeight()))
                                .toList()));
    }

    private static Node.Fields interval(Node.Fields fields, Interval interval) {
        return fields.with("low", interval.low()).with("high", interval.high());
    }

    private TableBlock table(String id, String heading, List<OfUnit> units, boolean ranked) {
        return new TableBlock(
                id,
                text(heading),
                TableBlock.Role.LIST,
                columns(id.equals("empty")),
                IntStream.range(0, units.size())
                        .mapToObj(i -> row(ranked ? new Value.Whole(i + 1) : Value.blank(), id, units.get(i)))
                        .toList());
    }

    /** The same for machines in all three lists; an empty reporter's factor says nothing to people, its failing rate does. */
    private List<ColumnSpec> columns(boolean empty) {
        Messages messages = names.messages();
        List<ColumnSpec> columns = new ArrayList<>(List.of(
                ColumnSpec.number(messages, "rank", 1),
                ColumnSpec.machine("list"),
                ColumnSpec.machine("unit"),
                ColumnSpec.text(messages, "unit_name", 0)));
        columns.add(empty ? ColumnSpec.machine("factor") : ColumnSpec.number(messages, "factor", 0));
        columns.add(empty ? ColumnSpec.number(messages, "empty_rate", 0) : ColumnSpec.machine("empty_rate"));
        columns.addAll(List.of(
                ColumnSpec.machine("low"),
                ColumnSpec.machine("high"),
                ColumnSpec.number(messages, "interval", 0).forPeople(),
                ColumnSpec.word(messages, "level", 2),
                ColumnSpec.number(messages, "reported_of_checked", 3).forPeople(),
                ColumnSpec.number(messages, "inspections", 5),
                ColumnSpec.number(messages, "found_of_inspected", 1).forPeople()));
        columns.addAll(Stream.of("reported_failures", "reported_checked", "found_failures", "inspected_sites")
                .map(ColumnSpec::machine)
                .toList());
        columns.addAll(List.of(
                ColumnSpec.number(messages, "expected_found", 4),
                ColumnSpec.number(messages, "found", 4),
                ColumnSpec.machine("sites"),
                ColumnSpec.machine("faded_failures"),
                ColumnSpec.machine("faded_checked"),
                empty ? ColumnSpec.number(messages, "expected_reported", 3) : ColumnSpec.machine("expected_reported")));
        return columns;
    }

    private List<Value> row(Value rank, String list, OfUnit unit) {
        Habit habit = unit.habit();
        boolean empty = unit.level() == Level.EMPTY;
        return List.of(
                rank,
                new Value.Code(list, list, Tone.PLAIN),
                new Value.Text(habit.unit().value()),
                new Value.Text(names.unit(habit.unit())),
                empty ? Value.blank() : new Factor(habit.factor()),
                Value.share(habit.emptyRate()),
                bound(unit.interval().low(), empty),
                bound(unit.interval().high(), empty),
                new Value.Text(bound(unit.interval().low(), empty).shown() + "–"
                        + bound(unit.interval().high(), empty).shown()),
                names.coded(unit.level(), tone(unit.level())),
                of(habit.reported().countedFailures(), habit.reported().countedChecked()),
                new Value.Whole(habit.inspected().inspections()),
                of(habit.inspected().countedFound(), habit.inspected().countedSites()),
                new Factor(habit.reported().countedFailures()),
                new Factor(habit.reported().countedChecked()),
                new Factor(habit.inspected().countedFound()),
                new Factor(habit.inspected().countedSites()),
                new Factor(habit.inspected().expected()),
                new Factor(habit.inspected().found()),
                new Factor(habit.inspected().sites()),
                new Factor(habit.reported().failures()),
                new Factor(habit.reported().checked()),
                new Factor(habit.reported().expected()));
    }

    private static Value bound(double bound, boolean rate) {
        return rate ? new Share(bound) : new Factor(bound);
    }

    /** {@code 12/3400}; marks make fractions, of which one decimal is enough. */
    private static Value of(double part, double whole) {
        return whole > 0 ? new Value.Text(count(part) + "/" + count(whole)) : Value.blank();
    }

    private static String count(double count) {
        return Math.abs(count - Math.rint(count)) < 0.05
                ? Long.toString(Math.round(count))
                : String.format(Locale.ROOT, "%.1f", count);
    }

    private static Tone tone(Level level) {
        return switch (level) {
            case HONEST -> Tone.GOOD;
            case POSSIBLE, UNKNOWN -> Tone.PLAIN;
            case SOME, MANY -> Tone.DOUBTFUL;
            case MOST, EMPTY -> Tone.BAD;
        };
    }
}
