package org.scoregap.sample;

import static org.scoregap.model.ProblemCode.*;

import java.util.List;

/** Figures that only look wrong beside other units' and earlier weeks'. */
final class AcrossFaults {
    private final Planting planting;

    AcrossFaults(Planting planting) {
        this.planting = planting;
    }

    void plant(Week before, Week week) {
        Spot again = week.sheet("NYNC weekly");
        Grid last = before.sheet("NYNC weekly").grid();
        for (String field : List.of("checked", "failed", "value", "note")) {
            again.grid().set("WM-135", field, last.get("WM-135", field));
        }
        planting.cell(again, "WM-135", "failed", UNCHANGED);

        Spot police = week.sheet("JJZD weekly");
        planting.replace(police, "WS-311", "value", Value.of(186), JUMP);

        // the traffic police support the city management here; the total is not theirs to report
        List<Value> row = List.of(
                Value.of("WS-308"), Value.of("主次干道和背街小巷无占道"), Value.of(60), Value.BLANK, new Value.Number(9.1, 1));
        police.grid().insertBelow("WS-311", "WS-308", row);
        planting.cell(police, "WS-308", "value", REPORTED_TWICE);

        Spot hours = week.sheet("WMB weekly", "进度");
        planting.replace(hours, "WM-121", "value", new Value.Number(9.5, 1), CUMULATIVE_FELL);
    }
}
