package org.scoregap.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;

/**
 * How a whole process went, from its start to its end.
 *
 * @param mebibytes the most memory that it held, where the system tells
 */
record Watched(double seconds, OptionalDouble mebibytes) {
    private static final long LOOK_EVERY_MILLIS = 10;
    private static final double KIBIBYTES = 1024;

    /** Two processes one after the other: their times added, the larger of their memories. */
    Watched then(Watched next) {
        OptionalDouble most = mebibytes.isEmpty() || next.mebibytes.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.max(mebibytes.getAsDouble(), next.mebibytes.getAsDouble()));
        return new Watched(seconds + next.seconds, most);
    }

    /**
     * Runs {@code command} with its results in {@code log}.
     *
     * @throws IOException when it cannot be run, or ends with a status above {@code allowed}
     */
    static Watched run(List<String> command, Path log, int allowed) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        long begin = System.nanoTime();
        Process process = builder.start();
        Path told = Path.of("/proc", String.valueOf(process.pid()), "status");
        double peak = 0;
        boolean ended = false;
        while (!ended) {
            ended = process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
            // The launcher becomes the Java that it starts, so this is one process all along; its peak only grows.
            peak = Math.max(peak, ended ? 0 : peak(told));
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (process.exitValue() > allowed) {
            throw new IOException(
                    String.join(" ", command) + ": " + process.exitValue() + "\n" + Files.readString(log));
        }
        return new Watched(seconds, peak == 0 ? OptionalDouble.empty() : OptionalDouble.of(peak));
    }

    private static double peak(Path status) {
        try {
            for (String line : Files.readAllLines(status)) {
                if (line.startsWith("VmHWM:")) {
                    return Double.parseDouble(line.replaceAll("\\D", "")) / KIBIBYTES;
                }
            }
            return 0;
        } catch (IOException e) {
            // it has just ended, or this system does not tell
            return 0;
        }
    }
}
