package org.scoregap.score.draw;

import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The sum of two independent totals, on grids as long as an item's, a section's and a framework's. */
@State(Scope.Benchmark)
public class ConvolveParts {
    /** How long the longer grid is. */
    @Param({"1000", "10000", "100000"})
    public int length;

    private double[] total;
    private double[] item;

    /** Draws the probabilities. */
    @Setup
    public void draw() {
        Random random = new Random(20220715);
        total = random.doubles(length).toArray();
        item = random.doubles(1_000).toArray();
    }

    /** As the forecast does it. */
    @Benchmark
    public double[] convolve() {
        return Convolution.of(total, item);
    }
}
