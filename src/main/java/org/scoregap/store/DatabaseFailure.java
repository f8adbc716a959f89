package org.scoregap.store;

import java.sql.SQLException;
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
            // H2's message carries the statement.
            default -> new IllegalStateException(e.getMessage(), e);
        };
    }

    /** H2's first line: what follows is the statement and a stack. */
    static String sentence(SQLException e) {
        String message = String.valueOf(e.getMessage());
        return message.lines().findFirst().orElse(message);
    }
}
