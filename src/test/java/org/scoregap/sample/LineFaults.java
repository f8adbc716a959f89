package org.scoregap.sample;

import static org.scoregap.model.ProblemCode.*;

/** Lines of CSV files that fall apart. */
final class LineFaults {
    private static final int LONGER_THAN_A_CELL = 33_000;

    private final Planting planting;

    LineFaults(Planting planting) {
        this.planting = planting;
    }

    void plant(Week week) {
        planting.replace(week.sheet("GDGS weekly"), "WM-208", "note", new Value.Raw("\"便民台\"未设"), ROW_MALFORMED);

        Spot comma = week.sheet("GXJ weekly");
        comma.grid().set("WM-223", "note", new Value.Raw("已整改,复查合格"));
        planting.row(comma, "WM-223", ROW_TOO_WIDE);

        Spot torn = week.sheet("RQGS weekly");
        torn.grid().set("WM-208", "passed", new Value.End());
        planting.row(torn, "WM-208", ROW_TOO_NARROW);

        String picture = "iVBORw0KGgo".repeat(LONGER_THAN_A_CELL / 11);
        planting.replace(week.sheet("ZJJ weekly"), "WM-212", "note", new Value.Raw(picture), CELL_TOO_LONG);
    }
}
