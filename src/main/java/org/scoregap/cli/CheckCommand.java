package org.scoregap.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.scoregap.mapping.yaml.MappingProblem;
import org.scoregap.model.Severity;
import org.scoregap.model.StoreFault;
import org.scoregap.report.Messages;
import org.scoregap.report.Report;
import org.scoregap.report.intake.CheckReport;
import org.scoregap.report.intake.CheckReport.ConfigurationRow;
import org.scoregap.report.intake.StoreFaultReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code check}: is the configuration true to itself, or the store to what was recorded? */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final CommonOptions common;

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Option(names = "--store")
    private boolean store;

    CheckCommand(Surroundings surroundings, CommonOptions common) {
        this.surroundings = surroundings;
        this.common = common;
    }

    @Override
    public Integer call() {
        Desk desk = Desk.open(surroundings, common);
        return store ? ofStore(desk) : ofConfiguration(desk);
    }

    private int ofConfiguration(Desk desk) {
        List<MappingProblem> problems = desk.configuration().check();
        desk.results().print(report(problems, desk.messages()), output);
        if (problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR)) {
            return ExitStatus.CONFIGURATION;
        }
        return problems.stream().anyMatch(problem -> problem.severity() == Severity.WARNING)
                ? ExitStatus.PROBLEMS
                : ExitStatus.CLEAN;
    }

    private int ofStore(Desk desk) {
        List<StoreFault> faults = desk.upkeep().check();
        desk.results().print(StoreFaultReport.of(faults, desk.messages()), output);
        if (faults.stream().anyMatch(fault -> fault.kind().severity() == Severity.ERROR)) {
            return ExitStatus.STORE;
        }
        return faults.isEmpty() ? ExitStatus.CLEAN : ExitStatus.PROBLEMS;
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
