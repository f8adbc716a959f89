package org.scoregap.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;

/**
 * The process that holds a store, as it notes it beside the store for those who wait. The note of a process that was
 * killed stays: it says something only while the store is held, and only of a process that is alive on this machine.
 *
 * @param command what it does; {@code scoregap} until it says so
 * @param account the operating system's name of its user; empty where the system does not tell
 */
record Holder(String command, long process, String account) {
    /** Of a process that has not said what it does. */
    static final String SOME_COMMAND = "scoregap";

    /** Notes that this process holds the store. A note that cannot be written is missed by nobody but those who wait. */
    static void note(StoreFile file, String command) {
        Path note = place(file);
        try {
            if (!Files.exists(note)) {
                OwnerOnly.newFile(note);
            }
            Files.writeString(note, ProcessHandle.current().pid() + " " + command);
        } catch (IOException fullOrReadOnly) {
            return;
        }
    }

    /** Takes the note away; only who holds the store does. */
    static void forget(StoreFile file) {
        try {
            Files.deleteIfExists(place(file));
        } catch (IOException readOnly) {
            return;
        }
    }

    /** Empty where none is noted that is alive. */
    static Optional<Holder> of(StoreFile file) {
        try {
            String[] words = Files.readString(place(file)).split(" ", 2);
            return words.length < 2
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(words[0]))
                            .map(process -> new Holder(
                                    words[1],
                                    process.pid(),
                                    process.info().user().orElse("")));
        } catch (IOException | NumberFormatException noneOrBeingWritten) {
            return Optional.empty();
        }
    }

    /** That a store is held, and by whom where that is known. */
    static ScoregapException busy(StoreFile file, Optional<Holder> holder, long secondsWaited) {
        Stream<String> who =
                holder.stream().flatMap(known -> Stream.of(known.command, Long.toString(known.process), known.account));
        List<String> details = Stream.concat(Stream.of(file.path().toString(), Long.toString(secondsWaited)), who)
                .toList();
        return new ScoregapException(Failure.STORE_BUSY, details.toArray(String[]::new));
    }

    private static Path place(StoreFile file) {
        return file.folder().resolve(file.name() + ".holder");
    }
}
