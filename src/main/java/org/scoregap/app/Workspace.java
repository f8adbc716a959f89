package org.scoregap.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.scoregap.mapping.Settings;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;

/**
 * A folder with a configuration in it; everything the program writes stays below it.
 *
 * @param root absolute and normalised
 */
public record Workspace(Path root) {
    private static final String MARK = "config/scoregap.yaml";

    public Workspace {
        root = root.toAbsolutePath().normalize();
    }

    /**
     * The folder given, which must be a workspace.
     *
     * @throws ScoregapException {@code NO_WORKSPACE} when it holds no configuration
     */
    public static Workspace at(Path folder) {
        Workspace workspace = new Workspace(folder);
        if (!isWorkspace(workspace.root)) {
            throw new ScoregapException(Failure.NO_WORKSPACE, workspace.root.toString());
        }
        return workspace;
    }

    /**
     * The nearest workspace at or above {@code folder}.
     *
     * @throws ScoregapException {@code NO_WORKSPACE} when there is none up to the root
     */
    public static Workspace around(Path folder) {
        return find(folder)
                .orElseThrow(() -> new ScoregapException(
                        Failure.NO_WORKSPACE,
                        folder.toAbsolutePath().normalize().toString()));
    }

    /** Whether there is one. */
    public static boolean isAround(Path folder) {
        return find(folder).isPresent();
    }

    private static Optional<Workspace> find(Path folder) {
        for (Path at = folder.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
            if (isWorkspace(at)) {
                return Optional.of(new Workspace(at));
            }
        }
        return Optional.empty();
    }

    private static boolean isWorkspace(Path folder) {
        return Files.isRegularFile(folder.resolve(MARK));
    }

    public Path config() {
        return root.resolve("config");
    }

    /** Where the office keeps Word templates of its own; need not be there. */
    public Path templates() {
        return config().resolve("templates");
    }

    public Path inbox(Settings settings) {
        return root.resolve(settings.folders().inbox());
    }

    public Path archive(Settings settings) {
        return root.resolve(settings.folders().archive());
    }

    /** Where the bytes of what was taken in are kept, by their hash. */
    public Path originals(Settings settings) {
        return archive(settings).resolve("originals");
    }

    public Path reports(Settings settings) {
        return root.resolve(settings.folders().reports());
    }

    public Path store(Settings settings) {
        return root.resolve(settings.folders().store());
    }

    /** Where copies of the store usually go. */
    public Path backups() {
        return root.resolve("backups");
    }
}
