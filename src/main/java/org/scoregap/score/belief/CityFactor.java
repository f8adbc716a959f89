package org.scoregap.score.belief;

import java.util.Collection;
import org.scoregap.mapping.LossModel;

/**
 * The city's under-reporting (DESIGN §6, step 3): a Gamma–Poisson mean of failures found over failures expected.
 *
 * @param factor F: how many failures inspectors find for each one reported, over units whose reports are not empty; 1.5
 *     without any inspection
 * @param found Σy over those units, each as far as it counts: F = (found + 4) / (expected + 4/1.5)
 * @param expected Σe likewise
 * @param swing s = 1/√(4 + Σ 6Fe/(6 + Fe)), a standard deviation of its logarithm
 */
public record CityFactor(double factor, double found, double expected, double swing) {

    /**
     * F = (Σy + 4) / (Σe + 4/1.5), then once more with each unit's y and e multiplied by 6/(6 + F·e), so that no unit
     * dominates by being inspected most.
     */
    static CityFactor of(Collection<Inspected> units, LossModel.UnderReporting constants) {
        CityFactor first = counting(units, constants, 0);
        CityFactor second = counting(units, constants, first.factor);
        double information = units.stream()
                .mapToDouble(unit -> second.factor * unit.expected() * tempered(unit, second.factor, constants))
                .sum();
        return new CityFactor(
                second.factor, second.found, second.expected, 1 / Math.sqrt(constants.cityWeight() + information));
    }

    private static CityFactor counting(Collection<Inspected> units, LossModel.UnderReporting constants, double known) {
        double found = 0;
        double expected = 0;
        for (Inspected unit : units) {
            double weight = tempered(unit, known, constants);
            found += weight * unit.found();
            expected += weight * unit.expected();
        }
        double factor = (found + constants.cityWeight()) / (expected + constants.cityWeight() / constants.usual());
        return new CityFactor(factor, found, expected, 0);
    }

    /** 6/(6 + F·e); 1 for a unit that was never inspected. */
    static double tempered(Inspected unit, double factor, LossModel.UnderReporting constants) {
        return constants.unitWeight() / (constants.unitWeight() + factor * unit.expected());
    }

    /** f = (y + 6) / (e + 6/F): the unit's own ratio, drawn towards the city's as by 6 failures found. */
    double of(Inspected unit, LossModel.UnderReporting constants) {
        return (unit.found() + constants.unitWeight()) / (unit.expected() + constants.unitWeight() / factor);
    }
}
