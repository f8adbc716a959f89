package org.scoregap.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.scoregap.app.Session;
import org.scoregap.model.Period;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;
import org.scoregap.report.GapReport;
import org.scoregap.report.GapReport.By;
import org.scoregap.score.Forecast;
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
    private OutputOptions output = new OutputOptions();

    @Mixin
    private PeriodOption period = new PeriodOption();

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
        int rows = rows();
        Desk desk = Desk.open(surroundings, common);
        try (Session session = desk.session()) {
            Period asked = session.period(period.asked());
            Forecast forecast = by == By.SITE ? session.forecastBySite(asked) : session.forecast(asked);
            desk.print(GapReport.of(forecast, session.mapping(asked), desk.messages(), by, rows), output);
        }
        return ExitStatus.CLEAN;
    }

    /**
     * People get a screenful of items or sites unless they ask for more, and every unit: each looks for its own line. Files
     * and programs get everything.
     */
    private int rows() {
        if (top == null) {
            return output.format() == OutputOptions.Format.TABLE
                            && output.file().isEmpty()
                            && by != By.UNIT
                    ? SCREENFUL
                    : Integer.MAX_VALUE;
        }
        if (top < 1) {
            throw new ScoregapException(Failure.USAGE, "--top " + top, "1, 2, 3…");
        }
        return top;
    }
}
