package org.scoregap.report.gap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.scoregap.mapping.Unit;
import org.scoregap.report.ColumnSpec;
import org.scoregap.report.Messages;
import org.scoregap.report.Names;
import org.scoregap.report.Points;
import org.scoregap.report.TableBlock;
import org.scoregap.report.Value;
import org.scoregap.score.forecast.Forecast.FrameworkForecast;
import org.scoregap.score.forecast.Forecast.UnitForecast;

/** A row for each unit: departments and territories are ranked apart, for they lose points in different ways. */
public record UnitTable(FrameworkStandings standings) {
    private static final Comparator<UnitForecast> LARGEST_FIRST = Comparator.comparingDouble(UnitForecast::weightedLoss)
            .reversed()
            .thenComparing(
                    Comparator.comparingDouble(UnitForecast::weightedCharge).reversed())
            .thenComparing(UnitForecast::unit);

    /** Departments, territories, and below them the totals that equal the frameworks' losses. */
    List<TableBlock> tables(int top) {
        List<List<Value>> departments = rows(departments(), top);
        List<List<Value>> territories = rows(territories(), top);
        return List.of(
                list("departments", messages().text("heading.departments"), departments),
                list("territories", messages().text("heading.territories"), territories),
                totals());
    }

    List<UnitForecast> departments() {
        return ranked(false);
    }

    List<UnitForecast> territories() {
        return ranked(true);
    }

    private List<UnitForecast> ranked(boolean territorial) {
        return standings.forecast().units().stream()
                .filter(unit -> territorial(standings.names().kind(unit.unit())) == territorial)
                .sorted(LARGEST_FIRST)
                .toList();
    }

    public static boolean territorial(Unit.Kind kind) {
        return switch (kind) {
            case TERRITORY, STREET, COMMUNITY -> true;
            case CITY, DEPARTMENT, OFFICE -> false;
        };
    }

    private Messages messages() {
        return standings.names().messages();
    }

    private TableBlock list(String id, String title, List<List<Value>> rows) {
        return new TableBlock(id, title, TableBlock.Role.LIST, columns(), rows);
    }

    private List<ColumnSpec> columns() {
        List<ColumnSpec> columns = new ArrayList<>(List.of(
                ColumnSpec.number(messages(), "rank", 0),
                ColumnSpec.machine("unit"),
                ColumnSpec.text(messages(), "unit_name", 0),
                ColumnSpec.machine("kind"),
                ColumnSpec.text(messages(), "principal", 2),
                ColumnSpec.text(messages(), "deputy", 3),
                ColumnSpec.number(messages(), "weighted_loss", 4)));
        for (FrameworkForecast framework : standings.forecast().frameworks()) {
            columns.add(ColumnSpec.number(messages(), "loss", 1)
                    .named(
                            "loss_" + code(framework),
                            messages().text("column.loss-in", framework.id().value())));
        }
        for (FrameworkForecast framework : standings.forecast().frameworks()) {
            columns.add(ColumnSpec.number(messages(), "charge", 9)
                    .named(
                            "charge_" + code(framework),
                            messages().text("column.charge-in", framework.id().value())));
        }
        columns.addAll(List.of(
                ColumnSpec.number(messages(), "items", 10),
                ColumnSpec.number(messages(), "easy_items", 6),
                ColumnSpec.number(messages(), "missing", 5),
                ColumnSpec.number(messages(), "late", 8)));
        return columns;
    }

    /** {@code WM-2} is {@code wm_2} in a column's name. */
    private static String code(FrameworkForecast framework) {
        return framework.id().value().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_");
    }

    private List<List<Value>> rows(List<UnitForecast> units, int top) {
        return IntStream.range(0, Math.min(top, units.size()))
                .mapToObj(i -> row(i + 1, units.get(i)))
                .toList();
    }

    private List<Value> row(int rank, UnitForecast unit) {
        Optional<Unit> known = standings.names().mapping().unit(unit.unit());
        List<Value> row = new ArrayList<>(List.of(
                new Value.Whole(rank),
                new Value.Text(unit.unit().value()),
                new Value.Text(standings.names().unit(unit.unit())),
                standings.names().coded(standings.names().kind(unit.unit()), Value.Tone.PLAIN),
                Names.person(known.flatMap(Unit::principal)),
                Names.person(known.flatMap(Unit::deputy)),
                Points.alone(unit.weightedLoss())));
        for (FrameworkForecast framework : standings.forecast().frameworks()) {
            row.add(standings.rounded().loss(unit.unit(), framework.id()));
        }
        for (FrameworkForecast framework : standings.forecast().frameworks()) {
            row.add(standings.rounded().charge(unit.unit(), framework.id()).blankWhenNone());
        }
        row.addAll(List.of(
                new Value.Whole(unit.items()),
                counted(unit.easyItems()),
                counted(unit.missing()),
                counted(unit.late())));
        return row;
    }

    /** 0 is what should be: people see nothing. */
    private static Value counted(int number) {
        return number == 0 ? new Value.Worded("", new Value.Whole(0)) : new Value.Whole(number);
    }

    private TableBlock totals() {
        List<List<Value>> rows = standings.forecast().frameworks().stream()
                .map(framework -> List.<Value>of(
                        new Value.Text(framework.name()),
                        sum(departments(), framework),
                        sum(territories(), framework),
                        standings.rounded().loss(framework.id()),
                        standings.rounded().charge(framework.id())))
                .toList();
        return new TableBlock(
                "totals",
                messages().text("heading.totals"),
                TableBlock.Role.TOTALS,
                List.of(
                        ColumnSpec.text(messages(), "total", 0),
                        ColumnSpec.number(messages(), "departments_loss", 1),
                        ColumnSpec.number(messages(), "territories_loss", 1),
                        ColumnSpec.number(messages(), "expected_loss", 0),
                        ColumnSpec.number(messages(), "charge", 2)),
                rows);
    }

    private Points sum(List<UnitForecast> units, FrameworkForecast framework) {
        return units.stream()
                .map(unit -> standings.rounded().loss(unit.unit(), framework.id()))
                .reduce(Points.alone(0), Points::plus);
    }
}
