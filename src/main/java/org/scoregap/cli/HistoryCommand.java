package org.scoregap.cli;

import java.util.concurrent.Callable;
import org.scoregap.app.HistoryRows;
import org.scoregap.app.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code history}: where everything in the store comes from. */
@Command(name = "history")
final class HistoryCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final CommonOptions common;

    @Mixin
    private OutputOptions output = new OutputOptions();

    HistoryCommand(Surroundings surroundings, CommonOptions common) {
        this.surroundings = surroundings;
        this.common = common;
    }

    @Override
    public Integer call() {
        Desk desk = Desk.open(surroundings, common);
        try (Session session = desk.session()) {
            desk.print(HistoryRows.report(session.history(), desk.mapping(), desk.messages()), output);
        }
        return ExitStatus.CLEAN;
    }
}
