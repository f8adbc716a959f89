package org.scoregap.validate.check;

import java.util.Optional;
import org.scoregap.mapping.Dimension;
import org.scoregap.mapping.Dimensions;
import org.scoregap.mapping.Indicator;
import org.scoregap.model.Measure;
import org.scoregap.model.ProblemCode;

/** Converts a number with a unit into what its indicator is measured in; of a unit of another kind nothing can be read. */
final class IndicatorUnits {
    private final Dimensions known;

    IndicatorUnits(Dimensions known) {
        this.known = known;
    }

    /**
     * A number that was converted.
     *
     * @param factor what it was multiplied by; 1 where nothing is to be told
     */
    record Converted(Figure figure, double factor) {}

    /** Whether it is measured as a share, so that of all units only % says something. */
    static boolean isShare(Indicator indicator) {
        return indicator.measure() == Measure.RATE || AmountFigures.isShare(indicator);
    }

    /**
     * The number in the indicator's unit.
     *
     * @param unit what it is in
     * @param header what the header says that its column is in
     */
    Converted convert(Figure.Numeral number, String unit, Optional<String> header, Indicator indicator) {
        Dimension from = known.of(unit);
        boolean measured = indicator.measure() != Measure.GRADE
                && !isShare(indicator)
                && !indicator.dimension().isEmpty();
        if (!measured) {
            return new Converted(withoutFactor(number, unit, from, header, indicator), 1);
        }
        Dimension to = known.of(indicator.dimension());
        if (!from.converts(to)) {
            return new Converted(Numerals.unreadable(ProblemCode.DIMENSION_WRONG, number), 1);
        }
        return new Converted(
                new Figure.Numeral(from.convert(number.value(), to), false, number.approximate()), from.convert(1, to));
    }

    private Figure withoutFactor(
            Figure.Numeral number, String unit, Dimension from, Optional<String> header, Indicator indicator) {
        Figure.Numeral plain = new Figure.Numeral(number.value(), false, number.approximate());
        if (indicator.measure() == Measure.GRADE) {
            boolean mark = from.kind().equals("mark") || unit.equals(indicator.dimension());
            // 0.85 below "%" may be of one or of a hundred.
            return mark
                    ? plain
                    : from.name().equals("%") && number.value() > 1
                            ? new Figure.Numeral(number.value() / 100, true, number.approximate())
                            : Numerals.unreadable(ProblemCode.DIMENSION_WRONG, number);
        }
        if (isShare(indicator)) {
            // 0.9 in a column of % is a doubtful share, 1.5 is none.
            return from.name().equals("%")
                    ? new Figure.Numeral(number.value(), false, number.approximate(), "%")
                    : Numerals.unreadable(ProblemCode.DIMENSION_WRONG, number);
        }
        return withoutDimension(number, plain, from, header, indicator);
    }

    /** Where the mapping does not say what a value is in, only a count of things is understood, or what the header says. */
    private Figure withoutDimension(
            Figure.Numeral number, Figure.Numeral plain, Dimension from, Optional<String> header, Indicator indicator) {
        if (indicator.measure() == Measure.COUNT) {
            return from.isCount()
                    ? Numerals.inOnes(number, from)
                    : Numerals.unreadable(ProblemCode.DIMENSION_WRONG, number);
        }
        if (number.unit().isEmpty()) {
            return plain;
        }
        Optional<Dimension> to = header.flatMap(known::named).filter(from::converts);
        return to.isPresent()
                ? new Figure.Numeral(from.convert(number.value(), to.get()), false, number.approximate())
                : Numerals.unreadable(ProblemCode.NOT_A_NUMBER, number);
    }
}
