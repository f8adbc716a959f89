package org.scoregap.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.scoregap.mapping.Branch;
import org.scoregap.report.BranchReport;
import org.scoregap.report.Names;
import org.scoregap.report.intake.CollectReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code collect}: every figure of the period that counts, with its cell. */
@Command(name = "collect")
final class CollectCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final CommonOptions common;

    @Mixin
    private PeriodList list = new PeriodList();

    @Mixin
    private BranchOptions branches = new BranchOptions();

    CollectCommand(Surroundings surroundings, CommonOptions common) {
        this.surroundings = surroundings;
        this.common = common;
    }

    @Override
    public Integer call() {
        return list.print(surroundings, common, (session, period, mapping, messages) -> {
            Branch branch = branches.in(mapping);
            List<CollectReport.Figure> figures = session.observations().figures(period).stream()
                    .filter(figure -> figure.isOf(branch))
                    .toList();
            return new BranchReport(branch, new Names(mapping, messages))
                    .titled(CollectReport.of(figures, period, mapping, messages));
        });
    }
}
