package org.scoregap.app;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
                .flatMap(group ->
                        told(group).size() > 1 ? grouped(group, Inbox::told).values().stream() : Stream.of(group))
                .filter(group -> group.size() > 1)
                .toList();
    }

    /** What they tell of, those that nobody can tell anything of aside. */
    private static Set<List<String>> told(List<Taken> group) {
        return group.stream().map(Inbox::told).filter(told -> !told.isEmpty()).collect(Collectors.toSet());
    }

    private static List<String> told(Taken file) {
        return file.submission().parts().stream()
                .map(part -> part.unit() + " " + part.form() + " " + part.period())
                .toList();
    }

    private static <K> Map<K, List<Taken>> grouped(List<Taken> files, Function<Taken, K> by) {
        return files.stream().collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()));
    }
}
