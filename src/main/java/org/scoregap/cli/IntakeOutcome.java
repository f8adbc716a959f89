package org.scoregap.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.scoregap.app.Revision;
import org.scoregap.app.Session;
import org.scoregap.app.Taken;
import org.scoregap.app.TakenIn;
import org.scoregap.model.CellRef;
import org.scoregap.model.Part;
import org.scoregap.model.Problem;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.Severity;
import org.scoregap.model.StoredProblem;
import org.scoregap.model.Submission.Outcome;
import org.scoregap.report.DiskTrouble;
import org.scoregap.report.Messages;
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
        problems.addAll(session.problemsAcross()
                .of(taken.stream()
                        .flatMap(each -> each.submission().parts().stream())
                        .map(Part::period)
                        .collect(Collectors.toSet())));
        desk.results()
                .print(
                        IntakeReport.of(
                                taken.stream().map(IntakeOutcome::row).toList(),
                                problems,
                                new ProblemReport.Extent(
                                        most, session.unreadTaken().of(taken)),
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
        unreadable(in, desk.messages()).forEach(desk::say);
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

    /** Why files were not taken in, a sentence each; one for all that the same trouble of a disk keeps out. */
    static List<String> unreadable(TakenIn in, Messages messages) {
        Map<DiskTrouble, Integer> others = new EnumMap<>(DiskTrouble.class);
        in.unreadable().stream()
                .flatMap(exception -> DiskTrouble.of(exception).stream())
                .forEach(trouble -> others.merge(trouble, 1, Integer::sum));
        List<String> sentences = new ArrayList<>();
        for (ScoregapException exception : in.unreadable()) {
            Optional<DiskTrouble> trouble = DiskTrouble.of(exception);
            // 0 once it is told.
            int same = trouble.map(others::get).orElse(1);
            if (same > 0) {
                String sentence = messages.sentence(exception);
                sentences.add(
                        same == 1
                                ? sentence
                                : messages.text("console.disk-others", sentence, Integer.toString(same - 1)));
                trouble.ifPresent(told -> others.put(told, 0));
            }
        }
        return sentences;
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
