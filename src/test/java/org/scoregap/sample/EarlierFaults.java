package org.scoregap.sample;

import static org.scoregap.model.ProblemCode.*;

import java.util.List;

/** The few faults of the first three weeks. */
final class EarlierFaults {
    private static final int LAST_COLUMN_OF_EXCEL = 16_384;

    private final Planting planting;

    EarlierFaults(Planting planting) {
        this.planting = planting;
    }

    void plant(List<Week> weeks) {
        first(weeks.get(0));
        second(weeks.get(1));
        third(weeks.get(2));
    }

    private void first(Week week) {
        planting.replace(week.sheet("LYJ weekly", "周报表"), "SL-32", "value", new Value.Number(0.84, 2), SHARE_ASSUMED);
        planting.replace(week.sheet("MZJ weekly"), "WM-223", "failed", "无法统计", NOT_A_NUMBER);
        planting.replace(week.sheet("JTYS weekly"), "WS-605", "value", "", VALUE_MISSING);
    }

    private void second(Week week) {
        Draft fire = week.draft("XFZD weekly");
        Grid words = new Grid("数据字典");
        words.add("是");
        words.add("否");
        words.add("不适用");
        words.hide();
        fire.grids().add(words);
        Spot hidden = new Spot(week, fire, words);
        planting.sheet(hidden, SHEET_HIDDEN);
        planting.sheet(hidden, SHEET_LEFT_OUT);

        Spot stray = week.sheet("YZGL weekly");
        stray.grid().nameColumn("stray", LAST_COLUMN_OF_EXCEL);
        planting.replace(stray, "WM-208", "stray", Value.of(1), ROW_TOO_WIDE);

        planting.replace(week.sheet("SLJ weekly"), "WS-317", "value", "95", OUT_OF_RANGE);
    }

    private void third(Week week) {
        planting.replace(week.sheet("GAJ weekly"), "header", "note", "下一步打算", COLUMN_UNKNOWN);
        planting.replace(week.sheet("XZSP weekly"), "WM-206", "value", new Value.Percent(0.4, 1), RATE_DISAGREES);
        Spot health = week.sheet("WJW weekly");
        int failed = Figures.wholeNumber(health.grid().get("WS-802", "checked")) + 2;
        planting.replace(health, "WS-802", "failed", Value.of(failed), PASSED_EXCEEDS_CHECKED);
    }
}
