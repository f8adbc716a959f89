package org.scoregap.cli;

import java.util.concurrent.Callable;
import org.scoregap.report.intake.StatusReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code status}: who has reported, and how. */
@Command(name = "status")
final class StatusCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final CommonOptions common;

    @Mixin
    private PeriodList list = new PeriodList();

    StatusCommand(Surroundings surroundings, CommonOptions common) {
        this.surroundings = surroundings;
        this.common = common;
    }

    @Override
    public Integer call() {
        return list.print(
                surroundings,
                common,
                (session, period, mapping, messages) -> StatusReport.of(
                        session.statuses(period), session.unread(period), period, session.asOf(), mapping, messages));
    }
}
