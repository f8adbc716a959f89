package org.scoregap.model;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What was sent and could not be read, and what hangs on it.
 *
 * @param places refused cells, rows, sheets and files, each once
 * @param indicators whose figures were sent there; a place of which nobody can tell the indicator adds none
 * @param points that these indicators earn, by framework; never added up over frameworks
 * @param unknown how many of the places could not be told the indicator of: what hangs on them is not known
 * @param unplaced refused files of which nobody could tell the period, beside the places: they may be of any
 */
public record Unread(
        int places,
        SortedSet<IndicatorId> indicators,
        SortedMap<FrameworkId, Double> points,
        int unknown,
        int unplaced) {
    public static final Unread NOTHING = new Unread(0, new TreeSet<>(), new TreeMap<>(), 0, 0);

    public Unread {
        if (unknown < 0 || unknown > places) {
            throw new IllegalArgumentException(unknown + " of " + places);
        }
        indicators = Collections.unmodifiableSortedSet(new TreeSet<>(indicators));
        points = Collections.unmodifiableSortedMap(new TreeMap<>(points));
    }

    public boolean isEmpty() {
        return places == 0 && unplaced == 0;
    }
}
