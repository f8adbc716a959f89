package org.scoregap.report.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.scoregap.report.ColumnSpec;
import org.scoregap.report.Messages;
import org.scoregap.report.Points;
import org.scoregap.report.Share;
import org.scoregap.report.TableBlock;
import org.scoregap.report.Value;
import org.scoregap.report.gap.FailingGates;
import org.scoregap.report.gap.FrameworkSentence;
import org.scoregap.report.gap.FrameworkStandings;
import org.scoregap.report.gap.FrameworkTable;
import org.scoregap.score.forecast.Forecast.FrameworkForecast;

/** Each framework as it is, as it would be, and the difference: three rows. */
record BeforeAfter(FrameworkStandings before, FrameworkStandings after) {
    TableBlock table() {
        List<List<Value>> rows = new ArrayList<>();
        List<FrameworkForecast> then = after.forecast().frameworks();
        for (int i = 0; i < then.size(); i++) {
            FrameworkForecast now = before.forecast().frameworks().get(i);
            rows.add(row(now, before, new Value.Text(now.name()), "whatif.now"));
            rows.add(row(then.get(i), after, Value.blank(), "whatif.then"));
            rows.add(difference(now, then.get(i)));
        }
        return new TableBlock(
                "totals",
                "",
                TableBlock.Role.TOTALS,
                List.of(
                        ColumnSpec.text(messages(), "total", 0),
                        ColumnSpec.word(messages(), "situation", 0),
                        ColumnSpec.number(messages(), "expected", 0),
                        ColumnSpec.number(messages(), "low", 3),
                        ColumnSpec.number(messages(), "high", 3),
                        ColumnSpec.number(messages(), "expected_loss", 0),
                        ColumnSpec.number(messages(), "p_pass", 0),
                        ColumnSpec.text(messages(), "gates", 2)),
                rows);
    }

    private Messages messages() {
        return before.names().messages();
    }

    private List<Value> row(FrameworkForecast framework, FrameworkStandings standings, Value name, String situation) {
        boolean certain = FrameworkSentence.isCertain(framework);
        return List.of(
                name,
                new Value.Text(messages().text(situation)),
                standings.rounded().expected(framework),
                FrameworkTable.forPeopleUnless(certain, Points.alone(framework.low())),
                FrameworkTable.forPeopleUnless(certain, Points.alone(framework.high())),
                standings.rounded().loss(framework.id()),
                FrameworkTable.chance(framework),
                new Value.Text(FailingGates.of(framework, messages()).named()));
    }

    private List<Value> difference(FrameworkForecast now, FrameworkForecast then) {
        return List.of(
                Value.blank(),
                new Value.Text(messages().text("whatif.difference")),
                after.rounded()
                        .expected(then)
                        .minus(before.rounded().expected(now))
                        .change(),
                Points.alone(then.low()).minus(Points.alone(now.low())).change(),
                Points.alone(then.high()).minus(Points.alone(now.high())).change(),
                after.rounded()
                        .loss(then.id())
                        .minus(before.rounded().loss(now.id()))
                        .change(),
                chance(now, then),
                Value.blank());
    }

    private static Value chance(FrameworkForecast now, FrameworkForecast then) {
        Value change = change(now.passProbability(), then.passProbability());
        return FrameworkTable.forPeopleUnless(now.passMark().isEmpty(), change);
    }

    private static Value change(OptionalDouble now, OptionalDouble then) {
        if (now.isEmpty() || then.isEmpty()) {
            return Value.blank();
        }
        Share change = new Share(then.getAsDouble() - now.getAsDouble());
        return new Value.Worded((change.share() > 0 ? "+" : "") + change.shown(), change);
    }
}
