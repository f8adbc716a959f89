package org.scoregap.report.appeal;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.scoregap.model.Appeal;
import org.scoregap.model.FrameworkId;
import org.scoregap.model.Objection;
import org.scoregap.model.Period;

/**
 * An appeal with the list that it is against.
 *
 * @param list {@code gaps}, {@code accountability}
 * @param period that the list is of
 * @param asOf the instant that the list speaks of
 * @param published expected losses of the lines that are meant, as they were published, by framework
 */
public record AppealCase(
        Appeal appeal, String list, Period period, Instant asOf, SortedMap<FrameworkId, Double> published) {
    public AppealCase {
        published = Collections.unmodifiableSortedMap(new TreeMap<>(published));
    }

    public Objection objection() {
        return appeal.objection();
    }
}
