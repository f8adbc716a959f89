package org.scoregap.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scoregap.model.Bytes;

/** Runs single statements: binds values of the model in order and hands out the rows. */
final class Statements {
    private Statements() {}

    /** Reads the row that a cursor stands on. */
    interface RowReader<T> {
        T read(RowCursor row) throws SQLException;
    }

    static <T> List<T> list(Connection connection, String sql, RowReader<T> reader, Object... arguments)
            throws SQLException {
        List<T> found = new ArrayList<>();
        each(connection, sql, row -> found.add(reader.read(row)), arguments);
        return found;
    }

    static <T> Optional<T> first(Connection connection, String sql, RowReader<T> reader, Object... arguments)
            throws SQLException {
        return list(connection, sql, reader, arguments).stream().findFirst();
    }

    /** The number after the greatest {@code id} of a table: one process writes at a time, and people quote them. */
    static long nextId(Connection connection, String table) throws SQLException {
        return first(connection, "SELECT COALESCE(MAX(id), 0) + 1 FROM " + table, RowCursor::number)
                .orElseThrow();
    }

    static void each(Connection connection, String sql, RowReader<?> reader, Object... arguments) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, arguments);
            try (ResultSet rows = statement.executeQuery()) {
                RowCursor row = new RowCursor(rows);
                while (row.next()) {
                    reader.read(row);
                }
            }
        }
    }

    static void update(Connection connection, String sql, Object... arguments) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, arguments);
            statement.executeUpdate();
        }
    }

    static void bind(PreparedStatement statement, Object... arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, column(arguments[i]));
        }
    }

    /**
     * Times in UTC, an empty Optional as NULL, enums and the ids of the model by their text, bytes as a stream: H2 takes no more
     * than a megabyte of them otherwise.
     */
    private static @Nullable Object column(Object argument) {
        if (argument instanceof Optional<?> optional) {
            return optional.isEmpty() ? null : column(optional.get());
        }
        if (argument instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        if (argument instanceof Bytes bytes) {
            return bytes.open();
        }
        boolean plain = argument instanceof Number
                || argument instanceof Boolean
                || argument instanceof LocalDate
                || argument instanceof Object[];
        return plain ? argument : argument.toString();
    }
}
