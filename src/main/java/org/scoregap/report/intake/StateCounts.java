package org.scoregap.report.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.scoregap.report.ColumnSpec;
import org.scoregap.report.Messages;
import org.scoregap.report.Names;
import org.scoregap.report.Value;
import org.scoregap.report.intake.UnitStatus.State;
import org.scoregap.report.round.Percentages;

/** How many reports are in each state, and the shares, which add up to 100 % as they are printed. */
final class StateCounts {
    /** From best to worst: people look for the first one, and for the last ones. */
    static final List<State> ORDER =
            List.of(State.ON_TIME, State.CORRECTED, State.LATE, State.AWAITED, State.REFUSED, State.MISSING);

    private StateCounts() {}

    /** A column for each number, then one for each share. */
    static List<ColumnSpec> columns(Messages messages) {
        List<ColumnSpec> columns = new ArrayList<>();
        for (State state : ORDER) {
            columns.add(new ColumnSpec(
                    Names.code(state),
                    messages.word(state),
                    ColumnSpec.Fit.NUMBER,
                    state == State.AWAITED ? 3 : 1,
                    ColumnSpec.Audience.EVERYONE));
        }
        for (State state : ORDER) {
            columns.add(new ColumnSpec(
                    Names.code(state) + "_rate",
                    messages.text("column.state-rate", messages.word(state)),
                    ColumnSpec.Fit.NUMBER,
                    state == State.ON_TIME ? 0 : state == State.AWAITED ? 4 : 2,
                    ColumnSpec.Audience.EVERYONE));
        }
        return columns;
    }

    static List<Value> cells(ToIntFunction<State> count) {
        List<Integer> counts =
                ORDER.stream().map(state -> count.applyAsInt(state)).toList();
        return Stream.concat(
                        counts.stream().map(number -> nothing(number, new Value.Whole(number))),
                        Stream.of(Percentages.of(counts))
                                .flatMap(List::stream)
                                .map(share -> nothing(share.share(), share)))
                .toList();
    }

    /** Most units are in few of the states: people see nothing where there is none. */
    private static Value nothing(double amount, Value value) {
        return amount == 0 ? new Value.Worded("", value) : value;
    }
}
