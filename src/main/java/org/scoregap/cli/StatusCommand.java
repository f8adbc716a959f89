package org.scoregap.cli;

import java.util.concurrent.Callable;
import org.scoregap.app.Session;
import org.scoregap.model.Period;
import org.scoregap.report.StatusReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code status}: who has reported, and how. */
@Command(name = "status")
final class StatusCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final CommonOptions common;

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private PeriodOption period = new PeriodOption();

    StatusCommand(Surroundings surroundings, CommonOptions common) {
        this.surroundings = surroundings;
        this.common = common;
    }

    @Override
    public Integer call() {
        Desk desk = Desk.open(surroundings, common);
        try (Session session = desk.session()) {
            Period asked = session.period(period.asked());
            desk.print(
                    StatusReport.of(
                            session.statuses(asked), asked, session.asOf(), session.mapping(asked), desk.messages()),
                    output);
        }
        return ExitStatus.CLEAN;
    }
}
