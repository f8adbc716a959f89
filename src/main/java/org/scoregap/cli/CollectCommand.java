package org.scoregap.cli;

import java.util.concurrent.Callable;
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

    CollectCommand(Surroundings surroundings, CommonOptions common) {
        this.surroundings = surroundings;
        this.common = common;
    }

    @Override
    public Integer call() {
        return list.print(
                surroundings,
                common,
                (session, period, mapping, messages) ->
                        CollectReport.of(session.figures(period), period, mapping, messages));
    }
}
