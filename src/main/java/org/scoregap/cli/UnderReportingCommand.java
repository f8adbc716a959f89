package org.scoregap.cli;

import java.util.concurrent.Callable;
import org.scoregap.report.habit.UnderReportingReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code under-reporting}: units by how many failures they leave out. */
@Command(name = "under-reporting")
final class UnderReportingCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final CommonOptions common;

    @Mixin
    private PeriodList list = new PeriodList();

    UnderReportingCommand(Surroundings surroundings, CommonOptions common) {
        this.surroundings = surroundings;
        this.common = common;
    }

    @Override
    public Integer call() {
        return list.print(
                surroundings,
                common,
                (session, period, mapping, messages) ->
                        UnderReportingReport.of(session.forecasts().underReporting(period), mapping, messages));
    }
}
