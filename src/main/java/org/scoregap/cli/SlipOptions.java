package org.scoregap.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.scoregap.app.Session;
import org.scoregap.app.Slips;
import org.scoregap.app.Taken;
import org.scoregap.app.TakenIn;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;
import org.scoregap.model.Submission;
import org.scoregap.report.DiskTrouble;
import picocli.CommandLine.Option;

/** Where return slips go. */
final class SlipOptions {
    @Option(names = "--slip", paramLabel = "DIR")
    private @Nullable Path folder;

    /** Slips of files that are not stored, for who asked for them. */
    Optional<Slips> asked(Desk desk) {
        if (folder != null && Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new ScoregapException(Failure.USAGE, "--slip " + folder, "--slip DIR");
        }
        return Optional.ofNullable(folder).map(path -> desk.slips(path));
    }

    /**
     * Slips of what was taken in, in the folder asked for or else below the reports.
     *
     * @return where they are, by the SHA-256 of the file's bytes
     */
    Map<String, Path> write(TakenIn taken, Session session, Desk desk) {
        Slips slips = asked(desk)
                .orElseGet(() -> desk.slips(session.workspace()
                        .reports(session.current().settings())
                        .resolve("slips")));
        Map<String, Path> written = new HashMap<>();
        for (Taken each : taken.files()) {
            // What has been put right since needs no slip.
            if (!each.recorded().undone()
                    && !session.unreadTaken().of(List.of(each)).isEmpty()) {
                try {
                    Path bytes = session.original(each.submission()).orElse(each.file());
                    slips.write(bytes, each.submission(), each.received())
                            .ifPresent(slip -> written.put(each.submission().sha256(), slip));
                } catch (ScoregapException refused) {
                    desk.warn(desk.messages().sentence(refused));
                    // What the disk has no room for it has none for the next time either, and once said is enough.
                    if (DiskTrouble.of(refused).isPresent()) {
                        break;
                    }
                }
            }
        }
        say(slips, desk);
        return written;
    }

    /** One that cannot be written is said; what was taken in is taken in. */
    static Optional<Path> write(Slips slips, Supplier<Path> bytes, Submission submission, Instant received, Desk desk) {
        try {
            return slips.write(bytes.get(), submission, received);
        } catch (ScoregapException refused) {
            desk.warn(desk.messages().sentence(refused));
            return Optional.empty();
        }
    }

    /** Says how many were written and where, if any. */
    static void say(Slips slips, Desk desk) {
        if (slips.count() > 0) {
            desk.say(desk.messages()
                    .text(
                            "console.slips",
                            Integer.toString(slips.count()),
                            slips.folder().toString()));
        }
    }
}
