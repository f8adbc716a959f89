package org.scoregap.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.scoregap.app.HistoryRows;
import org.scoregap.app.Publications;
import org.scoregap.app.Session;
import org.scoregap.report.Report;
import org.scoregap.report.Value;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code history}: where everything in the store comes from. */
@Command(name = "history")
final class HistoryCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final CommonOptions common;

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private AsOfOption asOf = new AsOfOption();

    @Option(names = "--show", paramLabel = "NUMBER")
    private @Nullable Long show;

    @Option(names = "--runs")
    private boolean runs;

    HistoryCommand(Surroundings surroundings, CommonOptions common) {
        this.surroundings = surroundings;
        this.common = common;
    }

    @Override
    public Integer call() {
        Desk desk = Desk.open(surroundings, common);
        try (Session session = desk.session(asOf)) {
            if (runs) {
                desk.results().print(session.journal().list(desk.messages()), output);
                return ExitStatus.CLEAN;
            }
            Publications publications = session.publications(RootCommand.Version.number());
            if (show != null) {
                desk.results().write(publications.content(show), output);
                return ExitStatus.CLEAN;
            }
            Report history = HistoryRows.report(session.history(), publications.all(), desk.mapping(), desk.messages());
            Value.Moment moment =
                    new Value.Moment(session.asOf(), desk.mapping().settings().zone());
            desk.results().print(asOf.isGiven() ? history.asOf(moment, desk.messages()) : history, output);
        }
        return ExitStatus.CLEAN;
    }
}
