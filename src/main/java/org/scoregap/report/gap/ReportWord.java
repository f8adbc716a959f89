package org.scoregap.report.gap;

import org.scoregap.report.Names;
import org.scoregap.report.Value;
import org.scoregap.report.Value.Tone;
import org.scoregap.score.forecast.Forecast.ReportState;

/** What people call the state of an indicator's report, the same wherever it is told. */
public final class ReportWord {
    private ReportWord() {}

    /**
     * The state; what is missing because it was returned is told so to people.
     *
     * @param returned whether figures for it were sent for the period and refused
     */
    public static Value.Code of(ReportState state, boolean returned, Names names) {
        boolean open = state == ReportState.MISSING || state == ReportState.AWAITED;
        return returned && open
                ? new Value.Code(Names.code(state), names.messages().text("report-returned"), Tone.BAD)
                : names.coded(state, tone(state));
    }

    private static Tone tone(ReportState state) {
        return switch (state) {
            case MISSING -> Tone.BAD;
            case LATE -> Tone.DOUBTFUL;
            case REPORTED, AWAITED, NOT_APPLICABLE, NOT_OWED -> Tone.PLAIN;
        };
    }
}
