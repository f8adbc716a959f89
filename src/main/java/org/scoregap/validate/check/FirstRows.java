package org.scoregap.validate.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scoregap.model.CellRef;
import org.scoregap.model.FindingNumbers;
import org.scoregap.model.SiteId;

/**
 * Remembers where each figure of one form that counts was first reported in a file: a row that was refused does not make the
 * next one a duplicate. A ledger has a million of them, so they are kept as numbers: a site's number among those of a tally,
 * and the place of the row among all that were remembered.
 */
public final class FirstRows {
    private static final long NO_FIGURE = -1;

    private final FindingNumbers numbers;
    private final Map<TallyKey, Integer> tallies = new HashMap<>();
    private final List<First> firsts = new ArrayList<>();
    private final List<Stretch> stretches = new ArrayList<>();
    private int nextPlace;
    /** The figure last asked for, where no row had reported it: whoever remembers it next need not be looked for again. */
    private long absent = NO_FIGURE;

    /**
     * Nothing yet.
     *
     * @param numbers of the sites of the file
     */
    public FirstRows(FindingNumbers numbers) {
        this.numbers = numbers;
    }

    /** The first rows of one tally. */
    private static final class First {
        private int withoutSite = FirstSites.NONE;
        private Optional<FirstSites> sites = Optional.empty();
    }

    /** Rows of one sheet that were remembered one after the other: from {@code row} on, with the places from {@code place} on. */
    private record Stretch(int place, String sheet, int row) {}

    /** The numbers of sites and what is said of them, as the figures of the same file are to be kept by. */
    FindingNumbers numbers() {
        return numbers;
    }

    /** The number of a figure, the same for all rows that report it. */
    long figure(TallyKey tally, Optional<SiteId> site) {
        Integer known = tallies.putIfAbsent(tally, firsts.size());
        int tallyNumber = known == null ? firsts.size() : known;
        if (known == null) {
            firsts.add(new First());
        }
        int siteNumber = site.isPresent() ? numbers.site(site.get()) + 1 : 0;
        return ((long) tallyNumber << 32) | siteNumber;
    }

    /** The row that has already reported the figure and counts; empty when none has. */
    Optional<CellRef> find(long figure) {
        int place = place(firsts.get((int) (figure >>> 32)), (int) figure - 1);
        absent = place == FirstSites.NONE ? figure : NO_FIGURE;
        return place == FirstSites.NONE ? Optional.empty() : Optional.of(row(place));
    }

    private static int place(First first, int site) {
        return site < 0
                ? first.withoutSite
                : first.sites.map(sites -> sites.find(site)).orElse(FirstSites.NONE);
    }

    /** Remembers a row that counts; the first one stays where there was one. */
    void remember(long figure, String sheet, int row) {
        First first = firsts.get((int) (figure >>> 32));
        int site = (int) figure - 1;
        if (figure != absent && place(first, site) != FirstSites.NONE) {
            return;
        }
        absent = NO_FIGURE;
        int place = placeOf(sheet, row);
        if (site < 0) {
            first.withoutSite = place;
            return;
        }
        if (first.sites.isEmpty()) {
            first.sites = Optional.of(new FirstSites());
        }
        first.sites.get().add(site, place);
    }

    private int placeOf(String sheet, int row) {
        Stretch last =
                stretches.isEmpty() ? new Stretch(0, "", Integer.MAX_VALUE) : stretches.get(stretches.size() - 1);
        if (row < last.row || !last.sheet.equals(sheet)) {
            last = new Stretch(nextPlace, sheet, row);
            stretches.add(last);
        }
        int place = last.place + row - last.row;
        nextPlace = Math.max(nextPlace, place + 1);
        return place;
    }

    private CellRef row(int place) {
        int low = 0;
        for (int high = stretches.size() - 1; low < high; ) {
            int middle = (low + high + 1) >>> 1;
            if (stretches.get(middle).place <= place) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        Stretch stretch = stretches.get(low);
        return CellRef.ofRow(stretch.sheet, stretch.row + place - stretch.place);
    }
}
