package org.scoregap.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.scoregap.app.Judge;
import org.scoregap.app.Progress;
import org.scoregap.app.ReceivedTimes;
import org.scoregap.app.Slips;
import org.scoregap.app.SubmittedFiles;
import org.scoregap.model.Overrides;
import org.scoregap.model.Problem;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;
import org.scoregap.model.Severity;
import org.scoregap.model.Submission;
import org.scoregap.model.Unread;
import org.scoregap.report.intake.ProblemReport;
import org.scoregap.validate.Wanted;
import org.scoregap.validate.across.UnreadFigures;
import org.scoregap.validate.across.UnreadFigures.Sent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code validate}: what is wrong in some files; the store is not touched. */
@Command(name = "validate")
final class ValidateCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final CommonOptions common;

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private WantedOptions wanted = new WantedOptions();

    @Mixin
    private ProblemOptions listed = new ProblemOptions();

    @Mixin
    private SlipOptions slipping = new SlipOptions();

    @Parameters(paramLabel = "FILE", descriptionKey = "FILE", arity = "1..*")
    private List<Path> paths = new ArrayList<>();

    ValidateCommand(Surroundings surroundings, CommonOptions common) {
        this.surroundings = surroundings;
        this.common = common;
    }

    @Override
    public Integer call() {
        Desk desk = Desk.open(surroundings, common);
        Progress progress = desk.progress();
        Judge judge = new Judge(desk.mapping(), progress);
        Wanted words = wanted.in(desk.mapping());
        ReceivedTimes times =
                new ReceivedTimes(Optional.empty(), desk.mapping().settings().zone());
        List<Path> files = SubmittedFiles.below(
                paths.stream().map(surroundings.folder()::resolve).toList());
        if (files.isEmpty()) {
            throw new ScoregapException(Failure.NO_INPUT, paths.get(0).toString());
        }
        int most = listed.most(output);
        List<Problem> problems = new ArrayList<>();
        List<Sent> sent = new ArrayList<>();
        Optional<Slips> slips = slipping.asked(desk);
        int unread = 0;
        progress.begin(
                files.size(), files.stream().mapToLong(SubmittedFiles::size).sum());
        for (Path file : files) {
            try {
                Instant received = times.of(file).orElseGet(surroundings.clock()::instant);
                Submission submission =
                        judge.judge(file, file.getFileName().toString(), received, words, Overrides.NONE);
                problems.addAll(submission.problems());
                sent.add(Sent.of(submission, received));
                slips.ifPresent(known -> SlipOptions.write(known, () -> file, submission, received, desk));
                unread += submission.outcome() == Submission.Outcome.REFUSED && submission.rows() == 0 ? 1 : 0;
            } catch (ScoregapException e) {
                if (e.failure() != Failure.FILE_REFUSED) {
                    throw e;
                }
                desk.say(desk.messages().sentence(e));
                unread++;
            }
            progress.file(SubmittedFiles.size(file));
        }
        progress.end();
        slips.ifPresent(known -> SlipOptions.say(known, desk));
        Unread hanging = new UnreadFigures(desk.mapping(), List.of()).of(sent);
        ProblemReport.Extent extent = new ProblemReport.Extent(most, hanging);
        desk.results().print(ProblemReport.of(problems, extent, desk.mapping(), desk.messages()), output);
        if (unread == files.size()) {
            return ExitStatus.NO_INPUT;
        }
        return problems.stream().anyMatch(problem -> problem.severity() != Severity.NOTICE)
                ? ExitStatus.PROBLEMS
                : ExitStatus.CLEAN;
    }
}
