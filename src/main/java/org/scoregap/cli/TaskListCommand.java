package org.scoregap.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.scoregap.model.Task.State;
import org.scoregap.model.UnitId;
import org.scoregap.report.Names;
import org.scoregap.report.task.TaskReport;
import org.scoregap.report.task.WinsBack;
import org.scoregap.score.task.Lamp;
import org.scoregap.score.task.Ledger;
import org.scoregap.score.task.Ledger.Line;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code task list}: the tasks as they stand, the open ones unless others are asked for. */
@Command(name = "list")
final class TaskListCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final CommonOptions common;

    @Mixin
    private PeriodList list = new PeriodList();

    @Option(names = "--unit", paramLabel = "UNIT")
    private @Nullable String unit;

    @Option(names = "--state", paramLabel = "STATE", split = ",")
    private @Nullable List<State> states;

    @Option(names = "--lamp", paramLabel = "LAMP", split = ",")
    private @Nullable List<Lamp> lamps;

    @Option(names = "--all")
    private boolean all;

    TaskListCommand(Surroundings surroundings, CommonOptions common) {
        this.surroundings = surroundings;
        this.common = common;
    }

    @Override
    public Integer call() {
        return list.print(surroundings, common, (session, period, mapping, messages) -> {
            Optional<UnitId> wanted = Optional.ofNullable(unit).map(written -> NameOption.unit(written, mapping));
            Ledger ledger = session.tasks().ledger(period);
            List<Line> lines = ledger.lines().stream()
                    .filter(line ->
                            wanted.map(line.task().assignment().unit()::equals).orElse(true))
                    .filter(line -> wantedStates().contains(line.task().state()))
                    .filter(line -> lamps == null || lamps.contains(line.lamp()))
                    .toList();
            return TaskReport.of(
                    ledger,
                    lines,
                    WinsBack.by(ledger.forecast()),
                    period,
                    session.asOf(),
                    new Names(mapping, messages));
        });
    }

    private Set<State> wantedStates() {
        if (states != null) {
            return EnumSet.copyOf(states);
        }
        return all || lamps != null ? EnumSet.allOf(State.class) : EnumSet.complementOf(EnumSet.of(State.VERIFIED));
    }
}
