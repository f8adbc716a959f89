package org.scoregap.report.trend;

import java.util.ArrayList;
import java.util.List;
import org.scoregap.mapping.Framework;
import org.scoregap.model.FrameworkId;
import org.scoregap.report.ColumnSpec;
import org.scoregap.report.Messages;
import org.scoregap.report.Points;
import org.scoregap.report.TableBlock;
import org.scoregap.report.Value;
import org.scoregap.report.gap.FrameworkSentence;
import org.scoregap.report.gap.FrameworkTable;
import org.scoregap.score.forecast.Forecast;
import org.scoregap.score.forecast.Forecast.FrameworkForecast;
import org.scoregap.score.trend.Trend;
import org.scoregap.score.trend.Trend.Week;

/** How the frameworks' totals went week by week. */
record TrendTotals(Trend trend, Messages messages) {
    /** A course that moves less than this part of the points is drawn flat. */
    private static final double FLAT = 0.01;

    /** Where one stands now, and its course. */
    String sentence(FrameworkForecast framework) {
        List<Double> course = trend.weeks().stream()
                .flatMap(week -> in(week.forecast(), framework.id()).stream())
                .map(FrameworkForecast::expected)
                .toList();
        Value change = change(trend.weeks().get(trend.weeks().size() - 1), framework);
        return text(
                "lead.trend-framework",
                framework.name(),
                expected(framework).shown(),
                Points.alone(framework.expectedLoss()).shown(),
                text(framework.kind() == Framework.Kind.STANDARDS ? "unit.standards" : "unit.points"),
                rises(change) ? change.shown().substring(1) : "",
                Sparkline.of(course, FLAT * framework.points()),
                falls(change) ? change.shown().substring(1) : "");
    }

    TableBlock table(FrameworkForecast framework) {
        List<List<Value>> rows = new ArrayList<>();
        for (Week week : trend.weeks()) {
            in(week.forecast(), framework.id()).forEach(then -> rows.add(row(week, then)));
        }
        return new TableBlock(
                "weeks_" + framework.id().value(),
                framework.name(),
                TableBlock.Role.LIST,
                List.of(
                        ColumnSpec.word(messages, "period", 0),
                        ColumnSpec.machine("framework"),
                        ColumnSpec.machine("mapping"),
                        ColumnSpec.number(messages, "points", 3),
                        ColumnSpec.number(messages, "pass_mark", 2),
                        ColumnSpec.number(messages, "expected", 0),
                        ColumnSpec.number(messages, "low", 1),
                        ColumnSpec.number(messages, "high", 1),
                        ColumnSpec.number(messages, "p_pass", 1),
                        ColumnSpec.number(messages, "expected_loss", 0),
                        ColumnSpec.number(messages, "change", 0)),
                rows);
    }

    private List<Value> row(Week week, FrameworkForecast framework) {
        boolean certain = FrameworkSentence.isCertain(framework);
        return List.of(
                new Value.Text(week.forecast().period().toString()),
                new Value.Text(framework.id().value()),
                new Value.Text(week.forecast().mappingFrom().toString()),
                Points.alone(framework.points()),
                Value.points(framework.passMark()),
                expected(framework),
                FrameworkTable.forPeopleUnless(certain, Points.alone(framework.low())),
                FrameworkTable.forPeopleUnless(certain, Points.alone(framework.high())),
                FrameworkTable.chance(framework),
                Points.alone(framework.expectedLoss()),
                change(week, framework));
    }

    private static List<FrameworkForecast> in(Forecast forecast, FrameworkId id) {
        return forecast.frameworks().stream()
                .filter(framework -> framework.id().equals(id))
                .toList();
    }

    /** As in the other lists: printed points less the printed loss. */
    private static Points expected(FrameworkForecast framework) {
        Points difference = Points.alone(framework.points()).minus(Points.alone(framework.expectedLoss()));
        return new Points(framework.expected(), difference.hundredths());
    }

    /** Of the loss since the week before, so that it fits the printed losses; blank where there is none. */
    static Value change(Week week, FrameworkForecast framework) {
        return week.before().stream()
                .flatMap(before -> in(before, framework.id()).stream())
                .map(before -> Points.alone(framework.expectedLoss())
                        .minus(Points.alone(before.expectedLoss()))
                        .change())
                .findFirst()
                .orElse(Value.blank());
    }

    /** A loss that rose reads as bad news only in words: a plus before points would be taken for points won. */
    private static boolean rises(Value change) {
        return change.shown().startsWith("+");
    }

    private static boolean falls(Value change) {
        return change.shown().startsWith("-");
    }

    private String text(String key, String... arguments) {
        return messages.text(key, arguments);
    }
}
