package org.scoregap.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.scoregap.app.Backup;
import org.scoregap.report.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code backup}: a copy of the store that is known to be one. */
@Command(name = "backup")
final class BackupCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final CommonOptions common;

    @Parameters(paramLabel = "TARGET", descriptionKey = "TARGET", arity = "0..1")
    private @Nullable Path target;

    BackupCommand(Surroundings surroundings, CommonOptions common) {
        this.surroundings = surroundings;
        this.common = common;
    }

    @Override
    public Integer call() {
        Desk desk = Desk.open(surroundings, common);
        Backup made = desk.upkeep().backUp(Optional.ofNullable(target).map(surroundings.folder()::resolve));
        desk.say(sentence(made, desk.messages()));
        if (made.faults() > 0) {
            desk.warn(desk.messages().text("console.backup-unsound", Integer.toString(made.faults())));
            return ExitStatus.PROBLEMS;
        }
        return ExitStatus.CLEAN;
    }

    /** What was copied, and where to. */
    static String sentence(Backup made, Messages messages) {
        return messages.text(
                "console.backed-up",
                made.file().toString(),
                size(made.bytes()),
                Long.toString(made.holds().submissions()),
                Long.toString(made.holds().publications()));
    }

    private static String size(long bytes) {
        return bytes < 10_000_000 ? (bytes + 999) / 1000 + " KB" : (bytes + 999_999) / 1_000_000 + " MB";
    }
}
