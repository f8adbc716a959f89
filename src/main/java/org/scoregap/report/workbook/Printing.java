package org.scoregap.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import org.scoregap.report.workbook.sheet.Area;
import org.scoregap.report.workbook.sheet.Print;
import org.scoregap.report.workbook.sheet.Print.Footer;

/**
 * How sheets are printed, and what stays in sight.
 *
 * @param number of the page, in the words of a footer
 */
record Printing(String title, String number) {
    /** With more than that above them, frozen headers leave no room for the rows. */
    private static final double MOST_FROZEN = 260;

    /** A4 across less its margins, in points. */
    private static final double PAGE_WIDTH = 784;

    /** Its height less margins, in points. */
    private static final double PAGE_HEIGHT = 516;

    /** A digit of eleven points: 8 pixels in the fonts that are asked for. */
    private static final double DIGIT = 6;

    /** As many pages as it takes. */
    void sheet(Page page) {
        page.sheet().print(print(page, 0));
    }

    /** All of it on one page. */
    void onePage(Page page) {
        page.sheet().print(print(page, 1));
    }

    /** Only its first rows: nobody reads the rest on paper. */
    void beginning(Page page, int rows, int columns) {
        Optional<Area> area = Optional.of(new Area(0, 0, rows - 1, columns - 1));
        page.sheet().print(new Print(footer(page), 1, OptionalInt.empty(), List.of(), area));
    }

    /** As many pages as it takes for a sheet with one list: its headers stay in sight, and stand on every page. */
    void list(Page page, ListOnSheet list) {
        page.sheet().print(new Print(footer(page), 0, OptionalInt.of(list.header()), List.of(), Optional.empty()));
        if (page.sheet().heightOf(list.first(), Page.LINE) <= MOST_FROZEN) {
            page.sheet().freeze(list.first());
        }
    }

    /**
     * As many pages as it takes for several lists, none of which goes over pages where one page would do. Only one row can
     * stand on every page: the headers of the last list that needs more. Lists below it are short, and have their own.
     *
     * @param titles by the row above each list that says what it is, or that of its headers
     */
    void lists(Page page, SortedMap<Integer, ListOnSheet> titles) {
        List<Integer> breaks = new ArrayList<>();
        OptionalInt repeated = OptionalInt.empty();
        double top = 0;
        for (Map.Entry<Integer, ListOnSheet> entry : titles.entrySet()) {
            double start = printed(page, entry.getKey());
            double end = printed(page, entry.getValue().last() + 1);
            boolean first = entry.getKey().equals(titles.firstKey());
            if (end - top > PAGE_HEIGHT && (!first || end - start <= PAGE_HEIGHT)) {
                breaks.add(entry.getKey());
                top = start;
            }
            if (end - top > PAGE_HEIGHT) {
                repeated = OptionalInt.of(entry.getValue().header());
                top += Math.floor((end - top) / PAGE_HEIGHT) * PAGE_HEIGHT;
            }
        }
        page.sheet().print(new Print(footer(page), 0, repeated, breaks, Optional.empty()));
    }

    /** How much paper the rows before that one take, as small as the sheet's columns make them. */
    private static double printed(Page page, int row) {
        double scale = Math.min(1, PAGE_WIDTH / (page.widths().sum() * DIGIT));
        return page.sheet().heightOf(row, Page.LINE) * scale;
    }

    private Print print(Page page, int high) {
        return new Print(footer(page), high, OptionalInt.empty(), List.of(), Optional.empty());
    }

    private Footer footer(Page page) {
        return new Footer(plain(title), plain(page.name()), number);
    }

    private static String plain(String text) {
        return text.replace("&", "&&");
    }
}
