package org.scoregap.cli;

import java.util.concurrent.Callable;
import org.scoregap.mapping.Branch;
import org.scoregap.report.gap.AccountabilityReport;
import org.scoregap.score.Scorer;
import org.scoregap.score.forecast.Forecast;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code accountability}: who answers for how many points, and what that proposes. */
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
        return list.print(surroundings, common, (session, period, mapping, messages) -> {
            Branch branch = list.branch(mapping);
            if (!branch.isWhole()) {
                Forecast forecast = session.forecasts().of(period);
                return new PublishableList.Made(
                        forecast, AccountabilityReport.within(branch, forecast, mapping, messages));
            }
            Scorer.Judged judged = session.forecasts().judged(period);
            return new PublishableList.Made(
                    judged.forecast(),
                    AccountabilityReport.of(judged.forecast(), judged.proposal(), mapping, messages));
        });
    }
}
