package org.scoregap.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.scoregap.app.Upkeep.Restored;
import org.scoregap.model.StoreFault;
import org.scoregap.report.Messages;
import org.scoregap.report.Value;
import org.scoregap.report.intake.StoreFaultReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code restore}: the store of a backup takes the place of the one that is there, which is kept. */
@Command(name = "restore")
final class RestoreCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final CommonOptions common;

    @Option(names = "--dry-run")
    private boolean rehearsal;

    @Parameters(paramLabel = "BACKUP", descriptionKey = "BACKUP")
    private Path file = Path.of("");

    RestoreCommand(Surroundings surroundings, CommonOptions common) {
        this.surroundings = surroundings;
        this.common = common;
    }

    @Override
    public Integer call() {
        Desk desk = Desk.open(surroundings, common);
        Restored restored =
                desk.upkeep().restore(surroundings.folder().resolve(file), rehearsal, faults -> complain(faults, desk));
        Messages messages = desk.messages();
        desk.say(messages.text(
                rehearsal ? "console.would-restore" : "console.restored",
                file.toString(),
                Long.toString(restored.holds().submissions()),
                Long.toString(restored.holds().publications()),
                restored.holds()
                        .latest()
                        .map(at ->
                                new Value.Moment(at, desk.mapping().settings().zone()).shown())
                        .orElse("")));
        restored.aside().ifPresent(old -> desk.say(messages.text("console.store-aside", old.toString())));
        restored.migratedFrom().ifPresent(from -> desk.say(messages.text("console.migrated", Integer.toString(from))));
        if (!restored.checksum()) {
            desk.warn(messages.text("console.no-checksum", file.toString()));
        }
        if (!restored.originals().isEmpty()) {
            desk.warn(messages.text(
                    "console.originals-missing",
                    Integer.toString(restored.originals().size())));
            return ExitStatus.PROBLEMS;
        }
        return ExitStatus.CLEAN;
    }

    private static void complain(List<StoreFault> faults, Desk desk) {
        desk.results().print(StoreFaultReport.of(faults, desk.messages()));
    }
}
