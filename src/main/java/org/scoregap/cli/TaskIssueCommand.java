package org.scoregap.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scoregap.app.Session;
import org.scoregap.app.Tasks;
import org.scoregap.app.Tasks.Issued;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Period;
import org.scoregap.model.Task;
import org.scoregap.report.Names;
import org.scoregap.report.Report;
import org.scoregap.report.task.TaskReport;
import org.scoregap.report.task.WinsBack;
import org.scoregap.score.task.Assignments.Wanted;
import org.scoregap.score.task.Ledger;
import org.scoregap.score.task.Ledger.Line;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code task issue}: gaps are handed to units, until when. */
@Command(name = "issue")
final class TaskIssueCommand implements Callable<Integer> {
    private static final int USUAL = 10;

    private final Surroundings surroundings;
    private final CommonOptions common;

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private PeriodOption period = new PeriodOption();

    @Mixin
    private EventOptions said = new EventOptions();

    @Option(names = "--top", paramLabel = "N")
    private @Nullable Integer top;

    @Option(names = "--unit", paramLabel = "UNIT")
    private @Nullable String unit;

    @Option(names = "--easy")
    private boolean easy;

    @Option(names = "--sites")
    private boolean sites;

    @Option(names = "--deadline", paramLabel = "DATE")
    private @Nullable String deadline;

    @Parameters(paramLabel = "INDICATOR", descriptionKey = "INDICATOR", arity = "0..*")
    private List<String> indicators = new ArrayList<>();

    TaskIssueCommand(Surroundings surroundings, CommonOptions common) {
        this.surroundings = surroundings;
        this.common = common;
    }

    @Override
    public Integer call() {
        Desk desk = Desk.open(surroundings, common);
        int most = top != null || indicators.isEmpty()
                ? output.atMost("--top", top == null ? USUAL : top, USUAL)
                : Integer.MAX_VALUE;
        return desk.changing(session -> {
            Period asked = session.period(period.asked());
            Mapping mapping = session.mapping(asked);
            Set<IndicatorId> meant = indicators.stream()
                    .map(written -> NameOption.indicator(written, mapping))
                    .collect(Collectors.toSet());
            Wanted wanted = new Wanted(
                    most,
                    meant,
                    Optional.ofNullable(unit).map(written -> NameOption.unit(written, mapping)),
                    easy,
                    sites);
            Issued issued = session.tasks()
                    .issue(asked, wanted, said.day(), EventOptions.date("--deadline", deadline), said.by());
            if (!issued.fresh().isEmpty() || output.format() != OutputOptions.Format.TABLE) {
                desk.results().print(report(session.tasks(), issued, asked, session, desk), output);
            }
            say(issued, desk);
            return ExitStatus.CLEAN;
        });
    }

    private static Report report(Tasks tasks, Issued issued, Period period, Session session, Desk desk) {
        Set<Long> fresh = issued.fresh().stream().map(Task::number).collect(Collectors.toSet());
        Ledger ledger = tasks.ledger(period);
        List<Line> lines = ledger.lines().stream()
                .filter(line -> fresh.contains(line.task().number()))
                .toList();
        return TaskReport.of(
                new Ledger(ledger.forecast(), lines, List.of()),
                lines,
                WinsBack.by(ledger.forecast()),
                period,
                session.asOf(),
                new Names(session.mapping(period), desk.messages()));
    }

    private static void say(Issued issued, Desk desk) {
        List<Task> fresh = issued.fresh();
        desk.say(
                fresh.isEmpty()
                        ? desk.messages().text("console.tasks-none")
                        : desk.messages()
                                .text(
                                        "console.tasks-issued",
                                        Integer.toString(fresh.size()),
                                        Long.toString(fresh.get(0).number()),
                                        Long.toString(
                                                fresh.get(fresh.size() - 1).number())));
        if (!issued.open().isEmpty()) {
            desk.say(desk.messages()
                    .text(
                            "console.tasks-open",
                            Integer.toString(issued.open().size()),
                            issued.open().stream()
                                    .map(task -> Long.toString(task.number()))
                                    .collect(Collectors.joining(desk.messages().text("list.separator")))));
        }
    }
}
