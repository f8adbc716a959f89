package org.scoregap.report.trend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.scoregap.mapping.Branch;
import org.scoregap.model.Period;
import org.scoregap.model.UnitId;
import org.scoregap.report.ColumnSpec;
import org.scoregap.report.Messages;
import org.scoregap.report.Names;
import org.scoregap.report.Node;
import org.scoregap.report.Points;
import org.scoregap.report.TableBlock;
import org.scoregap.report.Value;
import org.scoregap.score.forecast.Forecast.UnitForecast;
import org.scoregap.score.trend.Trend;
import org.scoregap.score.trend.Trend.Week;

/** Each unit's weighted loss week by week, largest now first. */
final class TrendUnits {
    private final Names names;
    private final List<Period> weeks;
    private final List<Course> courses;

    /** @param losses weighted, by the weeks in which it answers for anything */
    private record Course(UnitId unit, Map<Period, Double> losses, double now) {}

    TrendUnits(Trend trend, Names names) {
        this(trend, new Branch(names.mapping(), Optional.empty(), Optional.empty()), names);
    }

    /** Of a branch of the units; a unit that stands for others has their sum. */
    TrendUnits(Trend trend, Branch branch, Names names) {
        this.names = names;
        this.weeks =
                trend.weeks().stream().map(week -> week.forecast().period()).toList();
        Period last = weeks.get(weeks.size() - 1);
        Map<UnitId, Map<Period, Double>> byUnit = new TreeMap<>();
        for (Week week : trend.weeks()) {
            for (UnitForecast unit : week.forecast().units()) {
                branch.listedAs(unit.unit())
                        .ifPresent(listed -> byUnit.computeIfAbsent(listed, id -> new HashMap<>())
                                .merge(week.forecast().period(), unit.weightedLoss(), Double::sum));
            }
        }
        List<Course> all = new ArrayList<>();
        byUnit.forEach((unit, losses) -> all.add(new Course(unit, losses, losses.getOrDefault(last, 0.0))));
        all.sort(Comparator.comparingDouble((Course course) -> -course.now()).thenComparing(Course::unit));
        this.courses = List.copyOf(all);
    }

    List<TableBlock> tables(int top, TableBlock.Role role) {
        return List.of(
                table("departments", names.messages().text("heading.trend-departments"), false, top, role),
                table("territories", names.messages().text("heading.trend-territories"), true, top, role));
    }

    /** Those tables that have rows; one at least. */
    List<TableBlock> listed(int top) {
        List<TableBlock> all = tables(top, TableBlock.Role.LIST);
        List<TableBlock> filled =
                all.stream().filter(table -> !table.rows().isEmpty()).toList();
        return filled.isEmpty() ? all.subList(0, 1) : filled;
    }

    private List<Course> of(boolean territorial) {
        return courses.stream()
                .filter(course -> names.kind(course.unit()).territorial() == territorial)
                .toList();
    }

    private TableBlock table(String id, String title, boolean territorial, int top, TableBlock.Role role) {
        Messages messages = names.messages();
        List<ColumnSpec> columns = new ArrayList<>(List.of(
                ColumnSpec.number(messages, "rank", 2),
                ColumnSpec.machine("unit"),
                ColumnSpec.text(messages, "unit_name", 0),
                ColumnSpec.machine("kind")));
        // Where there is little room the oldest weeks go first.
        IntStream.range(0, weeks.size())
                .forEach(i -> columns.add(new ColumnSpec(
                        "weighted_loss_"
                                + weeks.get(i)
                                        .toString()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('-', '_'),
                        weeks.get(i)
                                .toString()
                                .substring(weeks.get(i).toString().indexOf('W')),
                        ColumnSpec.Fit.NUMBER,
                        i == weeks.size() - 1 ? 0 : 2 + weeks.size() - i,
                        ColumnSpec.Audience.EVERYONE)));
        columns.add(ColumnSpec.number(messages, "change", 1));
        List<Course> listed = of(territorial);
        return new TableBlock(
                id,
                title,
                role,
                columns,
                IntStream.range(0, Math.min(top, listed.size()))
                        .mapToObj(i -> row(i + 1, listed.get(i)))
                        .toList());
    }

    private List<Value> row(int rank, Course course) {
        List<Value> row = new ArrayList<>(List.of(
                new Value.Whole(rank),
                new Value.Text(course.unit().value()),
                new Value.Text(names.unit(course.unit())),
                names.coded(names.kind(course.unit()), Value.Tone.PLAIN)));
        weeks.forEach(week -> row.add(loss(course, week)));
        row.add(change(course));
        return row;
    }

    private static Value loss(Course course, Period week) {
        Double loss = course.losses().get(week);
        return loss == null ? Value.blank() : Points.alone(loss);
    }

    private Value change(Course course) {
        if (weeks.size() < 2) {
            return Value.blank();
        }
        Double before = course.losses().get(weeks.get(weeks.size() - 2));
        return before == null
                ? Value.blank()
                : Points.alone(course.now()).minus(Points.alone(before)).change();
    }

    Node node() {
        return new Node.Items(courses.stream()
                .map(course -> Node.Fields.none()
                        .with("unit", course.unit().value())
                        .with("name", names.unit(course.unit()))
                        .with("kind", Names.code(names.kind(course.unit())))
                        .with("weighted_loss", new Node.Fields(byWeek(course))))
                .toList());
    }

    private Map<String, Node> byWeek(Course course) {
        Map<String, Node> losses = new LinkedHashMap<>();
        weeks.forEach(week -> losses.put(week.toString(), loss(course, week).node()));
        return losses;
    }
}
