package org.scoregap.cli;

import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.scoregap.mapping.Branch;
import org.scoregap.model.IndicatorId;
import org.scoregap.report.gap.GapReport;
import org.scoregap.report.gap.GapReport.By;
import org.scoregap.report.gap.NarrowedGaps;
import org.scoregap.score.forecast.Forecast;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gaps}: the gaps, ranked by expected loss. */
@Command(name = "gaps")
final class GapsCommand implements Callable<Integer> {
    private static final int SCREENFUL = 30;

    private final Surroundings surroundings;
    private final CommonOptions common;

    @Mixin
    private PublishableList list = new PublishableList();

    @Option(names = "--by", paramLabel = "BY", defaultValue = "indicator")
    private By by = By.INDICATOR;

    @Option(names = "--top", paramLabel = "N")
    private @Nullable Integer top;

    GapsCommand(Surroundings surroundings, CommonOptions common) {
        this.surroundings = surroundings;
        this.common = common;
    }

    @Override
    public Integer call() {
        // By units people get all of them: each looks for its own line.
        int rows = list.output().atMost("--top", top, by == By.UNIT ? Integer.MAX_VALUE : SCREENFUL);
        return list.print(surroundings, common, (session, period, mapping, messages) -> {
            Forecast forecast = by == By.SITE
                    ? session.forecasts().bySite(period)
                    : session.forecasts().of(period);
            Set<IndicatorId> returned =
                    by == By.INDICATOR ? session.reporting(period).unread().indicators() : Set.of();
            Branch branch = list.branch(mapping);
            return new PublishableList.Made(
                    forecast,
                    branch.isWhole()
                            ? GapReport.of(forecast, returned, mapping, messages, by, rows)
                            : NarrowedGaps.of(forecast, branch, returned, mapping, messages, by, rows));
        });
    }
}
