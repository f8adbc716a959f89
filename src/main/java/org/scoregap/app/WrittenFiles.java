package org.scoregap.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scoregap.model.Bytes;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;

/**
 * Which files of a folder this program wrote, and as what: one that somebody has changed since, or put there, is not its
 * own, and is neither overwritten nor deleted. Kept in a hidden file beside them, as {@code sha256sum} writes it.
 *
 * @param sums of what was written, by the file's path from the folder; several where a run may have been interrupted
 */
record WrittenFiles(Path folder, SortedMap<String, SortedSet<String>> sums) {
    static final String NAME = ".scoregap-documents";
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (.+)");

    WrittenFiles {
        SortedMap<String, SortedSet<String>> copy = new TreeMap<>();
        sums.forEach((path, known) -> copy.put(path, Collections.unmodifiableSortedSet(new TreeSet<>(known))));
        sums = Collections.unmodifiableSortedMap(copy);
    }

    /** What is known of the folder, which need not exist; a line that is none says nothing. */
    static WrittenFiles of(Path folder) {
        SortedMap<String, SortedSet<String>> sums = new TreeMap<>();
        Path list = folder.resolve(NAME);
        if (Files.exists(list)) {
            for (String line :
                    new String(bytes(list), StandardCharsets.UTF_8).lines().toList()) {
                Matcher match = LINE.matcher(line);
                if (match.matches()) {
                    sums.computeIfAbsent(match.group(2), path -> new TreeSet<>())
                            .add(match.group(1));
                }
            }
        }
        return new WrittenFiles(folder, sums);
    }

    /** The same, and each of these may be as it was known or as it is now. */
    WrittenFiles orNow(Map<String, String> now) {
        SortedMap<String, SortedSet<String>> both = new TreeMap<>();
        sums.forEach((path, known) -> both.put(path, new TreeSet<>(known)));
        now.forEach((path, sum) ->
                both.computeIfAbsent(path, unknown -> new TreeSet<>()).add(sum));
        return new WrittenFiles(folder, both);
    }

    /** The same, but each of these is as it is now, and of others nothing is known any more. */
    WrittenFiles now(Map<String, String> now, Collection<String> forgotten) {
        SortedMap<String, SortedSet<String>> latest = new TreeMap<>(sums);
        latest.keySet().removeAll(forgotten);
        now.forEach((path, sum) -> latest.put(path, new TreeSet<>(Set.of(sum))));
        return new WrittenFiles(folder, latest);
    }

    /** The paths of the files, from the folder. */
    Set<String> paths() {
        return new LinkedHashSet<>(sums.keySet());
    }

    /** Whether the file is there and is not as this program wrote it. */
    boolean isForeign(String path) {
        Path file = folder.resolve(path);
        return Files.isRegularFile(file)
                && !sums.getOrDefault(path, new TreeSet<>())
                        .contains(Bytes.of(bytes(file)).sha256());
    }

    void save() {
        StringBuilder lines = new StringBuilder();
        sums.forEach((path, known) ->
                known.forEach(sum -> lines.append(sum).append("  ").append(path).append('\n')));
        AtomicFile.writeOwn(
                folder.resolve(NAME), out -> out.write(lines.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new ScoregapException(Failure.FILE_REFUSED, e, file.toString(), String.valueOf(e.getMessage()));
        }
    }
}
