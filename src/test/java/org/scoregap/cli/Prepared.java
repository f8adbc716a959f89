package org.scoregap.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A state of a workspace that tests begin with. It is made when the first of them asks for it, and once only; every test gets
 * a copy of its own, as it was when it was made, so that none sees what another did.
 */
final class Prepared {
    /** As {@code init} makes it. */
    static final Prepared INITIALISED = new Prepared(Optional.empty(), office -> office.run("init", "--quiet"));

    /** The sample weeks lie in the inbox, and it is the Wednesday after the last of them. */
    static final Prepared SAMPLE_IN_THE_INBOX = INITIALISED.then(office -> {
        office.on(Instant.parse("2022-07-20T01:00:00Z"));
        office.run("init", "--sample", "--quiet");
    });

    /** The sample weeks are taken in. */
    static final Prepared SAMPLE_TAKEN_IN = SAMPLE_IN_THE_INBOX.then(office -> office.run("ingest", "--quiet"));

    /** The sample weeks are taken in before the last of them is over. */
    static final Prepared SAMPLE_TAKEN_IN_ON_FRIDAY = new Prepared(Optional.empty(), office -> {
        office.run("init", "--sample", "--quiet");
        office.run("ingest", "--quiet");
    });

    private final Optional<Prepared> before;
    private final Consumer<Office> steps;
    private Optional<Office> made = Optional.empty();

    private Prepared(Optional<Prepared> before, Consumer<Office> steps) {
        this.before = before;
        this.steps = steps;
    }

    /** What more is done in the same workspace. */
    Prepared then(Consumer<Office> more) {
        return new Prepared(Optional.of(this), more);
    }

    /** A copy in {@code root}, with the clock where it stood. */
    Office in(Path root) {
        return made().copiedTo(root);
    }

    private synchronized Office made() {
        if (made.isEmpty()) {
            Path root = Kept.folder();
            Office office = before.map(state -> state.in(root)).orElseGet(() -> Office.without(root));
            steps.accept(office);
            made = Optional.of(office);
        }
        return made.get();
    }

    /** Where the states lie until the JVM ends. */
    private static final class Kept {
        private static final Path ALL = create();

        private static Path create() {
            try {
                Path all = Files.createTempDirectory("scoregap-prepared");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(all)));
                return all;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static Path folder() {
            try {
                return Files.createTempDirectory(ALL, "state");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void delete(Path all) {
            try (Stream<Path> files = Files.walk(all)) {
                for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
