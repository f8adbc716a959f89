package org.scoregap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Java of its own with the classes of the tests, which can be killed; what it prints is in a file. */
public final class Child {
    private final Process process;
    private final Path printed;

    private Child(Process process, Path printed) {
        this.process = process;
        this.printed = printed;
    }

    /**
     * Starts one, which prints results and all else into the same file.
     *
     * @param main the class that it runs
     */
    public static Child begin(Class<?> main, List<String> words) {
        try {
            Path printed = Files.createTempFile("scoregap-child", ".txt");
            printed.toFile().deleteOnExit();
            List<String> line = Stream.concat(
                            Stream.of(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-XX:TieredStopAtLevel=1",
                                    "-XX:+UseSerialGC",
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    main.getName()),
                            words.stream())
                    .toList();
            Process process = new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.to(printed.toFile()))
                    .start();
            return new Child(process, printed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** The number that the system knows it by. */
    public long pid() {
        return process.pid();
    }

    /** What it has printed so far. */
    public String printed() {
        try {
            return Files.readString(printed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it has printed something, or is at its end. */
    public void awaitFirstWords() throws InterruptedException {
        while (process.isAlive() && printed.toFile().length() == 0) {
            Thread.sleep(2);
        }
    }

    /** Waits for its end, and gives its exit status. */
    public int await() throws InterruptedException {
        return process.waitFor();
    }

    /** Waits so long for its end, and no longer. */
    public void await(Duration most) throws InterruptedException {
        process.waitFor(most.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Kills it without a word, unless it has ended; whether it was so that it ended. */
    public boolean kill() throws InterruptedException {
        // 128 + 9 where a signal ended it; Windows gives 1, as a run that ended may.
        return process.destroyForcibly().waitFor() > 128;
    }
}
