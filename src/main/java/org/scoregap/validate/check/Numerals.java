package org.scoregap.validate.check;

import java.math.BigDecimal;
import java.util.Optional;
import org.scoregap.mapping.Dimension;
import org.scoregap.model.ProblemCode;

/** What numbers of cells become. */
final class Numerals {
    private Numerals() {}

    static FigureCell with(FigureCell cell, Figure figure) {
        return new FigureCell(figure, cell.where(), cell.text());
    }

    static Figure.Numeral times(Figure.Numeral number, BigDecimal by) {
        double value = BigDecimal.valueOf(number.value()).multiply(by).doubleValue();
        return new Figure.Numeral(value, false, number.approximate());
    }

    static Figure.Numeral inOnes(Figure.Numeral number, Dimension unit) {
        return new Figure.Numeral(unit.convert(number.value(), one(unit)), false, number.approximate());
    }

    static Dimension one(Dimension unit) {
        return new Dimension("", unit.kind(), BigDecimal.ONE, BigDecimal.ONE);
    }

    static Figure.Unreadable unreadable(ProblemCode code, Figure.Numeral number) {
        return new Figure.Unreadable(
                code,
                code == ProblemCode.DIMENSION_WRONG ? Optional.empty() : Optional.of(Written.number(number.value())));
    }
}
