package org.scoregap.validate.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.scoregap.mapping.Dimensions;
import org.scoregap.read.Column;
import org.scoregap.validate.match.TitledUnit;

/** What the columns of one table are in: what a header says counts for more than a note above the table. */
final class ColumnUnits {
    private final Dimensions known;
    private final Optional<String> noted;
    private final Map<Column, Optional<String>> headers = new HashMap<>();

    /** @param noted the unit that a note above the table gives */
    ColumnUnits(Dimensions known, Optional<String> noted) {
        this.known = known;
        this.noted = noted;
    }

    /** The unit that the column's header says; empty where it says none. */
    Optional<String> header(Column column) {
        return headers.computeIfAbsent(column, one -> TitledUnit.in(one.title(), known));
    }

    /** The unit that the note says, for all columns. */
    Optional<String> noted() {
        return noted;
    }

    /** The unit that stands above a figure: in its header, or in the note. */
    Optional<String> above(Column column) {
        return header(column).or(() -> noted);
    }

    /**
     * A number that a format shows with its point moved is what people see where the unit above it says the same: 120000 shown
     * as 120 under 千元. Elsewhere it is the number that is kept, in doubt.
     */
    FigureCell seen(FigureCell cell, Column column, UnaryOperator<FigureCell> measure) {
        if (!(cell.figure() instanceof Figure.Numeral number) || number.seen().isEmpty()) {
            return measure.apply(cell);
        }
        double shown = number.seen().getAsDouble();
        Optional<String> above = above(column);
        boolean said = above.filter(unit -> known.multiplied(unit).isPresent())
                .map(unit -> known.of(unit).convert(shown, Numerals.one(known.of(unit))))
                .filter(value -> Math.abs(value - number.value()) <= 1e-9 * Math.abs(value))
                .isPresent();
        Figure.Numeral plain = new Figure.Numeral(said ? shown : number.value(), false, false);
        FigureCell measured = measure.apply(Numerals.with(cell, plain));
        return !said && measured.figure() instanceof Figure.Numeral kept
                ? Numerals.with(measured, kept.seenAs(number.seen()))
                : measured;
    }
}
