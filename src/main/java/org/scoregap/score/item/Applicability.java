package org.scoregap.score.item;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.scoregap.mapping.Indicator;
import org.scoregap.model.Finding.Checks;
import org.scoregap.model.Finding.NotApplicable;
import org.scoregap.model.Observed;
import org.scoregap.model.Period;
import org.scoregap.model.UnitId;
import org.scoregap.score.evidence.IndicatorFigures;

/** Whether an indicator concerns the city at all (不适用). */
public final class Applicability {
    private Applicability() {}

    /**
     * False when every unit that reports it, each that owes its report among them, says in its latest report that it
     * does not concern it. An inspection, survey or official figure of that time or later proves the contrary.
     */
    static boolean of(Indicator indicator, IndicatorFigures figures) {
        Map<UnitId, Period> latest = new HashMap<>();
        List<Observed> reported = figures.reported();
        for (int i = reported.size() - 1; i >= 0; i--) {
            Observed one = reported.get(i);
            UnitId unit = one.tally().unit();
            latest.putIfAbsent(unit, one.period());
            if (!isNotApplicable(one) && one.period().equals(latest.get(unit))) {
                return true;
            }
        }
        if (latest.isEmpty() || !latest.keySet().containsAll(indicator.reportedBy())) {
            return true;
        }
        Period said = Collections.max(latest.values());
        return figures.direct().stream().anyMatch(one -> provesOtherwise(one, said));
    }

    private static boolean provesOtherwise(Observed one, Period said) {
        boolean figure = one.tally().finding() instanceof Checks checks ? checks.checked() > 0 : !isNotApplicable(one);
        return figure && one.period().compareTo(said) >= 0 && !one.tally().day().isBefore(said.monday());
    }

    public static boolean isNotApplicable(Observed one) {
        return one.tally().finding() instanceof NotApplicable;
    }
}
