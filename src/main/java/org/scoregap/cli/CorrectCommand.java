package org.scoregap.cli;

import java.util.concurrent.Callable;
import org.scoregap.app.Revision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code correct}: one cell says something else, and the file is judged again with it. */
@Command(name = "correct")
final class CorrectCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final CommonOptions common;

    @Mixin
    private ReasonOption reason = new ReasonOption();

    @Parameters(index = "0", paramLabel = "CELL", descriptionKey = "CELL")
    private String cell = "";

    @Parameters(index = "1", paramLabel = "VALUE", descriptionKey = "VALUE")
    private String text = "";

    CorrectCommand(Surroundings surroundings, CommonOptions common) {
        this.surroundings = surroundings;
        this.common = common;
    }

    @Override
    public Integer call() {
        StoredCell target = StoredCell.parse(cell);
        Desk desk = Desk.open(surroundings, common);
        return desk.changing(session -> {
            Revision revision = session.overriding().correct(target.submission(), target.cell(), text, reason.text());
            return new IntakeOutcome(desk).ofRevision(revision, target.cell());
        });
    }
}
