package org.scoregap.score.item;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.scoregap.mapping.Indicator;
import org.scoregap.model.Finding.Checks;
import org.scoregap.model.Finding.NotApplicable;
import org.scoregap.model.Observed;
import org.scoregap.model.Period;
import org.scoregap.model.UnitId;

/** Whether an indicator concerns the city at all (不适用). */
public final class Applicability {
    private Applicability() {}

    /**
     * False when every unit that reports it, each that owes its report among them, says in its latest report that it
     * does not concern it. An inspection, survey or official figure of that time or later proves the contrary.
     */
    static boolean of(Indicator indicator, List<Observed> observed) {
        if (observed.stream().noneMatch(Applicability::isNotApplicable)) {
            return true;
        }
        Map<UnitId, Period> latest = new TreeMap<>();
        observed.stream()
                .filter(one -> !one.source().direct())
                .forEach(one -> latest.merge(
                        one.tally().unit(), one.period(), BinaryOperator.maxBy(Comparator.naturalOrder())));
        if (latest.isEmpty() || !latest.keySet().containsAll(indicator.reportedBy())) {
            return true;
        }
        boolean figure = observed.stream()
                .filter(one -> !one.source().direct())
                .filter(one -> one.period().equals(latest.get(one.tally().unit())))
                .anyMatch(one -> !isNotApplicable(one));
        Period said = Collections.max(latest.values());
        return figure || observed.stream().anyMatch(one -> provesOtherwise(one, said));
    }

    private static boolean provesOtherwise(Observed one, Period said) {
        boolean figure = one.tally().finding() instanceof Checks checks ? checks.checked() > 0 : !isNotApplicable(one);
        return figure
                && one.source().direct()
                && one.period().compareTo(said) >= 0
                && !one.tally().day().isBefore(said.monday());
    }

    public static boolean isNotApplicable(Observed one) {
        return one.tally().finding() instanceof NotApplicable;
    }
}
