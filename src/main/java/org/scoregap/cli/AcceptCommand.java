package org.scoregap.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.scoregap.app.Revision;
import org.scoregap.model.ProblemCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code accept}: somebody has looked, and the figure is true. */
@Command(name = "accept")
final class AcceptCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final CommonOptions common;

    @Mixin
    private ReasonOption reason = new ReasonOption();

    @Option(names = "--code", paramLabel = "CODE")
    private @Nullable ProblemCode code;

    @Parameters(paramLabel = "CELL", descriptionKey = "CELL")
    private String cell = "";

    AcceptCommand(Surroundings surroundings, CommonOptions common) {
        this.surroundings = surroundings;
        this.common = common;
    }

    @Override
    public Integer call() {
        StoredCell target = StoredCell.parse(cell);
        Desk desk = Desk.open(surroundings, common);
        return desk.changing(session -> {
            Revision revision = session.overriding()
                    .accept(target.submission(), target.cell(), Optional.ofNullable(code), reason.text());
            return new IntakeOutcome(desk).ofRevision(revision, target.cell());
        });
    }
}
