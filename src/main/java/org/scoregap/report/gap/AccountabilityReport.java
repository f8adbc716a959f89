package org.scoregap.report.gap;

import java.util.Optional;
import java.util.stream.Stream;
import org.scoregap.mapping.Branch;
import org.scoregap.mapping.Mapping;
import org.scoregap.mapping.Unit;
import org.scoregap.report.Messages;
import org.scoregap.report.Names;
import org.scoregap.report.Node;
import org.scoregap.report.Report;
import org.scoregap.report.round.RoundedForecast;
import org.scoregap.score.forecast.Forecast;
import org.scoregap.score.forecast.Forecast.UnitForecast;
import org.scoregap.score.ladder.Proposal;
import org.scoregap.score.ladder.UnitRanking;

/**
 * 责任清单: who answers for how many points (谁主管谁负责、谁丢分谁领责), with the leaders' names, and what is proposed for them.
 */
public final class AccountabilityReport {
    private AccountabilityReport() {}

    /**
     * Makes the report; every unit is in it.
     *
     * @param proposal made from the same forecast
     * @throws IllegalArgumentException when the forecast's parts do not add up
     */
    public static Report of(Forecast forecast, Proposal proposal, Mapping mapping, Messages messages) {
        Names names = new Names(mapping, messages);
        FrameworkStandings standings = new FrameworkStandings(forecast, new RoundedForecast(forecast), names);
        UnitTable table = new UnitTable(standings);
        LadderTables ladder = new LadderTables(proposal, names);
        return new Report(
                "accountability",
                messages.text("title.accountability", names.period(forecast.period())),
                standings.lines(),
                Stream.concat(table.tables(proposal).stream(), ladder.tables().stream())
                        .toList(),
                Stream.concat(standings.notes().stream(), ladder.notes().stream())
                        .toList(),
                standings
                        .node()
                        .with(
                                "units",
                                new Node.Items(proposal.groups().stream()
                                        .flatMap(group -> group.units().stream()
                                                .map(unit -> node(unit.unit(), names)
                                                        .withAll(LadderNode.of(group.id(), unit))))
                                        .toList()))
                        .withAll(ladder.node()));
    }

    /** The same for a part of the units, with their sums. */
    public static Report within(Branch branch, Forecast forecast, Mapping mapping, Messages messages) {
        Names names = new Names(mapping, messages);
        NarrowedStandings standings = NarrowedStandings.of(forecast, branch, names);
        UnitTable table = new UnitTable(standings.own());
        Report made = standings.report(
                "accountability",
                messages.text("title.accountability", names.period(forecast.period())),
                table.tables(Integer.MAX_VALUE),
                standings.notes());
        return new Report(
                made.id(),
                made.title(),
                made.lead(),
                made.tables(),
                made.notes(),
                standings
                        .node()
                        .with(
                                "units",
                                new Node.Items(
                                        UnitRanking.of(mapping, standings.own().forecast()).stream()
                                                .flatMap(group -> group.units().stream())
                                                .map(unit -> node(unit.unit(), names))
                                                .toList())));
    }

    private static Node.Fields node(UnitForecast unit, Names names) {
        Optional<Unit> known = names.mapping().unit(unit.unit());
        return Node.Fields.none()
                .with("unit", unit.unit().value())
                .with("name", names.unit(unit.unit()))
                .with("kind", Names.code(names.kind(unit.unit())))
                .with("principal", Names.person(known.flatMap(Unit::principal)).node())
                .with("deputy", Names.person(known.flatMap(Unit::deputy)).node())
                .with("weighted_loss", unit.weightedLoss())
                .with("weighted_charge", unit.weightedCharge())
                .with(
                        "frameworks",
                        new Node.Items(unit.frameworks().stream()
                                .map(part -> Node.Fields.none()
                                        .with("framework", part.framework().value())
                                        .with("loss", part.loss())
                                        .with("charge", part.charge()))
                                .toList()))
                .with("items", new Node.Whole(unit.items()))
                .with("easy_items", new Node.Whole(unit.easyItems()))
                .with("missing", new Node.Whole(unit.missing()))
                .with("late", new Node.Whole(unit.late()));
    }
}
