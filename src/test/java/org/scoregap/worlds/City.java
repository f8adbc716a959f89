package org.scoregap.worlds;

import java.util.List;
import java.util.Optional;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.Observed;

/**
 * A synthetic city: what is known of it, and what is true.
 *
 * @param told the mapping with the setting that tells the program what is special in its world; empty where there is none
 * @param subjects its indicators, by number
 * @param standing self-reports and inspections of eight weeks
 */
record City(Mapping mapping, Optional<Mapping> told, List<Subject> subjects, List<Observed> standing, Truth truth) {
    City {
        subjects = List.copyOf(subjects);
        standing = List.copyOf(standing);
    }

    /**
     * What the assessment costs.
     *
     * @param losses expected points lost, by indicator, from the true failing rates
     * @param drawn points lost in one assessment
     */
    record Truth(List<Double> losses, double drawn) {
        Truth {
            losses = List.copyOf(losses);
        }

        double loss() {
            return losses.stream().mapToDouble(Double::doubleValue).sum();
        }
    }
}
