package org.scoregap.sample;

import static org.scoregap.model.ProblemCode.*;

import java.util.List;

/** Figures that cannot be right, in the reports of the last week. */
final class FigureFaults {
    private final Planting planting;

    FigureFaults(Planting planting) {
        this.planting = planting;
    }

    void plant(Week week) {
        workbookOfTheCityManagement(week.sheet("CGJ weekly", "周报表"));
        hanbin(week.sheet("HBQ weekly"));
        highTech(week.sheet("GXQ weekly"));
        names(week);

        Spot police = week.sheet("GAJ weekly");
        int sum = Figures.wholeNumber(police.grid().get("total", "checked"));
        planting.replace(police, "total", "checked", Value.of(sum + 10), TOTAL_DISAGREES);

        Spot environment = week.sheet("STHJ weekly");
        int checked = Figures.wholeNumber(environment.grid().get("WM-135", "checked"));
        planting.replace(environment, "WM-135", "checked", new Value.Twice(checked, checked + 5), CELL_TWICE);
    }

    private void workbookOfTheCityManagement(Spot spot) {
        Grid grid = spot.grid();
        int checked = Figures.wholeNumber(grid.get("WM-102", "checked"));
        planting.replace(spot, "WM-102", "passed", Value.of(checked + 3), PASSED_EXCEEDS_CHECKED);
        planting.replace(spot, "WM-104", "value", new Value.Percent(0.52, 1), RATE_DISAGREES);
        int failed = Figures.wholeNumber(grid.get("WS-903", "failed"));
        planting.replace(spot, "WS-903", "mended", Value.of(failed + 4), RULE_BROKEN);
        planting.replace(spot, "WS-507", "value", new Value.Failure("#DIV/0!"), CELL_ERROR);
        String quotient = "D" + grid.row("WM-201") + "/C" + grid.row("WM-201");
        planting.replace(spot, "WM-201", "value", new Value.Formula(quotient), FORMULA_WITHOUT_VALUE);
    }

    private void hanbin(Spot spot) {
        planting.replace(spot, "WM-202", "failed", "三处左右", NOT_A_NUMBER);
        String checked = spot.grid().get("WM-203", "checked").text();
        planting.replace(spot, "WM-203", "checked", "约" + checked, VALUE_APPROXIMATE);
        planting.replace(spot, "WS-901", "value", "", VALUE_MISSING);
        planting.replace(spot, "WS-A02", "value", Value.of(85), OUT_OF_RANGE);
    }

    private void highTech(Spot spot) {
        Grid grid = spot.grid();
        grid.set("WM-203", "failed", Value.BLANK);
        planting.replace(spot, "WM-203", "checked", "", CHECKED_ASSUMED);
        grid.insertBelow("WM-202", "WM-202 again", grid.cells("WM-202"));
        planting.cell(spot, "WM-202 again", "indicator", DUPLICATE_ROW);
        grid.set("WS-A03", "name", Value.BLANK);
        planting.replace(spot, "WS-A03", "indicator", "", INDICATOR_MISSING);
    }

    private void names(Week week) {
        planting.replace(week.sheet("XCB weekly"), "WM-214", "name", "公共场所公益广告覆盖率", INDICATOR_UNKNOWN);
        Spot markets = week.sheet("SCJG weekly");
        planting.replace(markets, "WS-505", "name", markets.grid().get("WS-506", "name"), INDICATOR_DISAGREES);
        Spot crossings = week.sheet("JJZD weekly");
        List<Value> row =
                List.of(Value.of("WS-103"), Value.of("城市卫生面貌"), Value.of(12), Value.BLANK, new Value.Number(8.8, 1));
        crossings.grid().insertBelow("WM-210", "WS-103", row);
        planting.cell(crossings, "WS-103", "indicator", NOT_ANSWERABLE);
    }
}
