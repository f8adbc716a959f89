package org.scoregap.validate.check;

import org.scoregap.model.PackedNumbers;

/** Sites in ascending order, by number, each with the place of its first row: two or three bytes each, searched by halves. */
final class SiteRun {
    private static final int SITE = 0;
    private static final int PLACE = 1;

    private final PackedNumbers packed = new PackedNumbers(2);
    private int highest = -1;

    /** Whether the site would come last. */
    boolean endsBefore(int site) {
        return highest < site;
    }

    /** @param site higher than all before */
    void add(int site, int place) {
        packed.add(site, place);
        highest = site;
    }

    int size() {
        return packed.size();
    }

    /** The place of a site; {@link FirstSites#NONE} where it is not here. */
    int find(int site) {
        if (endsBefore(site)) {
            return FirstSites.NONE;
        }
        PackedNumbers.Cursor cursor = packed.before(packed.blockUpTo(SITE, site));
        do {
            cursor.next();
        } while (cursor.get(SITE) < site);
        return cursor.get(SITE) == site ? cursor.get(PLACE) : FirstSites.NONE;
    }

    /** Each site and its place as {@link #siteOf} and {@link #placeOf} take it apart. */
    void copyTo(long[] all, int from) {
        PackedNumbers.Cursor cursor = packed.before(0);
        for (int row = 0; row < packed.size(); row++) {
            cursor.next();
            all[from + row] = pair(cursor.get(SITE), cursor.get(PLACE));
        }
    }

    /** Pairs are ordered by site. */
    static long pair(int site, int place) {
        return ((long) site << 32) | place;
    }

    static int siteOf(long pair) {
        return (int) (pair >>> 32);
    }

    static int placeOf(long pair) {
        return (int) pair;
    }
}
