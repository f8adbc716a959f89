package org.scoregap.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.scoregap.mapping.Branch;
import org.scoregap.model.Task.State;
import org.scoregap.report.BranchReport;
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

    @Mixin
    private BranchOptions branches = new BranchOptions();

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
            Branch branch = branches.in(mapping);
            Names names = new Names(mapping, messages);
            Ledger ledger = session.tasks()
                    .ledger(period)
                    .only(unit -> branch.listedAs(unit).filter(unit::equals).isPresent());
            List<Line> lines = ledger.lines().stream()
                    .filter(line -> wantedStates().contains(line.task().state()))
                    .filter(line -> lamps == null || lamps.contains(line.lamp()))
                    .toList();
            return new BranchReport(branch, names)
                    .titled(TaskReport.of(
                            ledger, lines, WinsBack.by(ledger.forecast()), period, session.asOf(), names));
        });
    }

    private Set<State> wantedStates() {
        if (states != null) {
            return EnumSet.copyOf(states);
        }
        return all || lamps != null ? EnumSet.allOf(State.class) : EnumSet.complementOf(EnumSet.of(State.VERIFIED));
    }
}
