package org.scoregap.app;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;

/** Makes a workspace out of the configuration, and where asked the sample weeks, that are packed with the program. */
public final class NewWorkspace {
    private static final String PACKED = "/workspace";
    private static final String KNOWN = PACKED + "/config/scoregap.yaml";

    private NewWorkspace() {}

    /**
     * What {@link #make} did.
     *
     * @param written files that are new, relative to the workspace, in order
     * @param kept files that were there and have been left as they were
     */
    public record Made(List<Path> written, List<Path> kept) {}

    /**
     * Copies the packed files to {@code root}; a file that is there already is kept, so a second run changes nothing.
     *
     * @throws ScoregapException {@code FILE_REFUSED} when the folder cannot be written
     */
    public static Made make(Path root, boolean sample) {
        List<Path> written = new ArrayList<>();
        List<Path> kept = new ArrayList<>();
        try (Packed packed = Packed.open()) {
            copy(packed.root().resolve("config"), root.resolve("config"), root, written, kept);
            Files.createDirectories(root.resolve("inbox"));
            if (sample) {
                copy(packed.root().resolve("inbox"), root.resolve("inbox"), root, written, kept);
            }
        } catch (IOException e) {
            throw new ScoregapException(Failure.FILE_REFUSED, e, root.toString(), String.valueOf(e.getMessage()));
        }
        return new Made(written, kept);
    }

    private static void copy(Path from, Path to, Path root, List<Path> written, List<Path> kept) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.exists(target)) {
                    kept.add(root.relativize(target));
                    continue;
                }
                AtomicFile.write(target, out -> Files.copy(file, out));
                written.add(root.relativize(target));
            }
        }
    }

    /** The packed folder: in the jar, or in the build's output. */
    private record Packed(Path root, List<FileSystem> toClose) implements AutoCloseable {
        static Packed open() throws IOException {
            URL known = NewWorkspace.class.getResource(KNOWN);
            if (known == null) {
                throw new IllegalStateException(KNOWN + " is not packed with the program");
            }
            try {
                URI uri = known.toURI();
                if (uri.getScheme().equals("jar")) {
                    FileSystem jar = FileSystems.newFileSystem(uri, Map.of());
                    return new Packed(jar.getPath(PACKED), List.of(jar));
                }
                return new Packed(Path.of(uri).resolve("../..").normalize(), List.of());
            } catch (URISyntaxException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() throws IOException {
            for (FileSystem system : toClose) {
                system.close();
            }
        }
    }
}
