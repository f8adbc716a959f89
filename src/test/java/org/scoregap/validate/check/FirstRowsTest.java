package org.scoregap.validate.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scoregap.model.CellRef;
import org.scoregap.model.FindingNumbers;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.SiteId;
import org.scoregap.model.UnitId;

class FirstRowsTest {
    private final FirstRows firsts = new FirstRows(new FindingNumbers());

    private static TallyKey tally(int number) {
        UnitId unit = new UnitId("CGJ");
        return new TallyKey(unit, unit, Optional.empty(), new IndicatorId("WS-" + number), LocalDate.of(2022, 7, 17));
    }

    private long figure(int tally, int site) {
        return firsts.figure(tally(tally), site < 0 ? Optional.empty() : Optional.of(new SiteId("S" + site)));
    }

    private Optional<CellRef> find(int tally, int site) {
        return firsts.find(figure(tally, site));
    }

    private void remember(int tally, int site, String sheet, int row) {
        firsts.remember(figure(tally, site), sheet, row);
    }

    @Test
    void aFigureIsNotThereUntilARowOfItCounts() {
        assertThat(find(1, 1)).isEmpty();
        assertThat(find(1, -1)).isEmpty();
        remember(1, 1, "督查", 3);
        assertThat(find(1, 1)).contains(CellRef.ofRow("督查", 3));
        assertThat(find(1, 2)).as("another site").isEmpty();
        assertThat(find(2, 1)).as("another tally").isEmpty();
        assertThat(find(1, -1)).as("without a site").isEmpty();
        remember(1, -1, "督查", 4);
        assertThat(find(1, -1)).contains(CellRef.ofRow("督查", 4));
    }

    @Test
    void theFirstRowStays() {
        remember(1, 1, "一", 3);
        remember(1, 1, "二", 4);
        remember(1, -1, "一", 5);
        remember(1, -1, "一", 6);
        assertThat(find(1, 1)).contains(CellRef.ofRow("一", 3));
        assertThat(find(1, -1)).contains(CellRef.ofRow("一", 5));
        assertThat(find(2, -1)).isEmpty();
        remember(2, -1, "一", 7);
        remember(2, -1, "一", 8);
        assertThat(find(2, -1)).as("looked for before").contains(CellRef.ofRow("一", 7));
    }

    @Test
    void aRowMayHoldManyFiguresAndSheetsMayComeBack() {
        remember(1, 1, "一", 3);
        remember(1, 2, "一", 3);
        remember(1, 3, "二", 3);
        remember(1, 4, "一", 900_000);
        remember(1, 5, "一", 1);
        remember(1, 6, "二", 2);
        assertThat(find(1, 1)).contains(CellRef.ofRow("一", 3));
        assertThat(find(1, 2)).contains(CellRef.ofRow("一", 3));
        assertThat(find(1, 3)).contains(CellRef.ofRow("二", 3));
        assertThat(find(1, 4)).contains(CellRef.ofRow("一", 900_000));
        assertThat(find(1, 5)).contains(CellRef.ofRow("一", 1));
        assertThat(find(1, 6)).contains(CellRef.ofRow("二", 2));
    }

    /** 1: in order; 20,000: in none. Checked against a map, with duplicates and sites that never come. */
    @ParameterizedTest
    @ValueSource(ints = {1, 5, 200, 20_000})
    void inWhateverOrderSitesComeEachIsFoundInItsFirstRow(int disorder) {
        Random random = new Random(disorder);
        for (int site = 0; site < 40_000; site++) {
            figure(0, site);
        }
        Map<Integer, CellRef> expected = new HashMap<>();
        for (int row = 2; row < 30_000; row++) {
            int site = Math.floorMod(row + random.nextInt(disorder), 30_000);
            String sheet = row < 20_000 ? "一" : "二";
            assertThat(find(7, site)).isEqualTo(Optional.ofNullable(expected.get(site)));
            remember(7, site, sheet, row);
            expected.putIfAbsent(site, CellRef.ofRow(sheet, row));
        }
        for (int site = 0; site < 40_000; site++) {
            assertThat(find(7, site)).isEqualTo(Optional.ofNullable(expected.get(site)));
        }
    }
}
