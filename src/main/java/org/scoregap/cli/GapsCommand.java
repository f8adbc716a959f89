package org.scoregap.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;
import org.scoregap.report.GapReport;
import org.scoregap.report.GapReport.By;
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
        int rows = rows();
        return list.print(
                surroundings,
                common,
                by == By.SITE,
                (forecast, mapping, messages) -> GapReport.of(forecast, mapping, messages, by, rows));
    }

    /**
     * People get a screenful of items or sites unless they ask for more, and every unit: each looks for its own line. Files
     * and programs get everything.
     */
    private int rows() {
        if (top == null) {
            return list.output().format() == OutputOptions.Format.TABLE
                            && list.output().file().isEmpty()
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
