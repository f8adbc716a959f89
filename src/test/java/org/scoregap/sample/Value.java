package org.scoregap.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/** What a clerk puts into one cell. */
sealed interface Value {
    Blank BLANK = new Blank();

    /** As a CSV export of the sheet shows it. */
    String text();

    /** Nothing. */
    record Blank() implements Value {
        @Override
        public String text() {
            return "";
        }
    }

    /** Words; also a number stored as text. */
    record Text(String text) implements Value {}

    /**
     * A number.
     *
     * @param decimals how many decimals it is written with
     */
    record Number(double value, int decimals) implements Value {
        @Override
        public String text() {
            return BigDecimal.valueOf(value)
                    .setScale(decimals, RoundingMode.HALF_UP)
                    .toPlainString();
        }
    }

    /**
     * A share that the sheet's number format shows as a percentage.
     *
     * @param decimals of the percentage: 1 shows 94.5%
     */
    record Percent(double share, int decimals) implements Value {
        /** The share as the cell stores it: what is shown, a hundredth of it. */
        BigDecimal stored() {
            return BigDecimal.valueOf(share).setScale(decimals + 2, RoundingMode.HALF_UP);
        }

        @Override
        public String text() {
            return stored().movePointRight(2)
                            .setScale(decimals, RoundingMode.UNNECESSARY)
                            .toPlainString() + "%";
        }
    }

    /** A date that the sheet stores as a serial number. */
    record Day(LocalDate day) implements Value {
        @Override
        public String text() {
            return day.getYear() + "/" + day.getMonthValue() + "/" + day.getDayOfMonth();
        }
    }

    /** A value that the spreadsheet could not compute: {@code #REF!}. */
    record Failure(String text) implements Value {}

    /** A formula without its equals sign, saved without a result. */
    record Formula(String formula) implements Value {
        @Override
        public String text() {
            return "=" + formula;
        }
    }

    /** Text that lands in a CSV file as it is, whatever quotes and delimiters are in it. */
    record Raw(String text) implements Value {}

    /** The end of a CSV line, before its time. */
    record End() implements Value {
        @Override
        public String text() {
            return "";
        }
    }

    /** One cell that the workbook gives twice, with different numbers. */
    record Twice(int first, int second) implements Value {
        @Override
        public String text() {
            return String.valueOf(second);
        }
    }

    static Value of(String text) {
        return text.isEmpty() ? BLANK : new Text(text);
    }

    static Value of(int number) {
        return new Number(number, 0);
    }
}
