package org.scoregap.report.trend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.scoregap.report.ColumnSpec;
import org.scoregap.report.Messages;
import org.scoregap.report.Names;
import org.scoregap.report.Node;
import org.scoregap.report.Points;
import org.scoregap.report.TableBlock;
import org.scoregap.report.Value;
import org.scoregap.report.Value.Tone;
import org.scoregap.report.round.RoundedForecast;
import org.scoregap.score.forecast.Forecast;
import org.scoregap.score.forecast.Forecast.Gap;
import org.scoregap.score.forecast.Forecast.UnitPart;
import org.scoregap.score.trend.Trend;
import org.scoregap.score.trend.Trend.Kind;
import org.scoregap.score.trend.Trend.Move;
import org.scoregap.score.trend.Trend.OpenGap;
import org.scoregap.score.trend.Trend.Week;

/** Which gaps opened, grew, shrank and closed, and how long those that are open have been so. */
record TrendGaps(Trend trend, RoundedForecast rounded, Names names) {
    /** How many units a row of the moves names; the list of open gaps names them all. */
    private static final int NAMED = 3;

    private Messages messages() {
        return names.messages();
    }

    /** How many went which way in each week. */
    TableBlock counts() {
        List<ColumnSpec> columns = new ArrayList<>(List.of(ColumnSpec.word(messages(), "period", 0)));
        for (Kind kind : Kind.values()) {
            columns.add(new ColumnSpec(
                    Names.code(kind), messages().word(kind), ColumnSpec.Fit.NUMBER, 0, ColumnSpec.Audience.EVERYONE));
        }
        List<List<Value>> rows = new ArrayList<>();
        for (Week week : trend.weeks()) {
            if (week.before().isPresent()) {
                List<Value> row = new ArrayList<>(
                        List.of(new Value.Text(week.forecast().period().toString())));
                for (Kind kind : Kind.values()) {
                    row.add(new Value.Whole(week.count(kind)));
                }
                rows.add(row);
            }
        }
        return new TableBlock("counts", messages().text("heading.moves"), TableBlock.Role.TOTALS, columns, rows);
    }

    /** The largest moves of the last week. */
    TableBlock moves(int top, List<String> sentences) {
        return new TableBlock(
                "moves",
                messages().text("heading.latest-moves"),
                TableBlock.Role.TOTALS,
                sentences,
                List.of(
                        ColumnSpec.word(messages(), "indicator", 0),
                        ColumnSpec.text(messages(), "name", 0),
                        ColumnSpec.word(messages(), "framework", 0),
                        ColumnSpec.word(messages(), "move", 0),
                        ColumnSpec.number(messages(), "loss_before", 2)
                                .named("loss_before", messages().text("column.loss-last-week")),
                        ColumnSpec.number(messages(), "loss_now", 0),
                        ColumnSpec.number(messages(), "change", 0),
                        ColumnSpec.text(messages(), "units_only", 1)),
                last().moves().stream().limit(top).map(this::row).toList());
    }

    private Week last() {
        return trend.weeks().get(trend.weeks().size() - 1);
    }

    private List<Value> row(Move move) {
        Points before = Points.alone(move.before());
        Points now = move.now() > 0 ? rounded.loss(move.gap()) : Points.alone(0);
        return List.of(
                new Value.Text(move.gap().indicator().value()),
                new Value.Text(move.gap().name()),
                new Value.Text(move.gap().framework().value()),
                names.coded(move.kind(), tone(move.kind())),
                before,
                now,
                now.minus(before).change(),
                units(move.gap()));
    }

    private static Tone tone(Kind kind) {
        return switch (kind) {
            case NEW, WORSE -> Tone.BAD;
            case BETTER, CLOSED -> Tone.GOOD;
        };
    }

    /** Who answers for most of it, largest part first. */
    private Value units(Gap gap) {
        List<String> units = gap.units().stream()
                .filter(part -> part.loss() > 0)
                .sorted(Comparator.comparingDouble((UnitPart part) -> -part.loss())
                        .thenComparing(UnitPart::unit))
                .map(part -> names.unit(part.unit()))
                .distinct()
                .toList();
        String named = units.stream()
                .limit(NAMED)
                .collect(Collectors.joining(messages().text("list.separator")));
        return new Value.Text(units.size() > NAMED ? named + messages().text("framework.gates-more") : named);
    }

    /** What is open now, longest first. */
    TableBlock open(int top, TableBlock.Role role, List<String> sentences) {
        List<OpenGap> listed = trend.open().stream().limit(top).toList();
        return new TableBlock(
                "open",
                messages().text("heading.open", Integer.toString(trend.open().size())),
                role,
                sentences,
                List.of(
                        ColumnSpec.number(messages(), "rank", 3),
                        ColumnSpec.number(messages(), "weeks_open", 0),
                        ColumnSpec.word(messages(), "since", 4),
                        ColumnSpec.word(messages(), "indicator", 0),
                        ColumnSpec.text(messages(), "name", 0),
                        ColumnSpec.word(messages(), "framework", 0),
                        ColumnSpec.number(messages(), "loss_now", 0),
                        ColumnSpec.number(messages(), "weighted_loss", 2),
                        ColumnSpec.text(messages(), "units", 1)),
                IntStream.range(0, listed.size())
                        .mapToObj(i -> row(i + 1, listed.get(i)))
                        .toList());
    }

    private List<Value> row(int rank, OpenGap open) {
        Gap gap = open.gap();
        return List.of(
                new Value.Whole(rank),
                new Value.Whole(open.weeks()),
                new Value.Text(open.since().toString()),
                new Value.Text(gap.indicator().value()),
                new Value.Text(gap.name()),
                new Value.Text(gap.framework().value()),
                rounded.loss(gap),
                Points.alone(gap.weightedLoss()),
                rounded.unitParts(gap, names));
    }

    Node openNode() {
        return open(Integer.MAX_VALUE, TableBlock.Role.LIST, List.of()).node();
    }

    Node movesNode() {
        List<Node> nodes = new ArrayList<>();
        for (Week week : trend.weeks()) {
            Forecast forecast = week.forecast();
            for (Move move : week.moves()) {
                nodes.add(Node.Fields.none()
                        .with("period", forecast.period().toString())
                        .with("indicator", move.gap().indicator().value())
                        .with("framework", move.gap().framework().value())
                        .with("move", Names.code(move.kind()))
                        .with("loss_before", move.before())
                        .with("loss_now", move.now())
                        .with("weighted_change", move.weighted()));
            }
        }
        return new Node.Items(nodes);
    }
}
