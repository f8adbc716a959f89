package org.scoregap.report.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scoregap.report.Amount;
import org.scoregap.report.Factor;
import org.scoregap.report.Points;
import org.scoregap.report.Share;
import org.scoregap.report.Value;
import org.scoregap.report.workbook.sheet.CellContent;

/** Turns a list's values into what cells hold. */
final class Contents {
    private static final Pattern FIGURE = Pattern.compile("([+-]?)[0-9]{1,12}(?:\\.([0-9]{1,12}))?(%?)");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final String POINTS = "0.00";

    private Contents() {}

    static CellContent of(Value value) {
        if (value.shown().isEmpty()) {
            return new CellContent.Empty();
        }
        if (value instanceof Points points) {
            return new CellContent.Quantity(number(points), POINTS);
        }
        if (value instanceof Share share) {
            return new CellContent.Quantity(share.share(), percent(share));
        }
        if (value instanceof Value.Whole whole) {
            return new CellContent.Quantity(whole.number(), "0");
        }
        if (value instanceof Factor factor) {
            return new CellContent.Quantity(factor.factor(), "0.00");
        }
        if (value instanceof Amount amount) {
            return new CellContent.Quantity(Double.parseDouble(amount.plain()), dimensioned(amount.dimension()));
        }
        if (value instanceof Value.Moment moment) {
            return new CellContent.Time(LocalDateTime.ofInstant(moment.instant(), moment.zone()), "yyyy-mm-dd hh:mm");
        }
        return value.numeric() ? worded(value) : text(value.shown());
    }

    /** The printed hundredths, not what they were rounded from. */
    private static double number(Points points) {
        return BigDecimal.valueOf(points.hundredths(), 2).doubleValue();
    }

    /** What is nearly nothing or nearly certain is never called nothing or certain. */
    private static String percent(Share share) {
        String shown = share.shown();
        return shown.startsWith("<") || shown.startsWith(">") ? '"' + shown + '"' : "0.0%";
    }

    private static String dimensioned(String dimension) {
        String unit = dimension.replaceAll("[\"\\p{Cntrl}]", "");
        return unit.isEmpty() || unit.length() > 20 ? CellContent.GENERAL : CellContent.GENERAL + '"' + unit + '"';
    }

    /** Numbers that people read with a sign, or with the digits that count. */
    private static CellContent worded(Value value) {
        Matcher figure = FIGURE.matcher(value.shown());
        if (!figure.matches()) {
            return text(value.shown());
        }
        boolean percent = !figure.group(3).isEmpty();
        int decimals = figure.group(2) == null ? 0 : figure.group(2).length();
        BigDecimal number = new BigDecimal(value.shown().replace("%", ""));
        String format = "0" + (decimals == 0 ? "" : "." + "0".repeat(decimals)) + (percent ? "%" : "");
        return new CellContent.Quantity(
                (percent ? number.movePointLeft(2) : number).doubleValue(),
                figure.group(1).equals("+") ? "+" + format + ";-" + format + ";" + format : format);
    }

    private static CellContent text(String shown) {
        if (DAY.matcher(shown).matches()) {
            try {
                return new CellContent.Time(LocalDate.parse(shown).atStartOfDay(), "yyyy-mm-dd");
            } catch (DateTimeParseException noDay) {
                return new CellContent.Text(shown);
            }
        }
        return new CellContent.Text(shown);
    }
}
