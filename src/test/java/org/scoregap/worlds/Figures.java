package org.scoregap.worlds;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How a practice did in a world.
 *
 * @param error mean absolute error of the city's expected loss, points
 * @param ratio of that error to today's practice on the same cities
 * @param topTen part of the truly largest ten losses that the list's first ten hold
 * @param coverage of the 90 % interval; empty where the practice gives none
 * @param bias estimated minus true expected loss, points
 */
record Figures(Mean error, Mean ratio, Mean topTen, Optional<Mean> coverage, Mean bias) {

    /** Both lists in the order of the cities. */
    static Figures of(List<Held> held, List<Held> today) {
        List<Double> covered = held.stream()
                .flatMap(one -> one.covered().stream())
                .map(yes -> yes ? 1.0 : 0.0)
                .toList();
        return new Figures(
                Mean.of(each(held, Held::error)),
                Mean.ratio(each(held, Held::error), each(today, Held::error)),
                Mean.of(each(held, Held::topTen)),
                covered.isEmpty() ? Optional.empty() : Optional.of(Mean.of(covered)),
                Mean.of(each(held, Held::bias)));
    }

    private static List<Double> each(List<Held> held, Function<Held, Double> figure) {
        return held.stream().map(figure).toList();
    }
}
