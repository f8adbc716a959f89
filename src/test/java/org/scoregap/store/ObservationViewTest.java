package org.scoregap.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scoregap.store.Given.FRIDAY;
import static org.scoregap.store.Given.file;
import static org.scoregap.store.Given.open;
import static org.scoregap.store.Given.part;
import static org.scoregap.store.Given.sites;
import static org.scoregap.store.Given.total;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scoregap.model.CellRef;
import org.scoregap.model.Finding;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Resubmit;
import org.scoregap.model.SiteFinding;
import org.scoregap.model.SiteId;
import org.scoregap.model.Tally;

class ObservationViewTest {
    @TempDir
    Path folder;

    private List<String> observations(String columns) throws SQLException {
        try (Connection data = Access.DATA.open(StoreFile.in(folder))) {
            return Statements.list(
                    data,
                    "SELECT CONCAT_WS(' ', " + columns
                            + ") FROM observation ORDER BY submission, indicator, territory, row_number",
                    RowCursor::text);
        }
    }

    @Test
    void isARowASiteCheckOrARowATotal() throws SQLException {
        Tally amount = new Tally(
                Given.CGJ,
                Optional.empty(),
                new IndicatorId("WS-9"),
                Given.W28.sunday(),
                new Finding.Amount(2.5),
                false,
                new CellRef("表", 8, 2),
                List.of(new SiteFinding(new SiteId("Z"), 8, 0, 2.5, "噪声")),
                "");
        try (Store store = open(folder, FRIDAY)) {
            store.record(
                    file(
                            "a.csv",
                            "a",
                            part(
                                    Resubmit.ROWS,
                                    sites("WS-1", "HB", "A=1", "B=0"),
                                    sites("WS-1", "HY", "C=1"),
                                    total("WS-2", 3, 4),
                                    amount)),
                    FRIDAY,
                    "m1");
        }
        assertThat(observations("""
                        submission, file, reporter, form, period, source, unit, territory, indicator, taken_on, site,
                        checked, passed, amount, sheet, row_number, column_number, note
                        """))
                .containsExactly(
                        "1 a.csv CGJ weekly 2022-W28 SELF CGJ HB WS-1 2022-07-13 A 1 1.0  2 4 ",
                        "1 a.csv CGJ weekly 2022-W28 SELF CGJ HB WS-1 2022-07-13 B 1 0.0  3 4 ",
                        "1 a.csv CGJ weekly 2022-W28 SELF CGJ HY WS-1 2022-07-13 C 1 1.0  2 4 ",
                        "1 a.csv CGJ weekly 2022-W28 SELF CGJ WS-2 2022-07-17 4 3.0 Sheet1 5 6 ",
                        "1 a.csv CGJ weekly 2022-W28 SELF CGJ WS-9 2022-07-17 Z 2.5 表 8 2 噪声");
    }

    @Test
    void givesBackEveryElementOfAListThatFillsMoreThanOneArray() throws SQLException {
        List<SiteFinding> many = new ArrayList<>();
        for (int i = 0; i < TallyWriter.LONGEST_ARRAY + 2; i++) {
            many.add(new SiteFinding(new SiteId("S" + i), i + 2, 1, 1, ""));
        }
        Tally tally = new Tally(
                Given.CGJ,
                Optional.empty(),
                new IndicatorId("WS-1"),
                Given.W28.sunday(),
                new Finding.Checks(many.size(), many.size()),
                false,
                new CellRef("", 2, 3),
                many,
                "");
        try (Store store = open(folder, FRIDAY)) {
            store.record(file("a.csv", "a", part(Resubmit.ROWS, tally)), FRIDAY, "m1");
        }
        assertThat(observations("site, row_number"))
                .isEqualTo(many.stream().map(s -> s.site() + " " + s.row()).toList());
    }
}
