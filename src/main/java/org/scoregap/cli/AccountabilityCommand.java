package org.scoregap.cli;

import java.util.concurrent.Callable;
import org.scoregap.mapping.Branch;
import org.scoregap.report.gap.AccountabilityReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code accountability}: who answers for how many points. */
@Command(name = "accountability")
final class AccountabilityCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final CommonOptions common;

    @Mixin
    private PublishableList list = new PublishableList();

    AccountabilityCommand(Surroundings surroundings, CommonOptions common) {
        this.surroundings = surroundings;
        this.common = common;
    }

    @Override
    public Integer call() {
        return list.print(surroundings, common, false, (forecast, returned, mapping, messages) -> {
            Branch branch = list.branch(mapping);
            return branch.isWhole()
                    ? AccountabilityReport.of(forecast, mapping, messages)
                    : AccountabilityReport.within(branch, forecast, mapping, messages);
        });
    }
}
