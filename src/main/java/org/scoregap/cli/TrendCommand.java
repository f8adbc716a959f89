package org.scoregap.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;
import org.scoregap.report.TrendReport;
import org.scoregap.report.TrendReport.By;
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

    TrendCommand(Surroundings surroundings, CommonOptions common) {
        this.surroundings = surroundings;
        this.common = common;
    }

    @Override
    public Integer call() {
        int weeks = chosen("--last", last, WEEKS_ON_A_SCREEN);
        int rows = chosen("--top", top, by == By.FRAMEWORK ? SCREENFUL : Integer.MAX_VALUE);
        return list.print(
                surroundings,
                common,
                (session, period, mapping, messages) ->
                        TrendReport.of(session.trend(period, weeks), mapping, messages, by, rows));
    }

    /** People get what a screen holds unless they ask for more; files and programs get everything. */
    private int chosen(String option, @Nullable Integer asked, int onScreen) {
        if (asked == null) {
            boolean screen = list.output().format() == OutputOptions.Format.TABLE
                    && list.output().file().isEmpty();
            return screen ? onScreen : Integer.MAX_VALUE;
        }
        if (asked < 1) {
            throw new ScoregapException(Failure.USAGE, option + " " + asked, "1, 2, 3…");
        }
        return asked;
    }
}
