package org.scoregap.report.intake;

import java.util.List;
import java.util.Optional;
import org.scoregap.model.Period;
import org.scoregap.model.UnitId;
import org.scoregap.report.intake.UnitStatus.State;

/**
 * Where the units' reports of one week stand.
 *
 * @param statuses of every unit that owes a report in it or sent one
 */
public record WeekStatuses(Period period, List<UnitStatus> statuses) {
    public WeekStatuses {
        statuses = List.copyOf(statuses);
    }

    int count(State state) {
        return (int) statuses.stream().filter(status -> status.state() == state).count();
    }

    /** Empty where the unit owed nothing in this week and sent nothing. */
    Optional<State> of(UnitId unit) {
        return statuses.stream()
                .filter(status -> status.unit().equals(unit))
                .map(UnitStatus::state)
                .findFirst();
    }
}
