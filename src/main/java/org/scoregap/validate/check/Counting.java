package org.scoregap.validate.check;

import java.math.BigDecimal;
import java.util.Optional;
import org.scoregap.mapping.Dimension;
import org.scoregap.mapping.Dimensions;
import org.scoregap.model.ProblemCode;
import org.scoregap.read.Column;

/** Reads figures that belong to no indicator: numbers of things, and what is added up whatever it is in. */
final class Counting {
    private final Dimensions known;
    private final ColumnUnits columns;
    private final AssumedUnits assumed;

    Counting(Dimensions known, ColumnUnits columns, AssumedUnits assumed) {
        this.known = known;
        this.columns = columns;
        this.assumed = assumed;
    }

    /**
     * A figure of passed, checked, failed, or one that only rules use: a number of things.
     *
     * @param inBase whether all of these columns have units of one kind, so that numbers in them can be compared
     */
    FigureCell number(FigureCell cell, Column column, boolean inBase) {
        return columns.seen(cell, column, settled -> counted(settled, column, inBase));
    }

    private FigureCell counted(FigureCell cell, Column column, boolean inBase) {
        if (!(cell.figure() instanceof Figure.Numeral number) || number.percent()) {
            return cell;
        }
        Optional<Dimension> above = columns.above(column).flatMap(known::named);
        Optional<BigDecimal> multiplier = Dimensions.multiplier(number.unit());
        if (multiplier.isPresent()) {
            if (above.flatMap(unit -> known.multiplied(unit.name())).isPresent()) {
                return Numerals.with(cell, Numerals.unreadable(ProblemCode.NOT_A_NUMBER, number));
            }
            number = Numerals.times(number, multiplier.get());
        }
        Optional<Dimension> in = number.unit().isEmpty() ? above : Optional.of(known.of(number.unit()));
        if (in.isEmpty()) {
            assumed.ofThings();
            return Numerals.with(cell, number);
        }
        Dimension unit = in.get();
        Optional<Dimension> header = columns.header(column).flatMap(known::named);
        if (unit.isCount() || (inBase && header.filter(unit::converts).isPresent())) {
            return Numerals.with(cell, Numerals.inOnes(number, unit));
        }
        if (number.unit().isEmpty()) {
            return Numerals.with(cell, number);
        }
        Figure.Numeral written = number;
        return Numerals.with(
                cell,
                header.filter(unit::converts)
                        .<Figure>map(to ->
                                new Figure.Numeral(unit.convert(written.value(), to), false, written.approximate()))
                        .orElseGet(() -> Numerals.unreadable(ProblemCode.NOT_A_NUMBER, written)));
    }

    /** A figure to be added up, or a total: in the unit of the header or the note, else in the base unit of its own. */
    FigureCell summand(FigureCell cell, Column column) {
        if (!(cell.figure() instanceof Figure.Numeral number) || number.unit().isEmpty()) {
            return cell;
        }
        Optional<BigDecimal> multiplier = Dimensions.multiplier(number.unit());
        Optional<Dimension> above = columns.above(column).flatMap(known::named);
        if (multiplier.isPresent()) {
            return Numerals.with(
                    cell,
                    above.isEmpty()
                            ? Numerals.times(number, multiplier.get())
                            : Numerals.unreadable(ProblemCode.NOT_A_NUMBER, number));
        }
        Dimension from = known.of(number.unit());
        if (above.isEmpty()) {
            return Numerals.with(cell, Numerals.inOnes(number, from));
        }
        return Numerals.with(
                cell,
                from.converts(above.get())
                        ? new Figure.Numeral(from.convert(number.value(), above.get()), false, number.approximate())
                        : Numerals.unreadable(ProblemCode.NOT_A_NUMBER, number));
    }
}
