package org.scoregap.cli;

import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.scoregap.report.Messages;
import org.scoregap.store.Undone;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code undo}: a submission no longer counts, and stays on record. */
@Command(name = "undo")
final class UndoCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final CommonOptions common;

    @Mixin
    private ReasonOption reason = new ReasonOption();

    @Parameters(paramLabel = "NUMBER", descriptionKey = "NUMBER")
    private long number;

    UndoCommand(Surroundings surroundings, CommonOptions common) {
        this.surroundings = surroundings;
        this.common = common;
    }

    @Override
    public Integer call() {
        Desk desk = Desk.open(surroundings, common);
        return desk.changing(session -> {
            Undone undone = session.undo(number, reason.text());
            Messages messages = desk.messages();
            String what = String.valueOf(undone.submission());
            if (!undone.fresh()) {
                desk.say(messages.text("console.undone-before", what));
            } else {
                String with = undone.with().stream().map(String::valueOf).collect(Collectors.joining(", "));
                String back = undone.back().map(String::valueOf).orElse("");
                desk.say(messages.text("console.undone", what, with, back));
            }
            return ExitStatus.CLEAN;
        });
    }
}
