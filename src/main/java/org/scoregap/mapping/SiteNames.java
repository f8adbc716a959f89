package org.scoregap.mapping;

import java.util.List;
import java.util.Optional;
import org.scoregap.model.FoldedName;
import org.scoregap.model.SiteId;

/**
 * Finds a site by its id or its name, as they are compared. A register may have a hundred thousand sites, and files name each
 * a few times at most: names are folded again when they are asked for, which takes a tenth of the memory that keeping them
 * folded would.
 */
final class SiteNames {
    private final List<Site> sites;
    /** A power of two of places, at most half of them taken: 1 + 2 × a site's index, and 1 more for its name; or 0. */
    private final int[] table;

    /** @param sites of two that have the same name, the later one is meant */
    SiteNames(List<Site> sites) {
        this.sites = List.copyOf(sites);
        this.table = new int[Integer.highestOneBit(Math.max(1, 4 * sites.size())) * 2];
        for (int site = 0; site < sites.size(); site++) {
            put(1 + 2 * site);
            put(2 + 2 * site);
        }
    }

    private void put(int entry) {
        table[place(folded(entry))] = entry;
    }

    Optional<SiteId> find(String written) {
        int entry = table[place(FoldedName.of(written))];
        return entry == 0 ? Optional.empty() : Optional.of(site(entry).id());
    }

    private int place(FoldedName name) {
        int hash = name.hashCode();
        int place = (hash ^ (hash >>> 16)) & (table.length - 1);
        while (table[place] != 0 && !folded(table[place]).equals(name)) {
            place = (place + 1) & (table.length - 1);
        }
        return place;
    }

    private Site site(int entry) {
        return sites.get((entry - 1) / 2);
    }

    private FoldedName folded(int entry) {
        Site site = site(entry);
        return FoldedName.of(entry % 2 == 1 ? site.id().value() : site.name());
    }
}
