package org.scoregap.store;

import java.util.List;

/**
 * The figures behind a published list.
 *
 * @param lines each framework and indicator once
 * @param totals each framework once
 */
public record PublishedFigures(List<PublishedLine> lines, List<PublishedTotal> totals) {
    public PublishedFigures {
        lines = List.copyOf(lines);
        totals = List.copyOf(totals);
    }
}
