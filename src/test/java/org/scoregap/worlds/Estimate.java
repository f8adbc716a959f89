package org.scoregap.worlds;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a practice says of a city.
 *
 * @param losses points, by indicator
 * @param interval of the city's points lost, 90 %; empty where the practice gives none
 */
record Estimate(List<Double> losses, Optional<Interval> interval) {
    Estimate {
        losses = List.copyOf(losses);
    }

    /** Both ends included. */
    record Interval(double low, double high) {
        boolean contains(double points) {
            return points >= low && points <= high;
        }
    }

    double loss() {
        return losses.stream().mapToDouble(Double::doubleValue).sum();
    }

    /** The numbers of the {@code size} indicators with the largest losses. */
    List<Integer> first(int size) {
        return first(losses, size);
    }

    static List<Integer> first(List<Double> losses, int size) {
        return IntStream.range(0, losses.size())
                .boxed()
                .sorted(Comparator.comparing((Integer number) -> -losses.get(number)))
                .limit(size)
                .toList();
    }
}
