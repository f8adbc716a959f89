package org.scoregap.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.scoregap.app.Reporting;
import org.scoregap.app.Session;
import org.scoregap.mapping.Branch;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.Period;
import org.scoregap.report.BranchReport;
import org.scoregap.report.Messages;
import org.scoregap.report.Names;
import org.scoregap.report.Report;
import org.scoregap.report.intake.BranchStatuses;
import org.scoregap.report.intake.StatusReport;
import org.scoregap.report.intake.StatusWeeks;
import org.scoregap.report.intake.WeekStatuses;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code status}: who has reported, and how; of one week, or over some. */
@Command(name = "status")
final class StatusCommand implements Callable<Integer> {
    private static final int WEEKS_ON_A_SCREEN = 8;

    private final Surroundings surroundings;
    private final CommonOptions common;

    @Mixin
    private PeriodList list = new PeriodList();

    @Mixin
    private BranchOptions branches = new BranchOptions();

    @Option(names = "--weeks", paramLabel = "N")
    private @Nullable Integer weeks;

    @Option(names = "--by", paramLabel = "BY")
    private @Nullable By by;

    /** What a row is, where the list is about several weeks. */
    enum By {
        WEEK,
        UNIT
    }

    StatusCommand(Surroundings surroundings, CommonOptions common) {
        this.surroundings = surroundings;
        this.common = common;
    }

    @Override
    public Integer call() {
        boolean manyWeeks = weeks != null || by != null;
        return list.print(surroundings, common, manyWeeks ? this::overWeeks : this::ofOneWeek);
    }

    private Report ofOneWeek(Session session, Period period, Mapping mapping, Messages messages) {
        Branch branch = branches.in(mapping);
        Reporting reporting = session.reporting(period);
        Report report = StatusReport.of(
                BranchStatuses.of(reporting.statuses(), branch),
                branch.isWhole() ? reporting.unread() : reporting.unread(branch::holds),
                period,
                session.asOf(),
                mapping,
                messages);
        return new BranchReport(branch, new Names(mapping, messages)).titled(report);
    }

    private Report overWeeks(Session session, Period period, Mapping mapping, Messages messages) {
        int wanted = list.output().atMost("--weeks", weeks, WEEKS_ON_A_SCREEN);
        Branch branch = branches.in(mapping);
        Names names = new Names(mapping, messages);
        List<WeekStatuses> weekly = session.reporting(period).statuses(wanted).stream()
                .map(week -> new WeekStatuses(week.period(), BranchStatuses.of(week.statuses(), branch)))
                .toList();
        StatusWeeks made = new StatusWeeks(weekly, names);
        return new BranchReport(branch, names)
                .titled(by == By.UNIT ? made.byUnit(session.asOf()) : made.byWeek(session.asOf()));
    }
}
