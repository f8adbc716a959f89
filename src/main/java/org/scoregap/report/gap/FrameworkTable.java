package org.scoregap.report.gap;

import java.util.List;
import org.scoregap.report.ColumnSpec;
import org.scoregap.report.Messages;
import org.scoregap.report.Points;
import org.scoregap.report.TableBlock;
import org.scoregap.report.Value;
import org.scoregap.score.forecast.Forecast.FrameworkForecast;

/** A row for each framework. */
public record FrameworkTable(FrameworkStandings standings) {

    TableBlock table() {
        Messages messages = standings.names().messages();
        return new TableBlock(
                "totals",
                "",
                TableBlock.Role.LIST,
                List.of(
                        ColumnSpec.word(messages, "framework", 0),
                        ColumnSpec.text(messages, "name", 0),
                        ColumnSpec.number(messages, "points", 2),
                        ColumnSpec.number(messages, "pass_mark", 1),
                        ColumnSpec.number(messages, "expected", 1),
                        ColumnSpec.number(messages, "low", 4),
                        ColumnSpec.number(messages, "high", 4),
                        ColumnSpec.number(messages, "p_pass", 3),
                        ColumnSpec.number(messages, "expected_loss", 0),
                        ColumnSpec.number(messages, "charge", 2)),
                standings.forecast().frameworks().stream().map(this::row).toList());
    }

    private List<Value> row(FrameworkForecast framework) {
        boolean certain = FrameworkSentence.isCertain(framework);
        return List.of(
                new Value.Text(framework.id().value()),
                new Value.Text(framework.name()),
                Points.alone(framework.points()),
                Value.points(framework.passMark()),
                standings.rounded().expected(framework),
                forPeopleUnless(certain, Points.alone(framework.low())),
                forPeopleUnless(certain, Points.alone(framework.high())),
                chance(framework),
                standings.rounded().loss(framework.id()),
                standings.rounded().charge(framework.id()));
    }

    /** The chance to pass: people get it where there is a mark to reach; that of the gates alone would be taken for it. */
    public static Value chance(FrameworkForecast framework) {
        return forPeopleUnless(
                FrameworkSentence.isCertain(framework) || framework.passMark().isEmpty(),
                Value.share(framework.passProbability()));
    }

    /** A range without width and a chance of 0 or 100 % would be taken for knowledge of the future; machines get them. */
    public static Value forPeopleUnless(boolean certain, Value value) {
        return certain ? new Value.Worded("", value) : value;
    }
}
