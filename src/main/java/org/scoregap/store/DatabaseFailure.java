package org.scoregap.store;

import java.io.EOFException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.h2.api.ErrorCode;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;

/** What an error of the database means: the disk's trouble stops the run with a sentence, ours is a bug. */
final class DatabaseFailure {
    private DatabaseFailure() {}

    static RuntimeException of(StoreFile file, SQLException e) {
        return switch (e.getErrorCode()) {
            case ErrorCode.FILE_CORRUPTED_1 ->
                new ScoregapException(Failure.STORE_DAMAGED, e, file.path().toString(), sentence(e));
            case ErrorCode.DATABASE_IS_READ_ONLY,
                    ErrorCode.DATABASE_IS_CLOSED,
                    ErrorCode.IO_EXCEPTION_1,
                    ErrorCode.IO_EXCEPTION_2 ->
                new ScoregapException(Failure.STORE_UNREACHABLE, e, file.path().toString(), sentence(e));
            // Out of the system's refusals H2 makes a general error, too; otherwise its message carries the statement.
            default ->
                refusalOfSystem(e).isPresent()
                        ? new ScoregapException(
                                Failure.STORE_UNREACHABLE, e, file.path().toString(), sentence(e))
                        : new IllegalStateException(e.getMessage(), e);
        };
    }

    /** What the system said when it refused to read or write; empty where it did not: a file that ends too early is a file. */
    static Optional<String> refusalOfSystem(SQLException e) {
        // H2's exceptions hold each other as cause and as suppressed, in rings.
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>(List.of(e));
        while (!open.isEmpty()) {
            Throwable each = open.remove();
            if (seen.add(each)) {
                if (each instanceof IOException && !(each instanceof EOFException)) {
                    return Optional.of(String.valueOf(each.getMessage()));
                }
                Optional.ofNullable(each.getCause()).ifPresent(open::add);
                Collections.addAll(open, each.getSuppressed());
            }
        }
        return Optional.empty();
    }

    /** What the system said, or else H2's first line: what follows is the statement and a stack. */
    static String sentence(SQLException e) {
        Optional<String> refusal = refusalOfSystem(e);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        String message = String.valueOf(e.getMessage());
        return message.lines().findFirst().orElse(message);
    }
}
