package org.scoregap.cli;

import java.util.concurrent.Callable;
import org.scoregap.mapping.Branch;
import org.scoregap.report.BranchReport;
import org.scoregap.report.Names;
import org.scoregap.report.habit.UnderReportingReport;
import org.scoregap.score.habit.ReportingHabits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code under-reporting}: units by how many failures they leave out. */
@Command(name = "under-reporting")
final class UnderReportingCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final CommonOptions common;

    @Mixin
    private PeriodList list = new PeriodList();

    @Mixin
    private BranchOptions branches = new BranchOptions();

    UnderReportingCommand(Surroundings surroundings, CommonOptions common) {
        this.surroundings = surroundings;
        this.common = common;
    }

    @Override
    public Integer call() {
        return list.print(surroundings, common, (session, period, mapping, messages) -> {
            Branch branch = branches.in(mapping);
            ReportingHabits habits = session.forecasts()
                    .underReporting(period)
                    .only(unit -> branch.listedAs(unit).filter(unit::equals).isPresent());
            return new BranchReport(branch, new Names(mapping, messages))
                    .titled(UnderReportingReport.of(habits, mapping, messages));
        });
    }
}
