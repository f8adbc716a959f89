package org.scoregap.validate.match;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.scoregap.model.Period;
import org.scoregap.model.PlausibleYears;

/**
 * Reads a week as people write it, anywhere in a text: {@code 2022-W28}, {@code 2022年第28周}, {@code 7月第2周},
 * {@code 2022.7.11-7.17}, {@code 2022-7-11至7-17}. A week of a month is counted by the month that its Thursday is in.
 */
public final class WrittenPeriod {
    private static final String ORDINAL = "(\\d{1,2}|[一二三四五])";
    private static final Pattern ISO = Pattern.compile("(?<!\\d)(\\d{4})\\s*[-_ ]?\\s*[Ww](\\d{1,2})(?!\\d)");
    private static final Pattern OF_MONTH =
            Pattern.compile("(?:(?<!\\d)(\\d{4})\\s*(?:年\\s*[-_]?|[.-])\\s*)?(?<!\\d)(\\d{1,2})\\s*月份?的?\\s*第?\\s*"
                    + ORDINAL + "\\s*周");
    private static final Pattern OF_YEAR =
            Pattern.compile("(?:(?<!\\d)(\\d{4})\\s*年度?)?\\s*第\\s*(\\d{1,2})\\s*(?:周|期(?=.*周报)|(?<=周报.{0,20})期)");
    private static final Pattern ISSUE = Pattern.compile("(第\\s*[0-9０-９一二三四五十]{1,3}\\s*)期");
    /** Days of the week and hours that stand within a range of days. */
    private static final Pattern ASIDE = Pattern.compile("\\s*\\((?:星期|周)[一二三四五六日天]\\)|星期[一二三四五六日天]"
            + "|(?<=[日号])\\s*(?:上午|下午)?\\s*\\d{1,2}(?:[时点](?:\\d{1,2}分)?|:\\d{2})");

    private static final String YEAR = "(?:(\\d{4})\\s*[年./-]\\s*)?";
    private static final Pattern RANGE = Pattern.compile("(?<!\\d)" + YEAR
            + "(\\d{1,2})\\s*[月./]\\s*(\\d{1,2})\\s*日?\\s*[-—–~〜―−‐至到]+\\s*"
            + YEAR + "(?:(\\d{1,2})\\s*[月./]\\s*)?(\\d{1,2})(?!\\d)");
    /**
     * Dashes within the days leave only other signs between them, or a year after the one that joins them; without any year,
     * {@code 3-1至5} is a range of anything.
     */
    private static final Pattern DASHED_RANGE =
            Pattern.compile("(?<![\\d-])(?:(\\d{4})\\s*-\\s*)?(\\d{1,2})\\s*-\\s*(\\d{1,2})\\s*日?\\s*"
                    + "(?:[—–~〜―−至到]+|[-_]+(?=\\s*\\d{4}))\\s*"
                    + "(?:(?:(\\d{4})\\s*-\\s*)?(\\d{1,2})\\s*-\\s*)?(\\d{1,2})(?![\\d-])");
    /** A bare week number is believed only this near to the day of arrival: {@code 第2周} in July is a week of July. */
    private static final int BELIEVABLE_WEEKS = 8;

    private WrittenPeriod() {}

    /** The week named in {@code text}; empty when none is, or one that does not exist. */
    public static Optional<Period> find(String text, LocalDate near) {
        String plain = ASIDE.matcher(PlainNumerals.of(text)).replaceAll("");
        // Days say more than a number of a week, which is counted here like this and there like that.
        Optional<Period> days = range(plain, near);
        Optional<Period> iso = iso(plain);
        if (iso.isPresent() && days.isPresent() && !iso.equals(days)) {
            return Optional.empty();
        }
        return days.or(() -> iso).or(() -> numbered(plain, near)).filter(week -> PlausibleYears.contain(week.year()));
    }

