package org.scoregap.report.gap;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.scoregap.mapping.Indicator;
import org.scoregap.model.Measure;
import org.scoregap.report.Amount;
import org.scoregap.report.ChangeCauses;
import org.scoregap.report.ColumnSpec;
import org.scoregap.report.Messages;
import org.scoregap.report.Points;
import org.scoregap.report.Share;
import org.scoregap.report.TableBlock;
import org.scoregap.report.Value;
import org.scoregap.report.Value.Tone;
import org.scoregap.report.round.RoundedForecast;
import org.scoregap.score.forecast.Forecast;
import org.scoregap.score.forecast.Forecast.Gap;

/** A row for each indicator in each framework. */
record IndicatorTable(FrameworkStandings standings) {

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
                standings.names().coded(gap.report(), tone(gap.report())),
                standings.names().coded(gap.evidence(), tone(gap.evidence())),
                standard(gap),
                figure(gap, gap.present(), true),
                passedOfChecked(gap),
                Amount.of(gap.passed()),
                gap.checked().isPresent() ? new Value.Whole(gap.checked().getAsInt()) : Value.blank(),
                figure(gap, gap.toNextTier(), false),
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

    /** Signs as people write them; machines get those of the mapping. */
    private static Value standard(Gap gap) {
        return gap.standard()
                .map(text -> (Value) new Value.Worded(
                        text.replace(">= ", "≥")
                                .replace("<= ", "≤")
                                .replace("> ", ">")
                                .replace("< ", "<"),
                        new Value.Text(text)))
                .orElse(Value.blank());
    }

    private Value figure(Gap gap, OptionalDouble figure, boolean state) {
        if (figure.isEmpty()) {
            return Value.blank();
        }
        Optional<Indicator> indicator = standings.names().mapping().indicator(gap.indicator());
        Measure measure = indicator.map(Indicator::measure).orElse(Measure.VALUE);
        String dimension = indicator.map(Indicator::dimension).orElse("");
        double number = figure.getAsDouble();
        if (measure.sampled() || dimension.equals("%")) {
            return new Share(number);
        }
        Amount amount = new Amount(number, dimension);
        return measure == Measure.MILESTONE && state
                ? new Value.Worded(messages().text(number >= 1 ? "milestone.done" : "milestone.open"), amount)
                : amount;
    }

    private static Value passedOfChecked(Gap gap) {
        return gap.passed().isEmpty() || gap.checked().isEmpty()
                ? Value.blank()
                : new Value.Text(
                        Amount.of(gap.passed()).plain() + "/" + gap.checked().getAsInt());
    }

    private static Tone tone(Forecast.ReportState state) {
        return switch (state) {
            case MISSING -> Tone.BAD;
            case LATE -> Tone.DOUBTFUL;
            case REPORTED, AWAITED, NOT_APPLICABLE, NOT_OWED -> Tone.PLAIN;
        };
    }

    private static Tone tone(Forecast.EvidenceState state) {
        return switch (state) {
            case NONE -> Tone.BAD;
            case STALE -> Tone.DOUBTFUL;
            case FRESH -> Tone.PLAIN;
        };
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
