package org.scoregap.app;

import java.time.ZoneId;
import java.util.List;
import org.scoregap.report.Messages;
import org.scoregap.report.Report;
import org.scoregap.report.intake.RunReport;
import org.scoregap.report.intake.RunReport.RunRow;
import org.scoregap.store.RunEntry;

/** Lists the journal's runs. */
final class RunRows {
    private RunRows() {}

    static Report report(List<RunEntry> runs, ZoneId zone, Messages messages) {
        return RunReport.of(runs.stream().map(RunRows::row).toList(), zone, messages);
    }

    private static RunRow row(RunEntry run) {
        return new RunRow(
                run.number(),
                run.begun(),
                run.end().map(RunEntry.End::at),
                run.words().account(),
                run.words().words(),
                run.words().programVersion(),
                run.end().map(RunEntry.End::status),
                run.end().flatMap(RunEntry.End::failure),
                run.end().map(RunEntry.End::submissions),
                run.end().map(RunEntry.End::publications),
                run.end().map(RunEntry.End::files).orElse(List.of()));
    }
}
