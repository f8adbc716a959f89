package org.scoregap.report.trend;

import java.util.List;

/** A course of figures as one character each: ▁ the lowest, █ the highest. */
final class Sparkline {
    private static final String BARS = "▁▂▃▄▅▆▇█";

    private Sparkline() {}

    /**
     * Empty for fewer than three figures, which say as much by themselves.
     *
     * @param least a range smaller than this is drawn as if it were so large: noise is no mountain
     */
    static String of(List<Double> figures, double least) {
        if (figures.size() < 3) {
            return "";
        }
        double low = figures.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        double high = figures.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        double range = Math.max(least, high - low);
        StringBuilder line = new StringBuilder();
        for (double figure : figures) {
            line.append(BARS.charAt((int) Math.round((figure - low) / range * (BARS.length() - 1))));
        }
        return line.toString();
    }
}
