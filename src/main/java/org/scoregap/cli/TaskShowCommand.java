package org.scoregap.cli;

import java.util.concurrent.Callable;
import org.scoregap.report.Names;
import org.scoregap.report.task.TaskHistoryReport;
import org.scoregap.report.task.WinsBack;
import org.scoregap.score.task.Ledger;
import org.scoregap.score.task.Ledger.Line;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code task show}: what one task asks, and what became of it. */
@Command(name = "show")
final class TaskShowCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final CommonOptions common;

    @Mixin
    private PeriodList list = new PeriodList();

    @Parameters(paramLabel = "NUMBER", descriptionKey = "NUMBER")
    private long number;

    TaskShowCommand(Surroundings surroundings, CommonOptions common) {
        this.surroundings = surroundings;
        this.common = common;
    }

    @Override
    public Integer call() {
        return list.print(surroundings, common, (session, period, mapping, messages) -> {
            session.tasks().existing(number);
            Ledger ledger = session.tasks().ledger(period);
            Line shown = ledger.lines().stream()
                    .filter(line -> line.task().number() == number)
                    .findFirst()
                    .orElseThrow();
            return TaskHistoryReport.of(shown, WinsBack.by(ledger.forecast()), new Names(mapping, messages));
        });
    }
}
