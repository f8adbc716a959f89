package org.scoregap.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;
import org.scoregap.read.Limits;

/** Finds the submitted files among the files and folders that somebody names. */
public final class SubmittedFiles {
    private static final long MEBIBYTE = 1L << 20;

    private SubmittedFiles() {}

    /**
     * Every file named, and every file below a folder named, each once, folders in the order of their names. Hidden
     * files, {@value ReceivedTimes#LIST} and symbolic links inside folders are left out: a link could lead anywhere.
     *
     * @throws ScoregapException {@code FILE_MISSING} for a path that is not there, {@code FILE_REFUSED} for one that cannot be
     *     listed
     */
    public static List<Path> below(List<Path> named) {
        Set<Path> files = new LinkedHashSet<>();
        for (Path path : named) {
            Path absolute = existing(path).toAbsolutePath().normalize();
            if (Files.isDirectory(absolute)) {
                files.addAll(inFolder(absolute));
            } else {
                files.add(absolute);
            }
        }
        return new ArrayList<>(files);
    }

    /**
     * The path that somebody names, where something is there.
     *
     * @throws ScoregapException {@code FILE_MISSING}
     */
    static Path existing(Path named) {
        if (!Files.exists(named)) {
            throw new ScoregapException(Failure.FILE_MISSING, named.toString());
        }
        return named;
    }

    /**
     * A file that is kept may be as large as a submission.
     *
     * @throws ScoregapException {@code FILE_MISSING} or {@code FILE_TOO_LARGE}
     */
    static void requireNotTooLarge(Path named) {
        long bytes = size(existing(named));
        if (bytes > Limits.USUAL.fileBytes()) {
            throw new ScoregapException(
                    Failure.FILE_TOO_LARGE,
                    named.toString(),
                    Long.toString(bytes / MEBIBYTE),
                    Long.toString(Limits.USUAL.fileBytes() / MEBIBYTE));
        }
    }

    /** Bytes of a file, as far as the system tells. */
    public static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException untold) {
            return 0;
        }
    }

    private static List<Path> inFolder(Path named) {
        try {
            // A link that somebody names is meant: the inbox may be a shared folder.
            return filesIn(named.toRealPath());
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new ScoregapException(Failure.FILE_REFUSED, e, named.toString(), String.valueOf(e.getMessage()));
        }
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> !isOurs(folder.relativize(file)))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isOurs(Path relative) {
        for (Path part : relative) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return relative.getFileName().toString().equals(ReceivedTimes.LIST);
    }
}
