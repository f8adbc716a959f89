package org.scoregap.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.scoregap.app.WeekDocuments.Written;
import org.scoregap.model.Bytes;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;
import org.scoregap.report.Messages;

/**
 * Puts a run's documents into a folder where those of an earlier run may be. Its own are replaced, or deleted where the run
 * has none in their place; what people changed or put there is kept under another name. A run that is interrupted leaves
 * whole files, each known to be of this program, so that the next run ends what it began.
 */
final class DocumentFolder {
    private final Path folder;
    private final Messages messages;

    DocumentFolder(Path folder, Messages messages) {
        this.folder = folder;
        this.messages = messages;
    }

    /**
     * A document that is made, and where it goes in the folder.
     *
     * @param sum the SHA-256 of the content
     */
    record Made(String path, Bytes content, String sum) {
        Made(String path, Bytes content) {
            this(path, content, content.sha256());
        }

        AtomicFile.Named in(Path folder) {
            return new AtomicFile.Named(folder.resolve(path), content::writeTo);
        }
    }

    /** Whether a run has put documents there. */
    static boolean hasAny(Path folder) {
        return !WrittenFiles.of(folder).paths().isEmpty();
    }

    /** @param replaced the paths of documents that are all made anew: those of them that are not made are removed */
    Written put(List<Made> documents, Predicate<String> replaced) {
        return put(documents, replaced, List.of());
    }

    /**
     * The same, and with them files that are the program's alone: what people did to those is written over.
     *
     * @param beside all of both are on disk before the first takes its place
     */
    Written put(List<Made> documents, Predicate<String> replaced, List<Made> beside) {
        SortedMap<String, String> made = new TreeMap<>();
        documents.forEach(document -> made.put(document.path(), document.sum()));
        WrittenFiles before = WrittenFiles.of(folder);
        List<String> stale = before.paths().stream()
                .filter(path -> replaced.test(path) && !made.containsKey(path))
                .toList();
        // Before the first file is written: whatever interrupts this, what it wrote is known to be its own.
        WrittenFiles known = before.orNow(made);
        known.save();
        List<Path> kept = new ArrayList<>();
        foreign(documents.stream().map(Made::path), known).forEach(path -> kept.add(keep(path)));
        AtomicFile.writeAll(Stream.concat(documents.stream(), beside.stream())
                .map(each -> each.in(folder))
                .toList());
        List<Path> removed = new ArrayList<>();
        Set<String> changed = foreign(stale.stream(), known);
        for (String path : stale) {
            if (changed.contains(path)) {
                kept.add(keep(path));
            } else if (delete(path)) {
                removed.add(folder.resolve(path));
            }
        }
        known.now(made, stale).save();
        return new Written(
                documents.stream().map(each -> folder.resolve(each.path())).toList(), kept, removed);
    }

    /** In their order; every file is read to its end, so they are read beside each other. */
    private static Set<String> foreign(Stream<String> paths, WrittenFiles known) {
        return paths.parallel().filter(known::isForeign).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Path keep(String path) {
        Path file = folder.resolve(path);
        Path free = free(file);
        try {
            return Files.move(file, free);
        } catch (IOException e) {
            throw refused(file, e);
        }
    }

    private boolean delete(String path) {
        try {
            return Files.deleteIfExists(folder.resolve(path));
        } catch (IOException e) {
            throw refused(folder.resolve(path), e);
        }
    }

    /** Beside it, under a name that nothing has. */
    private Path free(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number ->
                        file.resolveSibling(messages.text("file.kept", name.substring(0, dot), Integer.toString(number))
                                + name.substring(dot)))
                .filter(path -> !Files.exists(path))
                .findFirst()
                .orElseThrow();
    }

    private static ScoregapException refused(Path file, IOException e) {
        return new ScoregapException(Failure.FILE_REFUSED, e, file.toString(), String.valueOf(e.getMessage()));
    }
}
