package org.scoregap.store;

import org.scoregap.model.Source;

/** Of which tallies the sites behind the totals are read: there are many, and totals alone are read several times faster. */
public enum Sites {
    NONE,
    /** Of inspections, surveys and official figures: how far their marks lie apart tells how far the assessors' may. */
    OF_DIRECT_FIGURES,
    /** Of what units report of themselves: two of them may report the same site. */
    OF_REPORTS,
    ALL;

    boolean areReadOf(Source source) {
        return switch (this) {
            case NONE -> false;
            case OF_DIRECT_FIGURES -> source.direct();
            case OF_REPORTS -> !source.direct();
            case ALL -> true;
        };
    }
}
