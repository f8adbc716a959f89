package org.scoregap.validate.check;

import java.util.Optional;
import java.util.OptionalDouble;
import org.scoregap.mapping.Indicator;
import org.scoregap.model.Finding;
import org.scoregap.model.ProblemCode;

/**
 * A grade: a mark from 0 to the indicator's scale, in the column of values, one or the mean of {@code checked} marks; a
 * percentage is of the scale.
 */
final class GradeFigures {
    private final ProblemLog log;

    GradeFigures(ProblemLog log) {
        this.log = log;
    }

    Optional<Taken> take(Indicator indicator, Figures figures) {
        int before = log.refusals();
        OptionalDouble marks = FigureChecks.whole(log, figures.checked(), indicator);
        if (log.refusals() > before) {
            return Optional.empty();
        }
        // Eight passed of eight is no mark of 8: what has no mark in its own column is asked for, not guessed.
        FigureCell cell = figures.value();
        if (!(cell.figure() instanceof Figure.Numeral number)) {
            log.add(
                    ProblemCode.VALUE_MISSING,
                    figures.decisive(),
                    figures.passed().text(),
                    scale(indicator),
                    indicator);
            return Optional.empty();
        }
        double share = number.percent() ? number.value() : number.value() / indicator.scale();
        if (share < 0 || share > 1) {
            log.add(ProblemCode.OUT_OF_RANGE, cell.where(), cell.text(), scale(indicator), indicator);
            return Optional.empty();
        }
        if (!FigureChecks.inRange(log, cell, indicator, share, true)) {
            return Optional.empty();
        }
        if (!number.percent() && share > 0 && indicator.scale() >= 10 && number.value() < 1) {
            // 0.85 of 100 is hardly a mark, but may be a share.
            String readAs = Written.percent(share);
            log.add(
                    ProblemCode.SHARE_ASSUMED,
                    cell.where(),
                    cell.text(),
                    readAs + " / " + Written.percent(number.value()),
                    Optional.of(Written.percent(number.value())),
                    Optional.of(indicator));
        }
        int count = (int) marks.orElse(1);
        Finding finding = new Finding.Checks(Math.min(share * count, count), count);
        return Optional.of(new Taken(finding, false, cell.where(), share));
    }

    private static String scale(Indicator indicator) {
        return "0–" + Written.number(indicator.scale());
    }
}
