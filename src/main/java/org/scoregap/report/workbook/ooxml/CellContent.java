package org.scoregap.report.workbook.ooxml;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.scoregap.report.Printable;

/** What a spreadsheet's cell holds of a value: a number that can be reckoned with wherever people read one. */
public sealed interface CellContent {
    /** The number format that fits anything. */
    String GENERAL = "General";

    /** As spreadsheet programs write it. */
    String format();

    /** What a part says of it: of a text, where it stands among the strings; empty where there is nothing. */
    String stored(Strings strings);

    /** A cell that holds nothing, so that it counts as nothing. */
    record Empty() implements CellContent {
        @Override
        public String format() {
            return GENERAL;
        }

        @Override
        public String stored(Strings strings) {
            return "";
        }
    }

    /** A number; points are the printed hundredths, so that sums agree with the printed ones. */
    record Quantity(double number, String format) implements CellContent {
        @Override
        public String stored(Strings strings) {
            return decimal(number);
        }
    }

    /** A day, or a minute of it, in the city's zone. */
    record Time(LocalDateTime time, String format) implements CellContent {
        /** Days are counted from it; right from 1900-03-01 on. */
        private static final LocalDate FIRST = LocalDate.of(1899, 12, 30);

        private static final double SECONDS = 86_400;

        @Override
        public String stored(Strings strings) {
            return decimal(ChronoUnit.DAYS.between(FIRST, time.toLocalDate())
                    + time.toLocalTime().toSecondOfDay() / SECONDS);
        }
    }

    /** A text, never a formula whatever it begins with. */
    record Text(String text) implements CellContent {
        /** A spreadsheet's limit. */
        private static final int LONGEST = 32_767;

        private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

        public Text {
            text = Printable.of(text);
            if (text.indexOf("_x") >= 0) {
                text = ESCAPE.matcher(text).replaceAll("_x005F_");
            }
            if (text.length() > LONGEST) {
                text = Printable.of(text.substring(0, LONGEST - 1)) + "…";
            }
        }

        @Override
        public String format() {
            return GENERAL;
        }

        @Override
        public String stored(Strings strings) {
            return Integer.toString(strings.of(text));
        }

        /** Whether whoever types it anew would get a formula. */
        public boolean looksLikeFormula() {
            return !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0;
        }
    }

    private static String decimal(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }
}
