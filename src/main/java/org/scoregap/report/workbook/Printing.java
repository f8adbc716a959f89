package org.scoregap.report.workbook;

import java.util.Optional;
import java.util.OptionalInt;
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

    /** As many pages as it takes. */
    void sheet(Page page) {
        page.sheet().print(print(page, 0, OptionalInt.empty(), Optional.empty()));
    }

    /** All of it on one page. */
    void onePage(Page page) {
        page.sheet().print(print(page, 1, OptionalInt.empty(), Optional.empty()));
    }

    /** Only its first rows: nobody reads the rest on paper. */
    void beginning(Page page, int rows, int columns) {
        page.sheet().print(print(page, 1, OptionalInt.empty(), Optional.of(new Area(0, 0, rows - 1, columns - 1))));
    }

    /** As many pages as it takes for a sheet with one list: its headers stay in sight, and stand on every page. */
    void list(Page page, ListOnSheet list) {
        page.sheet().print(print(page, 0, OptionalInt.of(list.header()), Optional.empty()));
        if (page.sheet().heightOf(list.first(), Page.LINE) <= MOST_FROZEN) {
            page.sheet().freeze(list.first());
        }
    }

    private Print print(Page page, int high, OptionalInt repeated, Optional<Area> area) {
        return new Print(new Footer(plain(title), plain(page.name()), number), high, repeated, area);
    }

    private static String plain(String text) {
        return text.replace("&", "&&");
    }
}
