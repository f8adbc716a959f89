package org.scoregap.validate.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scoregap.model.CellRef;
import org.scoregap.model.SiteId;

/**
 * Remembers where each figure of one form that counts was first reported in a file: a row that was refused does not make the
 * next one a duplicate. A ledger has a million of them, so they are kept as
 * numbers in one open-addressed table, 16 bytes a figure and at most two thirds full, not an object each.
 */
public final class FirstRows {
    private static final long FREE = -1;

    private final Map<TallyKey, Integer> tallies = new HashMap<>();
    private final Map<SiteId, Integer> sites = new HashMap<>();
    private final List<String> sheets = new ArrayList<>();
    /** Each figure and, behind it, its sheet and row: a look beside it costs nothing, one elsewhere in memory does. */
    private long[] table = new long[2048];

    private int size;

    public FirstRows() {
        Arrays.fill(table, FREE);
    }

    /** The number of a figure, the same for all rows that report it. */
    long figure(TallyKey tally, Optional<SiteId> site) {
        int tallyNumber = tallies.computeIfAbsent(tally, key -> tallies.size());
        int siteNumber = site.isPresent() ? sites.computeIfAbsent(site.get(), key -> sites.size() + 1) : 0;
        return ((long) tallyNumber << 32) | siteNumber;
    }

    /** The row that has already reported the figure and counts; empty when none has. */
    Optional<CellRef> find(long figure) {
        int slot = slot(table, figure);
        long row = table[slot + 1];
        return table[slot] == figure
                ? Optional.of(CellRef.ofRow(sheets.get((int) (row >>> 32)), (int) row))
                : Optional.empty();
    }

    /** Remembers a row that counts; the first one stays where there was one. */
    void remember(long figure, String sheet, int row) {
        if (3 * (size + 1) > table.length) {
            grow();
        }
        int slot = slot(table, figure);
        if (table[slot] == FREE) {
            table[slot] = figure;
            table[slot + 1] = ((long) sheetNumber(sheet) << 32) | row;
            size++;
        }
    }

    private int sheetNumber(String sheet) {
        int last = sheets.size() - 1;
        if (last >= 0 && sheets.get(last).equals(sheet)) {
            return last;
        }
        int number = sheets.indexOf(sheet);
        if (number < 0) {
            sheets.add(sheet);
            return last + 1;
        }
        return number;
    }

    private static int slot(long[] table, long figure) {
        long mixed = figure * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 32) & (table.length - 2);
        while (table[slot] != FREE && table[slot] != figure) {
            slot = (slot + 2) & (table.length - 2);
        }
        return slot;
    }

    private void grow() {
        long[] old = table;
        table = new long[2 * old.length];
        Arrays.fill(table, FREE);
        for (int i = 0; i < old.length; i += 2) {
            if (old[i] != FREE) {
                int slot = slot(table, old[i]);
                table[slot] = old[i];
                table[slot + 1] = old[i + 1];
            }
        }
    }
}
