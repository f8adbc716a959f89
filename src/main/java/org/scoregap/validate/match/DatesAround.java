package org.scoregap.validate.match;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scoregap.model.CellRef;
import org.scoregap.model.Period;
import org.scoregap.read.TableHead;

/**
 * Days and months with their year that stand anywhere in lines above or below a table: in a title, at its right, under the
 * signature. A week near to one is of its year; one far from all weeks is of something else, as of when the form was made.
 * So is what begins or ends something: 2021年7月起, 2023年7月前. Whoever asks must have reason to doubt the arrival: what else
 * a form says of its own month in another year looks the same.
 */
final class DatesAround {
    private static final Pattern DATE = Pattern.compile(
            "(?<!\\d)(20\\d{2})\\s*(?:年\\s*(?<month>1[0-2]|0?[1-9])\\s*月份?(?:\\s*(?<day>3[01]|[12]\\d|0?[1-9])\\s*[日号])?"
                    + "|(?<sign>[./-])\\s*(?<month2>1[0-2]|0?[1-9])\\s*\\k<sign>\\s*(?<day2>3[01]|[12]\\d|0?[1-9])(?!\\d))"
                    + "(?!\\s*(?:起|以来|以前|之前|前|底|末|至|到|[-—–~～]|印发|制))");
    /** A report of a week comes with a date of its month, or one of the days after it. */
    private static final int NEAR_DAYS = 45;

    private DatesAround() {}

    /** All there are, line by line; a month as its middle. */
    static List<Claim<LocalDate>> in(String sheet, List<TableHead.Line> lines) {
        List<Claim<LocalDate>> found = new ArrayList<>();
        for (TableHead.Line line : lines) {
            CellRef where = new CellRef(sheet, line.row(), line.column());
            Matcher date = DATE.matcher(PlainNumerals.of(line.text()));
            while (date.find()) {
                boolean words = date.group("month") != null;
                String day = words ? Optional.ofNullable(date.group("day")).orElse("15") : date.group("day2");
                WrittenDate.day(Integer.parseInt(date.group(1)), date.group(words ? "month" : "month2"), day)
                        .ifPresent(value -> found.add(new Claim<>(value, where, line.text(), where.toString())));
            }
        }
        return found;
    }

    static boolean isNear(Period week, LocalDate day) {
        return Math.abs(ChronoUnit.DAYS.between(week.monday(), day)) <= NEAR_DAYS;
    }
}
