package org.scoregap.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.scoregap.app.Publications;
import org.scoregap.app.Session;
import org.scoregap.app.TakenIn;
import org.scoregap.app.Weekly;
import org.scoregap.app.Weekly.Lists;
import org.scoregap.model.Part;
import org.scoregap.model.Period;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;
import org.scoregap.model.Severity;
import org.scoregap.report.intake.ProblemReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code weekly}: what cron runs. */
@Command(name = "weekly")
final class WeeklyCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final CommonOptions common;

    @Mixin
    private PeriodOption period = new PeriodOption();

    @Mixin
    private PublishOption publish = new PublishOption();

    WeeklyCommand(Surroundings surroundings, CommonOptions common) {
        this.surroundings = surroundings;
        this.common = common;
    }

    @Override
    public Integer call() {
        boolean publishing = publish.isGiven();
        Desk desk = Desk.open(surroundings, common);
        try (Session session = desk.session()) {
            Weekly weekly = new Weekly(session, desk.messages());
            TakenIn taken = weekly.takeIn(desk.progress());
            IntakeOutcome outcome = new IntakeOutcome(desk);
            outcome.say(taken);
            new SlipOptions().write(taken, session, desk);
            if (period.asked().isEmpty() && session.periods().isEmpty()) {
                desk.print(ProblemReport.ofStored(session.problemsOfNoPeriod(), desk.mapping(), desk.messages()));
                throw new ScoregapException(
                        Failure.NO_INPUT,
                        desk.workspace().inbox(desk.mapping().settings()).toString());
            }
            Period asked = session.period(period.asked());
            Publications publications = session.publications(RootCommand.Version.number());
            Lists lists = weekly.lists(asked, publications);
            if (publishing) {
                weekly.publish(lists, publications, publish.note()).forEach(desk::say);
            }
            desk.print(lists.firstGaps());
            desk.print(lists.accountability());
            desk.print(lists.status());
            say(desk, weekly.write(asked, lists));
            // What came late for an earlier week changes that week's lists too.
            taken.files().stream()
                    .flatMap(each -> each.submission().parts().stream())
                    .map(Part::period)
                    .distinct()
                    .sorted()
                    .filter(touched -> !touched.equals(asked))
                    .forEach(touched -> say(desk, weekly.write(touched, weekly.lists(touched, publications))));
            // Last, for a template that is wrong must not keep the lists back.
            ReportCommand.sayKept(desk, weekly.writeDocuments(asked));
            boolean clean = taken.unreadable().isEmpty()
                    && session.problems(asked).stream()
                            .noneMatch(found -> found.problem().severity() != Severity.NOTICE
                                    && !found.problem().accepted());
            return clean ? ExitStatus.CLEAN : ExitStatus.PROBLEMS;
        }
    }

    private static void say(Desk desk, Path folder) {
        desk.say(desk.messages().text("console.written", folder.toString()));
    }
}
