package org.scoregap.score.item;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scoregap.mapping.Indicator;
import org.scoregap.model.Finding.Amount;
import org.scoregap.model.Finding.Checks;
import org.scoregap.model.Observed;
import org.scoregap.model.Period;
import org.scoregap.model.UnitId;

/**
 * Several observations of one time as one figure: checks and counts are added up; a value is the lead's, else the mean;
 * a milestone is done when all say so. Of values and milestones, each unit's latest day counts.
 */
final class Combined {
    private Combined() {}

    /** The figure of {@code basis}, at least one observation, in a fixed order, each of the indicator's measure. */
    static Evidence of(Indicator indicator, List<Observed> basis, Period taken) {
        return switch (indicator.measure()) {
            case RATE, GRADE -> checks(basis, taken);
            case COUNT ->
                new Evidence(basis.stream().mapToDouble(Combined::amount).sum(), Optional.empty(), taken, basis);
            case VALUE -> value(indicator.lead(), lastOfEachUnit(basis), taken);
            case MILESTONE -> milestone(lastOfEachUnit(basis), taken);
        };
    }

    private static Evidence checks(List<Observed> basis, Period taken) {
        double passed = 0;
        long checked = 0;
        for (Observed one : basis) {
            if (one.tally().finding() instanceof Checks checks) {
                passed += checks.passed();
                checked += checks.checked();
            }
        }
        int total = (int) Math.min(Integer.MAX_VALUE, checked);
        Checks sum = new Checks(Math.min(passed, total), total);
        return new Evidence(sum.passed() / total, Optional.of(sum), taken, basis);
    }

    private static Evidence value(UnitId lead, List<Observed> basis, Period taken) {
        List<Observed> leads =
                basis.stream().filter(one -> one.tally().unit().equals(lead)).toList();
        List<Observed> used = leads.isEmpty() ? basis : leads;
        return new Evidence(
                used.stream().mapToDouble(Combined::amount).average().orElseThrow(), Optional.empty(), taken, used);
    }

    private static Evidence milestone(List<Observed> basis, Period taken) {
        return new Evidence(
                basis.stream().mapToDouble(Combined::amount).min().orElseThrow(), Optional.empty(), taken, basis);
    }

    private static List<Observed> lastOfEachUnit(List<Observed> basis) {
        Map<UnitId, LocalDate> last = new HashMap<>();
        basis.forEach(one -> last.merge(one.tally().unit(), one.tally().day(), (a, b) -> a.isAfter(b) ? a : b));
        return basis.stream()
                .filter(one -> one.tally().day().equals(last.get(one.tally().unit())))
                .toList();
    }

    private static double amount(Observed one) {
        return one.tally().finding() instanceof Amount amount ? amount.amount() : 0;
    }
}
