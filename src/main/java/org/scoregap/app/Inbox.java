package org.scoregap.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What one run found in the inbox.
 *
 * @param taken what was taken in
 * @param left files that somebody is still writing or has open: another run takes them
 */
public record Inbox(TakenIn taken, List<Path> left) {
    public Inbox {
        left = List.copyOf(left);
    }

    /** Files that hold the very same bytes: they count once. Each group in the order of the inbox. */
    public List<List<Taken>> same() {
        Map<String, List<Taken>> byContent = taken.files().stream()
                .collect(Collectors.groupingBy(
                        each -> each.submission().sha256(), java.util.LinkedHashMap::new, Collectors.toList()));
        return byContent.values().stream().filter(group -> group.size() > 1).toList();
    }
}
