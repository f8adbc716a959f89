package org.scoregap.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import org.scoregap.model.Period;

/** The files of one week in the making. */
final class Week {
    private final Period period;
    private final List<Draft> drafts = new ArrayList<>();

    Week(Period period) {
        this.period = period;
    }

    Period period() {
        return period;
    }

    List<Draft> drafts() {
        return Collections.unmodifiableList(drafts);
    }

    void add(Draft draft) {
        drafts.add(draft);
    }

    void drop(Draft draft) {
        drafts.remove(draft);
    }

    Draft draft(String key) {
        return drafts.stream()
                .filter(draft -> draft.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(period + " has no " + key + ", only "
                        + drafts.stream().map(Draft::key).toList()));
    }

    /** The only sheet of a file. */
    Spot sheet(String key) {
        Draft draft = draft(key);
        if (draft.grids().size() != 1) {
            throw new NoSuchElementException(key + " has sheets "
                    + draft.grids().stream().map(Grid::sheet).toList());
        }
        return new Spot(this, draft, draft.grids().get(0));
    }

    Spot sheet(String key, String sheet) {
        return new Spot(this, draft(key), draft(key).grid(sheet));
    }

    LocalDate friday() {
        return period.day(DayOfWeek.FRIDAY);
    }

    /** On Friday, when reports are due at 18:00. */
    LocalDateTime friday(int hour, int minute) {
        return friday().atTime(hour, minute);
    }

    /** {@code 7月第2周}: the month is that of the week's Thursday. */
    String words() {
        LocalDate thursday = period.day(DayOfWeek.THURSDAY);
        return thursday.getMonthValue() + "月第" + ((thursday.getDayOfMonth() + 6) / 7) + "周";
    }
}
