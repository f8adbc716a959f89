package org.scoregap.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.scoregap.mapping.yaml.MappingProblem;
import org.scoregap.model.Severity;
import org.scoregap.report.Messages;
import org.scoregap.report.Report;
import org.scoregap.report.intake.CheckReport;
import org.scoregap.report.intake.CheckReport.ConfigurationRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code check}: is the configuration true to itself? */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final CommonOptions common;

    @Mixin
    private OutputOptions output = new OutputOptions();

    CheckCommand(Surroundings surroundings, CommonOptions common) {
        this.surroundings = surroundings;
        this.common = common;
    }

    @Override
    public Integer call() {
        Desk desk = Desk.open(surroundings, common);
        List<MappingProblem> problems = desk.configuration().check();
        desk.print(report(problems, desk.messages()), output);
        if (problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR)) {
            return ExitStatus.CONFIGURATION;
        }
        return problems.stream().anyMatch(problem -> problem.severity() == Severity.WARNING)
                ? ExitStatus.PROBLEMS
                : ExitStatus.CLEAN;
    }

    /** The problems as a list; other commands print it before they give up on a configuration that cannot be used. */
    static Report report(List<MappingProblem> problems, Messages messages) {
        return CheckReport.of(
                problems.stream()
                        .map(problem -> new ConfigurationRow(
                                problem.severity(),
                                problem.file(),
                                problem.line(),
                                problem.column(),
                                messages.sentence(problem),
                                problem.nearest()))
                        .toList(),
                messages);
    }
}
