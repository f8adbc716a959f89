package org.scoregap.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.scoregap.report.workbook.sheet.Print;
import org.scoregap.report.workbook.sheet.Spreadsheet;

/** A page holds 34 rows of 15 points where the columns are as narrow as these. */
class PrintingTest {
    private final Page page = new Page(new Spreadsheet("week", "Arial").add("趋势"));
    private final SortedMap<Integer, ListOnSheet> titles = new TreeMap<>();

    private Print printed() {
        page.widths().want(0, 10);
        new Printing("week", "1").lists(page, titles);
        return page.sheet().print().orElseThrow();
    }

    /** A list of so many rows, a title above its headers. */
    private void list(int title, int rows) {
        titles.put(title, new ListOnSheet("趋势", title + 1, rows, 0, List.of()));
    }

    @Test
    void listsThatFitOnePageAreLeftThere() {
        list(2, 10);
        list(15, 17);

        assertThat(printed().breaks()).isEmpty();
        assertThat(printed().repeated()).isEmpty();
    }

    @Test
    void aListThatWouldGoOverBeginsAPage() {
        list(2, 10);
        list(15, 18);
        list(36, 10);

        assertThat(printed().breaks()).containsExactly(15);
        assertThat(printed().repeated()).isEmpty();
    }

    @Test
    void theLastListThatNeedsMoreThanAPageRepeatsItsHeaders() {
        list(2, 40);
        list(45, 50);
        list(98, 5);

        assertThat(printed().breaks()).containsExactly(45);
        assertThat(printed().repeated()).hasValue(46);
    }

    @Test
    void aFirstListThatNeedsMoreStaysBelowItsTitle() {
        list(2, 40);

        assertThat(printed().breaks()).isEmpty();
        assertThat(printed().repeated()).hasValue(3);
    }

    @Test
    void wideColumnsMakeEverythingSmaller() {
        page.widths().want(1, 120);
        page.widths().want(2, 130);
        list(2, 40);

        assertThat(printed().repeated()).isEmpty();
    }
}
