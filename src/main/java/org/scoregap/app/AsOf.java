package org.scoregap.app;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;

/**
 * An instant in the past as somebody writes it: a day, or a time to the minute, the second or finer.
 *
 * @param text as it was written
 * @param first the first instant that is written so
 * @param last the last one: the same minute or second runs on after {@code first}
 * @param wholeDay whether a day was written: everything that was recorded on it is meant
 */
public record AsOf(String text, Instant first, Instant last, boolean wholeDay) {
    public static final String EXAMPLES = "2022-07-15T18:05, 2022-07-15";

    private static final Pattern TIME = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2})(?<second>:\\d{2})?(?<fraction>\\.\\d{1,9})?(?<offset>Z|[+-]\\d{2}:\\d{2})?");
    private static final DateTimeFormatter PEOPLE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    /**
     * Reads {@code 2022-07-15}, {@code 2022-07-15T18:05}, {@code 2022-07-15T18:05:23+08:00}.
     *
     * @param zone of what is written without an offset
     * @throws ScoregapException {@code USAGE} for anything else
     */
    public static AsOf parse(String text, ZoneId zone) {
        try {
            Matcher time = TIME.matcher(text);
            return time.matches() ? time(text, time, zone) : day(text, zone);
        } catch (DateTimeException e) {
            throw new ScoregapException(Failure.USAGE, e, "--as-of " + text, EXAMPLES);
        }
    }

    private static AsOf day(String text, ZoneId zone) {
        LocalDate day = LocalDate.parse(text);
        return new AsOf(
                text,
                day.atStartOfDay(zone).toInstant(),
                day.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1),
                true);
    }

    private static AsOf time(String text, Matcher parts, ZoneId zone) {
        String written = text.replace(' ', 'T');
        Instant first = parts.group("offset") == null
                ? LocalDateTime.parse(written).atZone(zone).toInstant()
                : OffsetDateTime.parse(written).toInstant();
        Duration unit = parts.group("fraction") != null
                ? Duration.ofNanos(1)
                : parts.group("second") != null ? Duration.ofSeconds(1) : Duration.ofMinutes(1);
        return new AsOf(text, first, first.plus(unit).minusNanos(1), false);
    }

    /**
     * The instant meant: the end of a day, or now where it is today; the instant that a publication speaks of where
     * that is written so, since lists show it to the minute or second only; else the instant as it is written.
     *
     * @param zone that the time is told in where it is still to come
     * @param published the instants that publications speak of
     * @throws ScoregapException {@code USAGE} for a time that is still to come
     */
    Instant meant(Instant now, ZoneId zone, List<Instant> published) {
        if (first.isAfter(now)) {
            throw new ScoregapException(Failure.USAGE, "--as-of " + text, "≤ " + shown(now, zone));
        }
        if (wholeDay) {
            return last.isAfter(now) ? now : last;
        }
        Optional<Instant> shown = published.stream()
                .filter(instant -> !instant.isBefore(first) && !instant.isAfter(last))
                .max(Instant::compareTo);
        return shown.orElse(first);
    }

    /** To the minute, as lists show it. */
    static String shown(Instant instant, ZoneId zone) {
        return PEOPLE.format(instant.atZone(zone));
    }
}
