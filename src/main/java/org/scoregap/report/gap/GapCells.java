package org.scoregap.report.gap;

import java.util.Optional;
import java.util.OptionalDouble;
import org.scoregap.mapping.Indicator;
import org.scoregap.model.Measure;
import org.scoregap.report.Amount;
import org.scoregap.report.Names;
import org.scoregap.report.Share;
import org.scoregap.report.Value;
import org.scoregap.report.Value.Tone;
import org.scoregap.score.forecast.Forecast;
import org.scoregap.score.forecast.Forecast.Gap;

/**
 * What the lists say of one gap beside its points.
 *
 * @param returned whether figures for it were sent and refused
 */
public record GapCells(Gap gap, boolean returned, Names names) {

    /** The state of its report; what is missing because it was returned is told so to people. */
    public Value report() {
        return ReportWord.of(gap.report(), returned, names);
    }

    /** The state of its evidence. */
    public Value evidence() {
        return names.coded(gap.evidence(), tone(gap.evidence()));
    }

    /** The present figure, in words where it is a milestone; blank without evidence. */
    public Value present() {
        return figure(gap.present(), true);
    }

    /** How far it is to the next better tier; blank without one. */
    public Value toNextTier() {
        return figure(gap.toNextTier(), false);
    }

    /** Signs as people write them; machines get those of the mapping. */
    public Value standard() {
        return gap.standard()
                .map(text -> (Value) new Value.Worded(
                        text.replace(">= ", "≥")
                                .replace("<= ", "≤")
                                .replace("> ", ">")
                                .replace("< ", "<"),
                        new Value.Text(text)))
                .orElse(Value.blank());
    }

    private Value figure(OptionalDouble figure, boolean state) {
        if (figure.isEmpty()) {
            return Value.blank();
        }
        Optional<Indicator> indicator = names.mapping().indicator(gap.indicator());
        Measure measure = indicator.map(Indicator::measure).orElse(Measure.VALUE);
        String dimension = indicator.map(Indicator::dimension).orElse("");
        double number = figure.getAsDouble();
        if (measure.sampled() || dimension.equals("%")) {
            return new Share(number);
        }
        Amount amount = new Amount(number, dimension);
        return measure == Measure.MILESTONE && state
                ? new Value.Worded(names.messages().text(number >= 1 ? "milestone.done" : "milestone.open"), amount)
                : amount;
    }

    public Value passedOfChecked() {
        return gap.passed().isEmpty() || gap.checked().isEmpty()
                ? Value.blank()
                : new Value.Text(
                        Amount.of(gap.passed()).plain() + "/" + gap.checked().getAsInt());
    }

    private static Tone tone(Forecast.EvidenceState state) {
        return switch (state) {
            case NONE -> Tone.BAD;
            case STALE -> Tone.DOUBTFUL;
            case FRESH -> Tone.PLAIN;
        };
    }
}
