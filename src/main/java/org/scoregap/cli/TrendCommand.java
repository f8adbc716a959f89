package org.scoregap.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.scoregap.mapping.Branch;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;
import org.scoregap.report.trend.TrendReport;
import org.scoregap.report.trend.TrendReport.By;
import org.scoregap.score.trend.Trend;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code trend}: totals, units and gaps week by week. */
@Command(name = "trend")
final class TrendCommand implements Callable<Integer> {
    private static final int WEEKS_ON_A_SCREEN = 8;
    private static final int SCREENFUL = 10;

    private final Surroundings surroundings;
    private final CommonOptions common;

    @Mixin
    private PeriodList list = new PeriodList();

    @Option(names = "--by", paramLabel = "BY", defaultValue = "framework")
    private By by = By.FRAMEWORK;

    @Option(names = "--last", paramLabel = "N")
    private @Nullable Integer last;

    @Option(names = "--top", paramLabel = "N")
    private @Nullable Integer top;

    @Mixin
    private BranchOptions branches = new BranchOptions();

    TrendCommand(Surroundings surroundings, CommonOptions common) {
        this.surroundings = surroundings;
        this.common = common;
    }

    @Override
    public Integer call() {
        if (branches.isGiven() && by != By.UNIT) {
            throw new ScoregapException(Failure.USAGE, "--unit, --level", "--by unit");
        }
        int weeks = list.output().atMost("--last", last, WEEKS_ON_A_SCREEN);
        int rows = list.output().atMost("--top", top, by == By.FRAMEWORK ? SCREENFUL : Integer.MAX_VALUE);
        return list.print(surroundings, common, (session, period, mapping, messages) -> {
            Trend trend = session.forecasts().trend(period, weeks);
            Branch branch = branches.in(mapping);
            return branch.isWhole()
                    ? TrendReport.of(trend, mapping, messages, by, rows)
                    : TrendReport.within(branch, trend, mapping, messages, rows);
        });
    }
}
