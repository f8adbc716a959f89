package org.scoregap.score.evidence;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.scoregap.model.FormId;
import org.scoregap.model.Observed;
import org.scoregap.model.UnitId;

/**
 * A unit that reports the same thing in two forms, in its weekly table and in its ledger, has said it twice and not twice
 * as much: one form's figures count.
 */
final class OneForm {
    private static final Comparator<Observed> ARRIVAL =
            Comparator.comparing(Observed::received).thenComparing(Observed::form);

    private OneForm() {}

    private record Teller(UnitId unit, Optional<UnitId> territory) {
        static Teller of(Observed one) {
            return new Teller(one.tally().unit(), one.tally().territory());
        }
    }

    private record UnitForm(UnitId unit, FormId form) {
        static UnitForm of(Observed one) {
            return new UnitForm(one.tally().unit(), one.form());
        }
    }

    /** Of each unit and territory what the form that arrived last says, in the same order. */
    static List<Observed> last(List<Observed> basis) {
        if (isOfOneForm(basis)) {
            return basis;
        }
        Map<Teller, Observed> last = new HashMap<>();
        basis.forEach(one -> last.merge(Teller.of(one), one, (a, b) -> ARRIVAL.compare(a, b) >= 0 ? a : b));
        return basis.stream()
                .filter(one -> Optional.ofNullable(last.get(Teller.of(one)))
                        .filter(kept -> kept.form().equals(one.form()))
                        .isPresent())
                .toList();
    }

    private static boolean isOfOneForm(List<Observed> basis) {
        return basis.isEmpty()
                || basis.stream().allMatch(one -> one.form().equals(basis.get(0).form()));
    }

    /**
     * The same; but where a unit says where, its total of the same indicator is left out. Of a register of sites, a figure
     * without a territory is no total: it is of sites that nobody can place.
     *
     * @param givesTotals whether a form's figures without a territory are totals
     */
    static List<Observed> finest(List<Observed> basis, Predicate<FormId> givesTotals) {
        Set<UnitForm> forms = new HashSet<>();
        Set<UnitId> units = new HashSet<>();
        for (Observed one : basis) {
            if (one.tally().territory().isPresent()) {
                forms.add(UnitForm.of(one));
                units.add(one.tally().unit());
            }
        }
        if (units.isEmpty()) {
            return last(basis);
        }
        return last(basis.stream()
                .filter(one -> one.tally().territory().isPresent()
                        || !units.contains(one.tally().unit())
                        || (forms.contains(UnitForm.of(one)) && !givesTotals.test(one.form())))
                .toList());
    }
}
