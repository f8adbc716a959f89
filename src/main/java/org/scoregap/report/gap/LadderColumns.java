package org.scoregap.report.gap;

import java.util.List;
import java.util.OptionalDouble;
import org.scoregap.mapping.Ladder.Criterion;
import org.scoregap.mapping.Ladder.Level;
import org.scoregap.report.ColumnSpec;
import org.scoregap.report.Factor;
import org.scoregap.report.Messages;
import org.scoregap.report.Names;
import org.scoregap.report.Points;
import org.scoregap.report.Value;
import org.scoregap.score.habit.ReportingHabits;
import org.scoregap.score.ladder.Proposal;
import org.scoregap.score.ladder.Proposal.Placed;

/** What a unit's row says of its level and of what levels depend on. */
record LadderColumns(Proposal proposal, Names names) {

    /** What stands beside the loss. */
    List<ColumnSpec> first() {
        return List.of(ColumnSpec.text(messages(), "proposed_level", 1)
                .named("level", messages().text("column.proposed_level")));
    }

    /** What stands behind all else. */
    List<ColumnSpec> last() {
        return List.of(
                ColumnSpec.number(messages(), "weeks", 5),
                ColumnSpec.number(messages(), "under_reporting", 7),
                ColumnSpec.number(messages(), "easy_loss", 9),
                ColumnSpec.machine("empty_reports"),
                ColumnSpec.machine("loss_share"),
                ColumnSpec.machine("weighted_charge"),
                ColumnSpec.machine("group"),
                ColumnSpec.machine("left_off"),
                ColumnSpec.machine("level_reasons"));
    }

    List<Value> first(Placed unit) {
        return List.of(level(unit));
    }

    List<Value> last(String group, Placed unit) {
        OptionalDouble easy = unit.figure(Criterion.EASY);
        return List.of(
                weeks(unit.figure(Criterion.WEEKS)),
                underReporting(unit),
                easy.isPresent() ? Points.alone(easy.getAsDouble()).blankWhenNone() : Value.blank(),
                new Value.Flag(unit.emptyReports(), ""),
                Value.share(unit.figure(Criterion.SHARE)),
                Points.alone(unit.unit().weightedCharge()),
                new Value.Text(group),
                Value.of(unit.place().leftOff().map(Names::code)),
                new Value.Text(LadderText.code(unit.reasons())));
    }

    /** In the words of the mapping. */
    Value level(Placed unit) {
        return unit.level().isEmpty() ? Value.blank() : level(unit.level().get());
    }

    private Value level(Level level) {
        boolean mildest = proposal.ladder().levels().indexOf(level) == 0;
        return new Value.Code(
                level.id(), level.name(messages().language()), mildest ? Value.Tone.DOUBTFUL : Value.Tone.BAD);
    }

    /** 0 is what should be: people see nothing. */
    private static Value weeks(OptionalDouble weeks) {
        if (weeks.isEmpty()) {
            return Value.blank();
        }
        Value whole = new Value.Whole((long) weeks.getAsDouble());
        return weeks.getAsDouble() == 0 ? new Value.Worded("", whole) : whole;
    }

    private Value underReporting(Placed unit) {
        if (unit.emptyReports()) {
            return new Value.Worded(messages().word(ReportingHabits.Level.EMPTY), Value.blank());
        }
        OptionalDouble factor = unit.figure(Criterion.UNDER_REPORTING);
        return factor.isPresent() ? new Factor(factor.getAsDouble()) : Value.blank();
    }

    private Messages messages() {
        return names.messages();
    }
}
