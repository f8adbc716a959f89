package org.scoregap.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scoregap.model.PlausibleYears;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The day that something is said of, and who says it. */
final class EventOptions {
    @Option(names = "--day", paramLabel = "DATE")
    private @Nullable String day;

    @Mixin
    private ByOption by = new ByOption();

    /** Empty for today. */
    Optional<LocalDate> day() {
        return date("--day", day);
    }

    boolean isGiven() {
        return day != null || !by.name().isEmpty();
    }

    String by() {
        return by.name();
    }

    /**
     * A day as somebody writes it after an option.
     *
     * @throws ScoregapException {@code USAGE} for anything else
     */
    static Optional<LocalDate> date(String option, @Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(text.strip());
            requireBelievable(day.getYear(), option + " " + text, "2022-07-15");
            return Optional.of(day);
        } catch (DateTimeException e) {
            throw new ScoregapException(Failure.USAGE, e, option + " " + text, "2022-07-15");
        }
    }

    /**
     * 0022-07-15 is a slip of the hand that would set a lamp to red for two thousand years.
     *
     * @param accepted an example
     * @throws ScoregapException {@code USAGE} for a year before 2000 or after 2100
     */
    static void requireBelievable(int year, String written, String accepted) {
        if (!PlausibleYears.contain(year)) {
            throw new ScoregapException(
                    Failure.USAGE, written, accepted + " (" + PlausibleYears.FIRST + " – " + PlausibleYears.LAST + ")");
        }
    }
}
