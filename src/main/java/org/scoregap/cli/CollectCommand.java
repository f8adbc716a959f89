package org.scoregap.cli;

import java.util.concurrent.Callable;
import org.scoregap.app.Session;
import org.scoregap.model.Period;
import org.scoregap.report.CollectReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code collect}: every figure of the period that counts, with its cell. */
@Command(name = "collect")
final class CollectCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final CommonOptions common;

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private PeriodOption period = new PeriodOption();

    CollectCommand(Surroundings surroundings, CommonOptions common) {
        this.surroundings = surroundings;
        this.common = common;
    }

    @Override
    public Integer call() {
        Desk desk = Desk.open(surroundings, common);
        try (Session session = desk.session()) {
            Period asked = session.period(period.asked());
            desk.print(
                    CollectReport.of(session.figures(asked), asked, session.mapping(asked), desk.messages()), output);
        }
        return ExitStatus.CLEAN;
    }
}
