package org.scoregap.cli;

import java.util.ArrayList;
import java.util.List;
import org.scoregap.app.Revision;
import org.scoregap.app.Session;
import org.scoregap.app.Taken;
import org.scoregap.app.TakenIn;
import org.scoregap.model.CellRef;
import org.scoregap.model.Part;
import org.scoregap.model.Period;
import org.scoregap.model.Problem;
import org.scoregap.model.Severity;
import org.scoregap.model.StoredProblem;
import org.scoregap.model.Submission.Outcome;
import org.scoregap.report.intake.IntakeReport;
import org.scoregap.report.intake.IntakeReport.IntakeRow;
import org.scoregap.report.intake.IntakeReport.News;
import org.scoregap.report.intake.ProblemReport;
import org.scoregap.store.Recorded;

/** Tells what became of files that were taken in, and the exit status that says so. */
final class IntakeOutcome {
    private final Desk desk;

    IntakeOutcome(Desk desk) {
        this.desk = desk;
    }

    /**
     * Prints the files, their problems, and the problems across what is stored now.
     *
     * @param most how many problems are listed
     */
    int of(TakenIn in, Session session, int most, OutputOptions output) {
        List<Taken> taken = in.files();
        List<StoredProblem> problems = new ArrayList<>();
        for (Taken each : taken) {
            each.submission().problems().stream()
                    .map(problem -> new StoredProblem(each.recorded().id(), problem))
                    .forEach(problems::add);
        }
        taken.stream()
                .flatMap(each -> each.submission().parts().stream())
                .map(Part::period)
                .distinct()
                .sorted()
                .map((Period period) -> session.across(period))
                .forEach(problems::addAll);
        desk.print(
                IntakeReport.of(
                        taken.stream().map(IntakeOutcome::row).toList(),
                        problems,
                        new ProblemReport.Extent(most, session.unread(taken)),
                        desk.mapping(),
                        desk.messages()),
                output);
        say(in);
        if (taken.stream().allMatch(each -> unread(each))) {
            return ExitStatus.NO_INPUT;
        }
        return !in.unreadable().isEmpty()
                        || problems.stream().map(StoredProblem::problem).anyMatch(IntakeOutcome::open)
                ? ExitStatus.PROBLEMS
                : ExitStatus.CLEAN;
    }

    /** One line on standard error: how many files came to what. */
    void say(TakenIn in) {
        List<Taken> taken = in.files();
        in.unreadable().forEach(exception -> desk.say(desk.messages().sentence(exception)));
        desk.say(desk.messages()
                .text(
                        "console.taken-in",
                        String.valueOf(taken.size()),
                        count(taken, Outcome.ACCEPTED),
                        count(taken, Outcome.PARTLY),
                        count(taken, Outcome.REFUSED),
                        String.valueOf(taken.stream()
                                .filter(each -> !each.recorded().fresh())
                                .count())));
    }

    /** Says how the file reads now that somebody changed a cell of it. */
    int ofRevision(Revision revision, CellRef cell) {
        Taken taken = revision.taken();
        String number = String.valueOf(taken.recorded().id());
        if (!revision.refusals().isEmpty()) {
            desk.say(desk.messages().text("console.not-revised", number));
            revision.refusals().forEach(this::sayAt);
            return ExitStatus.PROBLEMS;
        }
        if (!taken.recorded().fresh()) {
            desk.say(desk.messages().text("console.decided-before", cell.toString(), number));
            return ExitStatus.CLEAN;
        }
        desk.say(desk.messages()
                .text(
                        "console.revised",
                        taken.submission().file(),
                        number,
                        String.valueOf(taken.submission().accepted()),
                        String.valueOf(taken.submission().rows())));
        // A corrected header or title can cost the whole file: then the reason stands anywhere.
        boolean refused = taken.submission().outcome() == Outcome.REFUSED;
        List<Problem> there = taken.submission().problems().stream()
                .filter(problem -> open(problem) && (refused || problem.where().equals(cell)))
                .toList();
        there.forEach(this::sayAt);
        return there.isEmpty() ? ExitStatus.CLEAN : ExitStatus.PROBLEMS;
    }

    private void sayAt(Problem problem) {
        desk.say(problem.where() + " " + desk.messages().sentence(problem));
    }

    private static String count(List<Taken> taken, Outcome outcome) {
        return String.valueOf(taken.stream()
                .filter(each -> each.submission().outcome() == outcome)
                .count());
    }

    private static boolean open(Problem problem) {
        return problem.severity() != Severity.NOTICE && !problem.accepted();
    }

    private static boolean unread(Taken taken) {
        return taken.submission().outcome() == Outcome.REFUSED
                && taken.submission().rows() == 0;
    }

    private static IntakeRow row(Taken taken) {
        Recorded recorded = taken.recorded();
        News news = recorded.undone() ? News.UNDONE : recorded.fresh() ? News.NEW : News.KNOWN;
        return new IntakeRow(recorded.id(), news, taken.received(), taken.submission());
    }
}
