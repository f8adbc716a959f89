package org.scoregap.report.gap;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.scoregap.model.IndicatorId;
import org.scoregap.report.Amount;
import org.scoregap.report.ChangeCauses;
import org.scoregap.report.ColumnSpec;
import org.scoregap.report.Messages;
import org.scoregap.report.Points;
import org.scoregap.report.Share;
import org.scoregap.report.TableBlock;
import org.scoregap.report.Value;
import org.scoregap.report.round.RoundedForecast;
import org.scoregap.score.forecast.Forecast.Gap;

/**
 * A row for each indicator in each framework.
 *
 * @param returned indicators whose figures were sent for the period and refused
 */
record IndicatorTable(FrameworkStandings standings, Set<IndicatorId> returned) {

    List<TableBlock> tables(int top) {
        List<Gap> listed = standings.forecast().gaps().stream().limit(top).toList();
        TableBlock list = new TableBlock(
                "gaps",
                "",
                TableBlock.Role.LIST,
                columns(),
                listed.stream().map(this::row).toList());
        return List.of(list, totals(listed));
    }

    private Messages messages() {
        return standings.names().messages();
    }

    private List<ColumnSpec> columns() {
        return List.of(
                ColumnSpec.number(messages(), "rank", 0),
                ColumnSpec.word(messages(), "indicator", 0),
                ColumnSpec.text(messages(), "name", 0),
                ColumnSpec.word(messages(), "framework", 0),
                ColumnSpec.word(messages(), "section", 12),
                ColumnSpec.number(messages(), "points", 2),
                ColumnSpec.number(messages(), "expected_loss", 0),
                ColumnSpec.number(messages(), "weighted_loss", 1),
                ColumnSpec.number(messages(), "charge", 6),
                ColumnSpec.machine("share"),
                ColumnSpec.word(messages(), "report", 5),
                ColumnSpec.word(messages(), "evidence", 8),
                ColumnSpec.word(messages(), "standard", 7),
                ColumnSpec.number(messages(), "present", 3),
                ColumnSpec.number(messages(), "passed_of_checked", 9).forPeople(),
                ColumnSpec.machine("passed"),
                ColumnSpec.machine("checked"),
                ColumnSpec.number(messages(), "to_next_tier", 11),
                ColumnSpec.word(messages(), "easy", 10),
                ColumnSpec.number(messages(), "change", 4),
                ColumnSpec.text(messages(), "causes", 13),
                ColumnSpec.text(messages(), "units", 1));
    }

    private List<Value> row(Gap gap) {
        RoundedForecast rounded = standings.rounded();
        GapCells cells = new GapCells(gap, returned.contains(gap.indicator()), standings.names());
        return List.of(
                new Value.Whole(gap.rank()),
                new Value.Text(gap.indicator().value()),
                new Value.Text(gap.name()),
                new Value.Text(gap.framework().value()),
                new Value.Text(gap.section().value()),
                Points.alone(gap.points()),
                rounded.loss(gap),
                Points.alone(gap.weightedLoss()),
                rounded.charge(gap).blankWhenNone(),
                new Share(gap.share()),
                cells.report(),
                cells.evidence(),
                cells.standard(),
                cells.present(),
                cells.passedOfChecked(),
                Amount.of(gap.passed()),
                gap.checked().isPresent() ? new Value.Whole(gap.checked().getAsInt()) : Value.blank(),
                cells.toNextTier(),
                new Value.Flag(gap.easy(), messages().text("easy")),
                gap.change().isPresent()
                        ? Points.alone(gap.change().getAsDouble()).change()
                        : Value.blank(),
                causes(gap),
                rounded.unitParts(gap, standings.names()));
    }

    private Value causes(Gap gap) {
        return gap.causes().isEmpty() || gap.change().isEmpty()
                ? Value.blank()
                : ChangeCauses.of(
                        Points.alone(gap.change().getAsDouble()), gap.causes().get(), messages());
    }

    /** What the list holds of each framework's loss, what stands below its last row, and both together. */
    private TableBlock totals(List<Gap> listed) {
        List<ColumnSpec> columns = List.of(
                ColumnSpec.text(messages(), "total", 0),
                ColumnSpec.number(messages(), "listed", 2),
                ColumnSpec.number(messages(), "listed_loss", 1),
                ColumnSpec.number(messages(), "other_loss", 1),
                ColumnSpec.number(messages(), "expected_loss", 0),
                ColumnSpec.number(messages(), "charge", 3));
        List<List<Value>> rows = standings.forecast().frameworks().stream()
                .map(framework -> {
                    List<Points> losses = listed.stream()
                            .filter(gap -> gap.framework().equals(framework.id()))
                            .map(standings.rounded()::loss)
                            .toList();
                    Points sum = losses.stream().reduce(Points.alone(0), Points::plus);
                    Points whole = standings.rounded().loss(framework.id());
                    return Stream.of(
                                    new Value.Text(framework.name()),
                                    new Value.Whole(losses.size()),
                                    sum,
                                    whole.minus(sum),
                                    whole,
                                    standings.rounded().charge(framework.id()))
                            .map(Value.class::cast)
                            .toList();
                })
                .toList();
        return new TableBlock("totals", messages().text("heading.totals"), TableBlock.Role.TOTALS, columns, rows);
    }
}
