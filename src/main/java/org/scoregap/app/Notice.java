package org.scoregap.app;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.scoregap.report.Messages;

/**
 * Hands a file to a program of the user's: its words as they were written, and the file's path as the last. No shell sees
 * them, so that nothing in them means anything to one.
 */
public final class Notice {
    private static final File NOTHING =
            new File(System.getProperty("os.name", "").startsWith("Windows") ? "NUL" : "/dev/null");

    private final List<String> words;
    private final Path folder;
    private final Duration patience;

    /**
     * @param words the program and what it is told
     * @param folder it is started in
     * @param patience how long it may take
     */
    public Notice(List<String> words, Path folder, Duration patience) {
        this.words = List.copyOf(words);
        this.folder = folder;
        this.patience = patience;
    }

    /** Why it did not work; empty when it did. What it prints is not looked at; what it complains of is passed on. */
    public Optional<String> give(Path file, Messages messages) {
        List<String> command = new ArrayList<>(words);
        command.add(file.toAbsolutePath().toString());
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toAbsolutePath().toFile())
                    .redirectInput(NOTHING)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                return Optional.of(messages.text("notify.too-long", Long.toString(patience.toSeconds())));
            }
            return process.exitValue() == 0
                    ? Optional.empty()
                    : Optional.of(messages.text("notify.status", Integer.toString(process.exitValue())));
        } catch (IOException notStarted) {
            return Optional.of(String.valueOf(notStarted.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(e.toString());
        }
    }
}
