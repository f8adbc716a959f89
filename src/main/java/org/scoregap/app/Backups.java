package org.scoregap.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;
import org.scoregap.store.Store;

/** Copies of the store: zips that hold its file, named by the time in UTC that they were made, the latest few kept. */
public final class Backups {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'");
    /** Only these are ever taken away. */
    private static final Pattern NAME = Pattern.compile("scoregap-\\d{8}T\\d{9}Z\\.zip");

    private static final String BEING_MADE = "scoregap-being-made.zip";

    private final Store store;
    private final Path folder;
    private final Clock clock;

    Backups(Store store, Path folder, Clock clock) {
        this.store = store;
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * Makes one, and takes the oldest away beyond {@code kept}: never before there is the new one.
     *
     * @param kept how many there are then at most; at least 1
     * @return the new one
     * @throws ScoregapException {@code FILE_REFUSED} when it cannot be written
     */
    public Path make(int kept) {
        try {
            Files.createDirectories(folder);
            Path draft = folder.resolve(BEING_MADE);
            Files.deleteIfExists(draft);
            store.backUp(draft);
            Path made = folder.resolve("scoregap-" + TIME.format(clock.instant().atOffset(ZoneOffset.UTC)) + ".zip");
            Files.move(draft, made, StandardCopyOption.ATOMIC_MOVE);
            List<Path> all = all();
            for (Path old : all.subList(0, Math.max(0, all.size() - kept))) {
                Files.delete(old);
            }
            return made;
        } catch (IOException e) {
            throw new ScoregapException(Failure.FILE_REFUSED, e, folder.toString(), e.toString());
        }
    }

    /** Oldest first. */
    private List<Path> all() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(
                            file -> NAME.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        }
    }
}
