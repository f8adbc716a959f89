package org.scoregap.report.workbook.sheet;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a sheet is printed: on A4 across, never cut off on the right.
 *
 * @param footer on the left, in the middle and on the right, with a spreadsheet's own codes
 * @param high how many pages it may take; 0 for as many as it needs
 * @param repeated the row that stands on every page, counted from 0
 * @param breaks rows that begin a page, counted from 0
 * @param area what is printed; empty for all of it
 */
public record Print(Footer footer, int high, OptionalInt repeated, List<Integer> breaks, Optional<Area> area) {
    public Print {
        breaks = List.copyOf(breaks);
    }

    /** What stands at the bottom of each page. */
    public record Footer(String left, String middle, String right) {}
}
