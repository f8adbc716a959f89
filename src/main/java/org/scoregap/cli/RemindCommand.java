package org.scoregap.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.scoregap.app.Reminders;
import org.scoregap.app.Session;
import org.scoregap.app.WeekDocuments;
import org.scoregap.mapping.Branch;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.Period;
import org.scoregap.report.BranchReport;
import org.scoregap.report.Names;
import org.scoregap.report.remind.Owed;
import org.scoregap.report.remind.RemindReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code remind}: a short text for each unit that still owes something. Nothing is sent to anyone. */
@Command(name = "remind")
final class RemindCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final CommonOptions common;

    @Mixin
    private PeriodList list = new PeriodList();

    @Mixin
    private BranchOptions branches = new BranchOptions();

    RemindCommand(Surroundings surroundings, CommonOptions common) {
        this.surroundings = surroundings;
        this.common = common;
    }

    @Override
    public Integer call() {
        Desk desk = Desk.open(surroundings, common);
        try (Session session = list.session(desk)) {
            Period period = list.period(session);
            Mapping mapping = session.mapping(period);
            Branch branch = branches.in(mapping);
            Reminders reminders = new Reminders(session, period);
            List<Owed> owed = reminders.owed().stream()
                    .filter(each -> branch.listedAs(each.unit())
                            .filter(each.unit()::equals)
                            .isPresent())
                    .toList();
            RemindReport report = new RemindReport(owed, period, session.asOf(), mapping, desk.messages());
            Optional<Path> folder = folder();
            if (folder.isPresent()) {
                WeekDocuments.Written written =
                        reminders.write(report, owed.stream().map(Owed::unit).toList(), folder.get(), desk.messages());
                desk.say(report.summary());
                if (!written.files().isEmpty()) {
                    desk.say(
                            desk.messages().text("console.written", folder.get().toString()));
                }
                ReportCommand.sayKept(desk, written, "console.reminders-removed");
            } else {
                desk.results()
                        .print(
                                list.noted(
                                        new BranchReport(branch, new Names(mapping, desk.messages()))
                                                .titled(report.list()),
                                        session,
                                        period,
                                        desk),
                                list.output());
            }
        }
        return ExitStatus.CLEAN;
    }

    /** Texts go into a folder: what has no ending that a list's file has. */
    private Optional<Path> folder() {
        return list.output()
                .file()
                .filter(path -> list.output().format() == OutputOptions.Format.TABLE)
                .filter(path -> path.getFileName() == null
                        || !path.getFileName().toString().endsWith(".txt"))
                .map(path -> surroundings.folder().resolve(path));
    }
}
