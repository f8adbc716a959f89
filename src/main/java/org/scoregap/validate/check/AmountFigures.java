package org.scoregap.validate.check;

import java.util.Optional;
import java.util.OptionalDouble;
import org.scoregap.mapping.Indicator;
import org.scoregap.model.Finding;
import org.scoregap.model.Measure;
import org.scoregap.model.ProblemCode;

/** A value in the indicator's unit (a share where that is %), a count of occurrences, or a milestone: done or not. */
final class AmountFigures {
    private final ProblemLog log;
    private final ShareDoubts shares;

    AmountFigures(ProblemLog log, ShareDoubts shares) {
        this.log = log;
        this.shares = shares;
    }

    Optional<Taken> take(Indicator indicator, Figures figures) {
        boolean share = indicator.measure() == Measure.VALUE && isShare(indicator);
        if (share && !figures.value().isNumber()) {
            return quotient(indicator, figures);
        }
        FigureCell cell =
                figures.value().isNumber() || indicator.measure() != Measure.COUNT ? figures.value() : figures.failed();
        if (!cell.isNumber()) {
            log.add(ProblemCode.VALUE_MISSING, figures.decisive(), cell.text(), indicator.name(), indicator);
            return Optional.empty();
        }
        OptionalDouble amount = share ? share(indicator, figures) : amount(indicator, cell);
        if (amount.isEmpty() || !FigureChecks.inRange(log, cell, indicator, amount.getAsDouble(), share)) {
            return Optional.empty();
        }
        Finding finding = new Finding.Amount(amount.getAsDouble());
        return Optional.of(new Taken(finding, false, cell.where(), share ? amount.getAsDouble() : Double.NaN));
    }

    static boolean isShare(Indicator indicator) {
        return indicator.dimension().equals("%") || indicator.dimension().equals("％");
    }

    private OptionalDouble share(Indicator indicator, Figures figures) {
        if (figures.value().figure() instanceof Figure.Numeral number) {
            return OptionalDouble.of(shares.read(figures.value(), number, indicator, OptionalDouble.empty(), false));
        }
        log.add(
                ProblemCode.NOT_A_NUMBER,
                figures.value().where(),
                figures.value().text(),
                "95%",
                indicator);
        return OptionalDouble.empty();
    }

    private OptionalDouble amount(Indicator indicator, FigureCell cell) {
        return switch (indicator.measure()) {
            case COUNT -> FigureChecks.whole(log, cell, indicator);
            case MILESTONE -> milestone(indicator, cell);
            case RATE, GRADE, VALUE -> value(indicator, cell);
        };
    }

    private OptionalDouble value(Indicator indicator, FigureCell cell) {
        if (cell.figure() instanceof Figure.Numeral number && !number.percent()) {
            return OptionalDouble.of(number.value());
        }
        log.add(ProblemCode.NOT_A_NUMBER, cell.where(), cell.text(), indicator.dimension(), indicator);
        return OptionalDouble.empty();
    }

    private OptionalDouble milestone(Indicator indicator, FigureCell cell) {
        if (cell.figure() instanceof Figure.Verdict verdict) {
            return OptionalDouble.of(verdict.yes() ? 1 : 0);
        }
        if (cell.figure() instanceof Figure.Numeral number && (number.value() == 0 || number.value() == 1)) {
            return OptionalDouble.of(number.value());
        }
        log.add(ProblemCode.OUT_OF_RANGE, cell.where(), cell.text(), "1 / 0", indicator);
        return OptionalDouble.empty();
    }

    /** A ratio that is reported by its parts. */
    private Optional<Taken> quotient(Indicator indicator, Figures figures) {
        if (figures.passed().figure() instanceof Figure.Numeral part
                && figures.checked().figure() instanceof Figure.Numeral whole
                && whole.value() > 0) {
            double share = part.value() / whole.value();
            if (!FigureChecks.inRange(log, figures.passed(), indicator, share, true)) {
                return Optional.empty();
            }
            return Optional.of(
                    new Taken(new Finding.Amount(share), false, figures.passed().where(), share));
        }
        log.add(ProblemCode.VALUE_MISSING, figures.decisive(), figures.value().text(), indicator.name(), indicator);
        return Optional.empty();
    }
}
