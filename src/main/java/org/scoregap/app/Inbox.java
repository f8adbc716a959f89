package org.scoregap.app;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scoregap.store.About;

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

    /**
     * Files of the very same bytes, unless their names tell of other units or weeks: they count once. Each group in the order of
     * the inbox.
     */
    public List<List<Taken>> same() {
        Map<String, List<Taken>> byContent =
                grouped(taken.files(), each -> each.submission().sha256());
        return byContent.values().stream()
                .flatMap(group -> areApart(group)
                        ? grouped(group, each -> About.of(each.submission())).values().stream()
                        : Stream.of(group))
                .filter(group -> group.size() > 1)
                .toList();
    }

    private static boolean areApart(List<Taken> group) {
        return group.stream()
                        .map(each -> About.of(each.submission()))
                        .filter(about -> !about.isNothing())
                        .distinct()
                        .count()
                > 1;
    }

    private static <K> Map<K, List<Taken>> grouped(List<Taken> files, Function<Taken, K> by) {
        return files.stream().collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()));
    }
}
