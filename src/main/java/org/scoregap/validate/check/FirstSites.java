package org.scoregap.validate.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The sites that rows of one tally have reported, by number, and the place of the first row of each. Sites are numbered as they
 * come, so that a tally's come in ascending order, or in a few runs of it. What fits no run waits in a table, 8 bytes each
 * and at most three quarters full, until it is worth being sorted in.
 */
final class FirstSites {
    /** Stands for a place where there is none. */
    static final int NONE = -1;

    private static final long FREE = -1;
    private static final int MOST_RUNS = 4;
    /** So many may wait, or an eighth of those in runs: to sort them in goes through all. */
    private static final int FEW = 500;

    private final List<SiteRun> runs = new ArrayList<>(1);
    private long[] table = {};
    private int waiting;

    /** The place of the first row of a site; {@link #NONE} where there is none. */
    int find(int site) {
        for (int run = 0; run < runs.size(); run++) {
            int place = runs.get(run).find(site);
            if (place != NONE) {
                return place;
            }
        }
        long waits = waiting == 0 ? FREE : table[slot(site)];
        return waits == FREE ? NONE : SiteRun.placeOf(waits);
    }

    /** Takes a site that is not there yet. */
    void add(int site, int place) {
        for (int run = 0; run < runs.size(); run++) {
            if (runs.get(run).endsBefore(site)) {
                runs.get(run).add(site, place);
                return;
            }
        }
        if (runs.size() < MOST_RUNS) {
            SiteRun run = new SiteRun();
            runs.add(run);
            run.add(site, place);
            return;
        }
        if (4 * (waiting + 1) > 3 * table.length) {
            makeRoom();
        }
        table[slot(site)] = SiteRun.pair(site, place);
        waiting++;
    }

    private int slot(int site) {
        long mixed = (site * 0x9E3779B9L) & 0xFFFFFFFFL;
        int slot = (int) ((mixed * table.length) >>> 32);
        while (table[slot] != FREE && SiteRun.siteOf(table[slot]) != site) {
            slot = slot + 1 == table.length ? 0 : slot + 1;
        }
        return slot;
    }

    private void makeRoom() {
        int inRuns = runs.stream().mapToInt(SiteRun::size).sum();
        long[] old = table;
        if (waiting > FEW + inRuns / 8) {
            table = new long[old.length];
            sortIn(old, inRuns);
            old = new long[0];
        } else {
            table = new long[old.length + old.length / 2 + 4];
        }
        Arrays.fill(table, FREE);
        for (long pair : old) {
            if (pair != FREE) {
                table[slot(SiteRun.siteOf(pair))] = pair;
            }
        }
    }

    private void sortIn(long[] waited, int inRuns) {
        long[] all = new long[inRuns + waiting];
        int taken = 0;
        for (SiteRun run : runs) {
            run.copyTo(all, taken);
            taken += run.size();
        }
        for (long pair : waited) {
            if (pair != FREE) {
                all[taken++] = pair;
            }
        }
        Arrays.sort(all);
        runs.clear();
        SiteRun run = new SiteRun();
        for (long pair : all) {
            run.add(SiteRun.siteOf(pair), SiteRun.placeOf(pair));
        }
        runs.add(run);
        waiting = 0;
    }
}
