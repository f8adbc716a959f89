package org.scoregap.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Broken files of every kind, the same ones each time: nothing is thrown, none takes long. {@code -Dmutants=10000} tries
 * more of each; what fails is kept as {@code target/mutant-*}.
 */
@Timeout(600)
class MutantsTest {
    private static final int MUTANTS = Integer.getInteger("mutants", 120);
    private static final int FIRST = Integer.getInteger("mutants.first", 1);
    private static final long LONG = 5_000_000_000L;

    @TempDir
    Path folder;

    @Test
    void brokenTextsAreReadOrRefused() {
        each(Seeds.texts(), new Fuzzed(folder)::read);
    }

    @Test
    void brokenWorkbooksAreReadOrRefused() {
        each(Seeds.workbooks(), new Fuzzed(folder)::read);
    }

    @Test
    void brokenSubmissionsAreJudged() {
        each(Seeds.week(), new Fuzzed(folder)::judge);
    }

    private static void each(List<Seeds.Seed> seeds, BiConsumer<byte[], String> target) {
        for (Seeds.Seed seed : seeds) {
            tryOut(seed.bytes(), seed.name(), "itself", target);
        }
        for (int number = FIRST; number < FIRST + MUTANTS; number++) {
            Random random = new Random(number);
            random.nextInt();
            Seeds.Seed seed = seeds.get(random.nextInt(seeds.size()));
            Seeds.Seed other = seeds.get(random.nextInt(seeds.size()));
            tryOut(Mutant.of(seed.bytes(), other.bytes(), random), seed.name(), Integer.toString(number), target);
        }
    }

    private static void tryOut(byte[] bytes, String name, String number, BiConsumer<byte[], String> target) {
        long start = System.nanoTime();
        try {
            target.accept(bytes, name);
        } catch (RuntimeException | Error thrown) {
            throw new AssertionError(keep(bytes, name, number) + ": " + thrown, thrown);
        }
        if (System.nanoTime() - start > LONG && MUTANTS > 1_000) {
            throw new AssertionError(keep(bytes, name, number) + " takes too long");
        }
    }

    private static Path keep(byte[] bytes, String name, String number) {
        try {
            Files.createDirectories(Path.of("target"));
            return Files.write(Path.of("target", "mutant-" + number + "-" + name), bytes);
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }
}
