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
 * numbers in one open-addressed table: 16 bytes a figure at most half full, not an object each.
 */
public final class FirstRows {
    private static final long FREE = -1;

    private final Map<TallyKey, Integer> tallies = new HashMap<>();
    private final Map<SiteId, Integer> sites = new HashMap<>();
    private final List<String> sheets = new ArrayList<>();
    private long[] keys = new long[1024];
    private long[] rows = new long[1024];
    private int size;

    public FirstRows() {
        Arrays.fill(keys, FREE);
    }

    /** The row that has already reported the same and counts; empty when none has. */
    Optional<CellRef> find(TallyKey tally, Optional<SiteId> site) {
        long key = key(tally, site);
        int slot = slot(keys, key);
        return keys[slot] == key
                ? Optional.of(CellRef.ofRow(sheets.get((int) (rows[slot] >>> 32)), (int) rows[slot]))
                : Optional.empty();
    }

    /** Remembers a row that counts; the first one stays where there was one. */
    void remember(TallyKey tally, Optional<SiteId> site, String sheet, int row) {
        if (2 * (size + 1) > keys.length) {
            grow();
        }
        long key = key(tally, site);
        int slot = slot(keys, key);
        if (keys[slot] == FREE) {
            keys[slot] = key;
            rows[slot] = ((long) sheetNumber(sheet) << 32) | row;
            size++;
        }
    }

    private long key(TallyKey tally, Optional<SiteId> site) {
        int tallyNumber = tallies.computeIfAbsent(tally, key -> tallies.size());
        int siteNumber = site.map(id -> sites.computeIfAbsent(id, key -> sites.size() + 1))
                .orElse(0);
        return ((long) tallyNumber << 32) | siteNumber;
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

    private static int slot(long[] keys, long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 32) & (keys.length - 1);
        while (keys[slot] != FREE && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldRows = rows;
        keys = new long[2 * oldKeys.length];
        rows = new long[2 * oldRows.length];
        Arrays.fill(keys, FREE);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != FREE) {
                int slot = slot(keys, oldKeys[i]);
                keys[slot] = oldKeys[i];
                rows[slot] = oldRows[i];
            }
        }
    }
}