    /** {@link #find} where the text is known to name a week: then 第28期 is one. */
    public static Optional<Period> named(String text, LocalDate near) {
        return find(text, near)
                .or(() -> ISSUE.matcher(text).find()
                        ? find(ISSUE.matcher(text).replaceAll("$1周"), near)
                        : Optional.empty());
    }

    private static Optional<Period> iso(String plain) {
        Matcher iso = ISO.matcher(plain);
        return iso.find() ? week(Integer.parseInt(iso.group(1)), Integer.parseInt(iso.group(2))) : Optional.empty();
    }

    private static Optional<Period> numbered(String plain, LocalDate near) {
        if (ISO.matcher(plain).find()) {
            return Optional.empty();
        }
        Matcher ofMonth = OF_MONTH.matcher(plain);
        if (ofMonth.find()) {
            return weekOfMonth(ofMonth, near);
        }
        Matcher ofYear = OF_YEAR.matcher(plain);
        if (!ofYear.find()) {
            return Optional.empty();
        }
        int week = Integer.parseInt(ofYear.group(2));
        return ofYear.group(1) != null ? week(Integer.parseInt(ofYear.group(1)), week) : nearestWeek(week, near);
    }

    private static Optional<Period> range(String plain, LocalDate near) {
        Matcher range = RANGE.matcher(plain);
        if (range.find()) {
            return weekOfRange(range, near);
        }
        Matcher dashed = DASHED_RANGE.matcher(plain);
        return dashed.find() && (dashed.group(1) != null || dashed.group(5) != null)
                ? weekOfRange(dashed, near)
                : Optional.empty();
    }

    private static Optional<Period> week(int year, int week) {
        return week < 1 || week > Period.weeksIn(year) ? Optional.empty() : Optional.of(new Period(year, week));
    }

    private static Optional<Period> nearestWeek(int week, LocalDate near) {
        return IntStream.rangeClosed(near.getYear() - 1, near.getYear() + 1)
                .mapToObj(year -> week(year, week))
                .flatMap(Optional::stream)
                .min(Comparator.comparingInt(period -> distance(period, near)))
                .filter(period -> distance(period, near) <= BELIEVABLE_WEEKS);
    }

    private static int distance(Period period, LocalDate near) {
        return Math.abs(period.weeksSince(Period.of(near)));
    }

    private static Optional<Period> weekOfMonth(Matcher written, LocalDate near) {
        Optional<LocalDate> first = written.group(1) != null
                ? WrittenDate.day(Integer.parseInt(written.group(1)), written.group(2), "1")
                : WrittenDate.nearest(written.group(2), "1", near);
        int ordinal = ordinal(written.group(3));
        return first.map(day -> day.with(TemporalAdjusters.firstInMonth(DayOfWeek.THURSDAY)))
                .filter(thursday ->
                        ordinal >= 1 && thursday.plusWeeks(ordinal - 1L).getMonth() == thursday.getMonth())
                .map(thursday -> Period.of(thursday.plusWeeks(ordinal - 1L)));
    }

    private static int ordinal(String written) {
        int chinese = "一二三四五".indexOf(written);
        return chinese >= 0 ? chinese + 1 : Integer.parseInt(written);
    }

    /** Both ends must be in one week: a range over two weeks says neither. */
    private static Optional<Period> weekOfRange(Matcher range, LocalDate near) {
        Optional<LocalDate> first = day(range.group(1), range.group(2), range.group(3), near);
        return first.flatMap(start -> {
            String month = range.group(5) != null ? range.group(5) : range.group(2);
            return day(range.group(4), month, range.group(6), start)
                    .filter(end -> !end.isBefore(start) && ChronoUnit.DAYS.between(start, end) <= 6)
                    .map(Period::of)
                    .filter(Period.of(start)::equals);
        });
    }

    private static Optional<LocalDate> day(
            @org.jspecify.annotations.Nullable String year, String month, String day, LocalDate near) {
        return year != null
                ? WrittenDate.day(Integer.parseInt(year), month, day)
                : WrittenDate.nearest(month, day, near);
    }
}
