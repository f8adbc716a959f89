package org.scoregap.validate.check;

import org.scoregap.model.PackedNumbers;

/**
 * Sites in ascending order, by number, each with the place of its first row: three bytes each at most as a rule. A ledger that
 * is in some order asks for sites in it, so that the next one is looked for where the last one was, before it is searched by
 * halves.
 */
final class SiteRun {
    private static final int SITE = 0;
    private static final int PLACE = 1;
    private static final int NEAR = 8;

    private final PackedNumbers packed = new PackedNumbers(2);
    /** On a row as soon as there is one. */
    private PackedNumbers.Cursor found = packed.before(0);
    /** Between this site and the one of that row there is none. */
    private int below = -1;

    private int highest = -1;

    /** Whether the site would come last. */
    boolean endsBefore(int site) {
        return highest < site;
    }

    /** @param site higher than all before */
    void add(int site, int place) {
        packed.add(site, place);
        highest = site;
        if (packed.size() == 1) {
            found.next();
        }
    }

    int size() {
        return packed.size();
    }

    /** The place of a site; {@link FirstSites#NONE} where it is not here. */
    int find(int site) {
        if (endsBefore(site)) {
            return FirstSites.NONE;
        }
        if (site <= below || !isNear(site)) {
            search(site);
        }
        return found.get(SITE) == site ? found.get(PLACE) : FirstSites.NONE;
    }

    private boolean isNear(int site) {
        for (int steps = 0; found.get(SITE) < site && steps < NEAR; steps++) {
            goOn();
        }
        return found.get(SITE) >= site;
    }

    private void search(int site) {
        found = packed.before(packed.blockUpTo(SITE, site));
        found.next();
        below = Math.min(found.get(SITE), site) - 1;
        while (found.get(SITE) < site) {
            goOn();
        }
    }

    private void goOn() {
        below = found.get(SITE);
        found.next();
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
