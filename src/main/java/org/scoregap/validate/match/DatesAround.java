package org.scoregap.validate.match;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scoregap.model.CellRef;
import org.scoregap.model.Period;
import org.scoregap.read.TableHead;

/**
 * Days and months with their year that stand anywhere in lines above or below a table: in a title, at its right, under the
 * signature. A week near to one is of its year; one far from all weeks is of something else, as of when the form was made.
 */
final class DatesAround {
    private static final Pattern DATE = Pattern.compile(
            "(?<!\\d)(20\\d{2})\\s*[年./-]\\s*(1[0-2]|0?[1-9])(?!\\d)(?:\\s*[月./-]\\s*(3[01]|[12]\\d|0?[1-9])(?!\\d))?");
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
                String day = date.group(3) == null ? "15" : date.group(3);
                WrittenDate.day(Integer.parseInt(date.group(1)), date.group(2), day)
                        .ifPresent(value -> found.add(new Claim<>(value, where, line.text(), where.toString())));
            }
        }
        return found;
    }

    static boolean isNear(Period week, LocalDate day) {
        return Math.abs(ChronoUnit.DAYS.between(week.monday(), day)) <= NEAR_DAYS;
    }
}
