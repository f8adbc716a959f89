package org.scoregap.score.evidence;

import java.util.Comparator;
import org.scoregap.model.Observed;
import org.scoregap.model.UnitId;

/** One order of observations, however they came in: sums of fractions depend on it in the last digit. */
public final class ObservedOrder {
    public static final Comparator<Observed> FIXED = Comparator.comparing(Observed::period)
            .thenComparing(one -> one.tally().day())
            .thenComparing(Observed::source)
            .thenComparing(one -> one.tally().unit())
            .thenComparing(one -> one.tally().territory().map(UnitId::value).orElse(""))
            .thenComparing(Observed::submission)
            .thenComparing(Observed::file)
            .thenComparing(Observed::form)
            .thenComparing(one -> one.tally().origin())
            .thenComparing(one -> one.tally().finding().toString());

    private ObservedOrder() {}
}
