package org.scoregap.report.gap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scoregap.mapping.Unit;
import org.scoregap.report.ColumnSpec;
import org.scoregap.report.Messages;
import org.scoregap.report.Names;
import org.scoregap.report.Points;
import org.scoregap.report.TableBlock;
import org.scoregap.report.Value;
import org.scoregap.score.forecast.Forecast.FrameworkForecast;
import org.scoregap.score.forecast.Forecast.UnitForecast;
import org.scoregap.score.ladder.Proposal;
import org.scoregap.score.ladder.UnitRanking;

/** A row for each unit: departments, territories and other groups are ranked apart, for they lose points in different ways. */
record UnitTable(FrameworkStandings standings) {
    private static final String TERRITORIES = "territories";

    /** Departments, territories, other groups, and below them the totals that equal the frameworks' losses. */
    List<TableBlock> tables(int top) {
        List<UnitRanking.Group> groups = UnitRanking.of(standings.names().mapping(), standings.forecast());
        List<TableBlock> tables = new ArrayList<>();
        for (UnitRanking.Group group : groups) {
            List<List<Value>> rows = group.units().stream()
                    .limit(top)
                    .map(unit -> row(unit, List.of()))
                    .toList();
            tables.add(list(group.id(), title(group, messages()), columns(List.of()), rows));
        }
        tables.add(totals(groups));
        return tables;
    }

    /** The same with what is proposed for each unit. */
    List<TableBlock> tables(Proposal proposal) {
        LadderColumns ladder = new LadderColumns(proposal, standings.names());
        List<ColumnSpec> columns = new ArrayList<>(columns(ladder.first()));
        columns.addAll(ladder.last());
        List<TableBlock> tables = new ArrayList<>();
        for (Proposal.Group group : proposal.groups()) {
            List<List<Value>> rows = new ArrayList<>();
            for (Proposal.Placed unit : group.units()) {
                List<Value> row = row(unit.place(), ladder.first(unit));
                row.addAll(ladder.last(group.id(), unit));
                rows.add(row);
            }
            tables.add(list(group.id(), title(group.ranking(), messages()), columns, rows));
        }
        tables.add(
                totals(proposal.groups().stream().map(Proposal.Group::ranking).toList()));
        return tables;
    }

    /** What people call a group of units. */
    static String title(UnitRanking.Group group, Messages messages) {
        return group.configured()
                .map(configured -> configured.name(messages.language()))
                .orElseGet(() ->
                        messages.text(group.id().equals(TERRITORIES) ? "heading.territories" : "heading.departments"));
    }

    private Messages messages() {
        return standings.names().messages();
    }

    private static TableBlock list(String id, String title, List<ColumnSpec> columns, List<List<Value>> rows) {
        return new TableBlock(id, title, TableBlock.Role.LIST, columns, rows);
    }

    /** @param beside the loss */
    private List<ColumnSpec> columns(List<ColumnSpec> beside) {
        List<ColumnSpec> columns = new ArrayList<>(List.of(
                ColumnSpec.number(messages(), "rank", 0)
                        .named("rank", messages().text("column.ranking")),
                ColumnSpec.machine("unit"),
                ColumnSpec.text(messages(), "unit_name", 0),
                ColumnSpec.machine("kind"),
                ColumnSpec.text(messages(), "principal", 3),
                ColumnSpec.text(messages(), "deputy", 4),
                ColumnSpec.number(messages(), "weighted_loss", 1)));
        columns.addAll(beside);
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

    private static String code(FrameworkForecast framework) {
        return ColumnSpec.code(framework.id().value());
    }

    private List<Value> row(UnitRanking.Ranked place, List<Value> beside) {
        UnitForecast unit = place.unit();
        Optional<Unit> known = standings.names().mapping().unit(unit.unit());
        List<Value> row = new ArrayList<>(List.of(
                place.rank().isPresent() ? new Value.Whole(place.rank().getAsInt()) : Value.blank(),
                new Value.Text(unit.unit().value()),
                new Value.Text(standings.names().unit(unit.unit())),
                standings.names().coded(standings.names().kind(unit.unit()), Value.Tone.PLAIN),
                Names.person(known.flatMap(Unit::principal)),
                Names.person(known.flatMap(Unit::deputy)),
                Points.alone(unit.weightedLoss())));
        row.addAll(beside);
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

    private TableBlock totals(List<UnitRanking.Group> groups) {
        List<ColumnSpec> columns = new ArrayList<>(List.of(ColumnSpec.text(messages(), "total", 0)));
        groups.forEach(group -> columns.add(total(group)));
        columns.add(ColumnSpec.number(messages(), "expected_loss", 0));
        columns.add(ColumnSpec.number(messages(), "charge", 2));
        List<List<Value>> rows = new ArrayList<>();
        for (FrameworkForecast framework : standings.forecast().frameworks()) {
            List<Value> row = new ArrayList<>(List.of(new Value.Text(framework.name())));
            groups.forEach(group -> row.add(sum(group, framework)));
            row.add(standings.rounded().loss(framework.id()));
            row.add(standings.rounded().charge(framework.id()));
            rows.add(row);
        }
        return new TableBlock("totals", messages().text("heading.totals"), TableBlock.Role.TOTALS, columns, rows);
    }

    private ColumnSpec total(UnitRanking.Group group) {
        ColumnSpec column = ColumnSpec.number(
                messages(), group.id().equals(TERRITORIES) ? "territories_loss" : "departments_loss", 1);
        return group.configured()
                .map(configured -> column.named(
                        group.id() + "_loss",
                        messages()
                                .text(
                                        "column.loss-in",
                                        configured.name(messages().language()))))
                .orElse(column);
    }

    private Points sum(UnitRanking.Group group, FrameworkForecast framework) {
        return group.units().stream()
                .map(place -> standings.rounded().loss(place.unit().unit(), framework.id()))
                .reduce(Points.alone(0), Points::plus);
    }
}
