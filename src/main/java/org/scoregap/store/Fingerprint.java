package org.scoregap.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the tables hold, so that a copy can be held against its store: every value of every row goes into it.
 *
 * @param tables by name
 */
record Fingerprint(SortedMap<String, Sum> tables) {
    private static final int STRETCH = 1 << 16;

    Fingerprint {
        tables = Collections.unmodifiableSortedMap(new TreeMap<>(tables));
    }

    /** @param sha256 of all values, row by row in the order that the table keeps them */
    record Sum(long rows, String sha256) {}

    static List<String> tables(Connection connection) throws SQLException {
        return Statements.list(connection, """
                SELECT table_name FROM information_schema.tables
                WHERE table_schema = 'PUBLIC' AND table_type = 'BASE TABLE' ORDER BY table_name
                """, RowCursor::text);
    }

    static Fingerprint of(Connection connection) throws SQLException {
        SortedMap<String, Sum> tables = new TreeMap<>();
        for (String table : tables(connection)) {
            tables.put(table, sum(connection, table));
        }
        return new Fingerprint(tables);
    }

    /** The first table that does not hold the same; empty where all do. */
    Optional<String> difference(Fingerprint other) {
        Set<String> all = new TreeSet<>(tables.keySet());
        all.addAll(other.tables.keySet());
        return all.stream()
                .filter(table ->
                        !Optional.ofNullable(tables.get(table)).equals(Optional.ofNullable(other.tables.get(table))))
                .findFirst();
    }

    static Sum sum(Connection connection, String table) throws SQLException {
        MessageDigest digest = Archive.digest();
        long count = 0;
        try (PreparedStatement statement =
                        connection.prepareStatement("SELECT * FROM \"" + table.replace("\"", "\"\"") + "\"");
                ResultSet rows = statement.executeQuery()) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                count++;
                for (int column = 1; column <= columns; column++) {
                    add(digest, rows, column, rows.getMetaData().getColumnType(column) == Types.BLOB);
                }
            }
        } catch (IOException e) {
            throw new SQLException(table + ": " + e.getMessage(), e);
        }
        return new Sum(count, HexFormat.of().formatHex(digest.digest()));
    }

    private static void add(MessageDigest digest, ResultSet rows, int column, boolean binary)
            throws SQLException, IOException {
        if (binary) {
            try (InputStream bytes = rows.getBinaryStream(column)) {
                byte[] stretch = new byte[STRETCH];
                for (int read = bytes == null ? -1 : bytes.read(stretch); read >= 0; read = bytes.read(stretch)) {
                    digest.update(stretch, 0, read);
                }
            }
            return;
        }
        String text = rows.getString(column);
        // With its length, so that no value can pass for the end of one and the beginning of the next.
        byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES)
                .putInt(text == null ? -1 : bytes.length)
                .array());
        digest.update(bytes);
    }
}
