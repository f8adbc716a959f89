package org.scoregap.sample;

import java.util.List;
import org.scoregap.model.ProblemCode;

/** Everything that is planted, family by family. */
final class Faults {
    private Faults() {}

    static void plant(City city, List<Week> weeks, Planting planting) {
        for (Week week : weeks) {
            planting.sheet(week.sheet("DCZ checks", "封面"), ProblemCode.SHEET_LEFT_OUT);
        }
        new EarlierFaults(planting).plant(weeks);
        Week last = weeks.get(3);
        new FigureFaults(planting).plant(last);
        new SiteFaults(planting).plant(last);
        new LineFaults(planting).plant(last);
        new HeadFaults(city, planting).plant(last);
        new FileFaults(city, planting).plant(last);
        new AcrossFaults(planting).plant(weeks.get(2), last);
        new Arrivals(city, planting).plant(weeks.get(2), last);
    }
}
