package org.scoregap.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.scoregap.read.ReceivedList;

/** When files arrived: late and on time are judged by it. */
public final class ReceivedTimes {
    /** The list that may lie beside submitted files: a line a file, {@code file,received}. */
    public static final String LIST = "received.csv";

    private final Optional<Instant> stated;
    private final ZoneId zone;
    private final Map<Path, Map<String, Instant>> lists = new HashMap<>();

    /**
     * @param stated {@code --received}: holds for every file
     * @param zone of times that a list gives without one
     */
    public ReceivedTimes(Optional<Instant> stated, ZoneId zone) {
        this.stated = stated;
        this.zone = zone;
    }

    /** What was stated, else what the list beside the file says; empty where neither knows it. */
    public Optional<Instant> of(Path file) {
        if (stated.isPresent()) {
            return stated;
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            return Optional.empty();
        }
        Map<String, Instant> list = lists.computeIfAbsent(folder, this::listIn);
        return Optional.ofNullable(list.get(file.getFileName().toString()));
    }

    private Map<String, Instant> listIn(Path folder) {
        Path list = folder.resolve(LIST);
        return Files.isRegularFile(list) ? ReceivedList.read(list, zone) : Map.of();
    }
}
