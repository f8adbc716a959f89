package org.scoregap.sample;

import static org.scoregap.model.ProblemCode.*;

import java.util.List;

/** Sites, territories and days that cannot be right, in the ledgers and checks of the last week. */
final class SiteFaults {
    private final Planting planting;

    SiteFaults(Planting planting) {
        this.planting = planting;
    }

    void plant(Week week) {
        Spot hanbin = week.sheet("HBQ ledger");
        planting.replace(hanbin, key(hanbin, 8), "site", "", SITE_MISSING);
        Spot highTech = week.sheet("GXQ ledger");
        String name = highTech.grid().get(key(highTech, 5), "site").text();
        planting.replace(highTech, key(highTech, 5), "site", name.replace("店", "分店") + "（新址）", SITE_UNKNOWN);

        Spot marks = week.sheet("DCZ checks", "打分");
        String row = key(marks, 10);
        boolean there = marks.grid().get(row, "territory").text().equals("汉滨区");
        planting.replace(marks, row, "territory", there ? "安康高新区" : "汉滨区", TERRITORY_DISAGREES);

        Spot checks = week.sheet("CJB checks");
        planting.replace(checks, key(checks, 2), "date", "2022年7月35日", DATE_INVALID);
        planting.replace(checks, key(checks, 7), "date", "2022年7月4日", WRONG_PERIOD);
    }

    /** The key of the row of figures at {@code place}, from 0. */
    private static String key(Spot spot, int place) {
        List<String> keys = spot.grid().figureRows();
        return keys.get(place);
    }
}
