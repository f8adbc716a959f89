package org.scoregap.validate.match;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.scoregap.read.Cell;

/** Reads a day from a cell, whatever type the spreadsheet program made of it. */
public final class WrittenDay {
    private WrittenDay() {}

    /**
     * The day in a cell of dates; a number can be a lost date format or a {@code 7.1} that meant 7.10. Empty for what is no
     * day, and for what the program could not compute.
     *
     * @param near settles the year where it is not written, and whether {@code 7.1} is 7.10
     */
    public static Optional<LocalDate> in(Cell cell, LocalDate near) {
        if (cell instanceof Cell.Date date) {
            return Optional.of(date.value().toLocalDate());
        }
        if (cell instanceof Cell.Numeric number) {
            return WrittenDate.ofSerial(number.value()).or(() -> ofDecimal(number.value(), near));
        }
        return cell instanceof Cell.Text text ? WrittenDate.parse(text.text(), near) : Optional.empty();
    }

    private static Optional<LocalDate> ofDecimal(double value, LocalDate near) {
        String plain = BigDecimal.valueOf(value)
                .setScale(6, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
        return Stream.of(plain, plain + "0")
                .flatMap(text -> WrittenDate.parse(text, near).stream())
                .min(Comparator.comparingLong(day -> Math.abs(ChronoUnit.DAYS.between(near, day))));
    }
}
