package org.scoregap.worlds;

import java.util.List;
import java.util.Locale;

/**
 * An average over cities.
 *
 * @param standardError of {@code value}, from how the cities differ
 */
record Mean(double value, double standardError) {

    static Mean of(List<Double> values) {
        double mean = mean(values);
        return new Mean(mean, Math.sqrt(variance(values, mean) / values.size()));
    }

    /**
     * Sum of {@code values} over sum of {@code by}, pairs of the same cities: the error is that of the residuals
     * value − ratio · by.
     */
    static Mean ratio(List<Double> values, List<Double> by) {
        double ratio = mean(values) / mean(by);
        double squares = 0;
        for (int i = 0; i < values.size(); i++) {
            double residual = values.get(i) - ratio * by.get(i);
            squares += residual * residual;
        }
        int size = values.size();
        return new Mean(ratio, Math.sqrt(squares / (size - 1) / size) / mean(by));
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    private static double variance(List<Double> values, double mean) {
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return squares / (values.size() - 1);
    }

    /** {@code 0.283 ± 0.012}. */
    String written(int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f ± %." + decimals + "f", value, standardError);
    }
}
