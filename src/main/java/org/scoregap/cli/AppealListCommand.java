package org.scoregap.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.scoregap.app.Session;
import org.scoregap.model.Appeal.State;
import org.scoregap.model.UnitId;
import org.scoregap.report.appeal.AppealCase;
import org.scoregap.report.appeal.AppealReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code appeal list}: the appeals as they stand. */
@Command(name = "list")
final class AppealListCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final CommonOptions common;

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private AsOfOption asOf = new AsOfOption();

    @Option(names = "--unit", paramLabel = "UNIT")
    private @Nullable String unit;

    @Option(names = "--state", paramLabel = "STATE", split = ",")
    private @Nullable List<State> states;

    AppealListCommand(Surroundings surroundings, CommonOptions common) {
        this.surroundings = surroundings;
        this.common = common;
    }

    @Override
    public Integer call() {
        Desk desk = Desk.open(surroundings, common);
        try (Session session = desk.session(asOf)) {
            Optional<UnitId> wanted =
                    Optional.ofNullable(unit).map(written -> NameOption.unit(written, desk.mapping()));
            List<AppealCase> all = session.appeals().all();
            List<AppealCase> listed = all.stream()
                    .filter(each ->
                            states == null || states.contains(each.appeal().state()))
                    .filter(each -> wanted.map(each.objection().unit()::equals).orElse(true))
                    .toList();
            desk.results().print(AppealReport.of(all, listed, session.asOf(), desk.mapping(), desk.messages()), output);
        }
        return ExitStatus.CLEAN;
    }
}
