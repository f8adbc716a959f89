package org.scoregap.score.belief;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.LossModel;
import org.scoregap.mapping.Mapping;
import org.scoregap.mapping.Settings;
import org.scoregap.model.Period;
import org.scoregap.score.evidence.Claim;
import org.scoregap.score.evidence.Claims;

/**
 * How far all failing rates may move together until the assessment (DESIGN §6, step 7, d_g).
 *
 * <p>s = √(H(Σℓ² + 2·0.05²) / (T + 2)), ℓ = ln((failures + 1) / (failures the week before + 1)) over the indicators that
 * the same unit reported in both weeks, T such pairs of weeks, H the weeks to the assessment, at most 4.
 */
final class Drift {
    private final Settings settings;
    private final SortedMap<Period, Change> changes = new TreeMap<>();

    private record Change(double before, double after) {}

    Drift(Mapping mapping, Claims claims) {
        this.settings = mapping.settings();
        Map<Period, Period> following = new HashMap<>();
        for (Indicator indicator : mapping.indicators()) {
            if (indicator.measure().sampled()) {
                claims.by(indicator.id()).values().forEach(ofUnit -> addPairs(ofUnit, following));
            }
        }
    }

    private void addPairs(List<Claim> ofUnit, Map<Period, Period> following) {
        for (int i = 1; i < ofUnit.size(); i++) {
            Claim before = ofUnit.get(i - 1);
            Claim after = ofUnit.get(i);
            Period next = following.computeIfAbsent(before.period(), week -> week.plus(1));
            if (next.equals(after.period())) {
                changes.merge(
                        next,
                        new Change(before.failures(), after.failures()),
                        (a, b) -> new Change(a.before + b.before, a.after + b.after));
            }
        }
    }

    /** A standard deviation of the logarithm of the common multiplier; 0 when the assessment is over. */
    double swing(Period now) {
        LossModel.Swing constants = settings.model().swing();
        double squares = constants.steps() * constants.usualStep() * constants.usualStep();
        for (Change change : changes.values()) {
            double step = Math.log((change.after + 1) / (change.before + 1));
            squares += step * step;
        }
        return Math.sqrt(weeksLeft(now, constants) * squares / (changes.size() + constants.steps()));
    }

    /** Without a date the assessment is as far away as counts. */
    private int weeksLeft(Period now, LossModel.Swing constants) {
        int weeks = settings.assessment()
                .map(Period::of)
                .map(week -> week.weeksSince(now))
                .orElse(constants.horizon());
        return Math.max(0, Math.min(constants.horizon(), weeks));
    }
}
