package org.scoregap.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.scoregap.model.Period;

/** Every text of the mapping that was ever in force. */
final class MappingTextsTable {
    private final Connection connection;

    MappingTextsTable(Connection connection) {
        this.connection = connection;
    }

    /** Adds the text unless it is the latest one for its first period. */
    void record(String hash, Period from, SortedMap<String, String> files, Instant now) throws SQLException {
        Optional<RecordedMapping> latest = Statements.first(connection, """
                SELECT id, hash, from_period, recorded_at FROM mapping WHERE from_period = ? ORDER BY id DESC
                FETCH FIRST ROW ONLY
                """, RecordedMapping::read, from);
        if (latest.filter(known -> known.hash().equals(hash)).isPresent()) {
            return;
        }
        long id = Statements.nextId(connection, "mapping");
        Statements.update(
                connection,
                "INSERT INTO mapping (id, hash, from_period, recorded_at) VALUES (?, ?, ?, ?)",
                id,
                hash,
                from,
                now);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Statements.update(
                    connection,
                    "INSERT INTO mapping_file (mapping, name, content) VALUES (?, ?, ?)",
                    id,
                    file.getKey(),
                    file.getValue());
        }
    }

    /** The mapping that holds for the period, by what was recorded at {@code asOf}. */
    Optional<RecordedMapping> holdingFor(Period period, Instant asOf) throws SQLException {
        return Statements.first(connection, """
                SELECT id, hash, from_period, recorded_at FROM mapping
                WHERE from_period <= ? AND recorded_at <= ?
                ORDER BY from_period DESC, id DESC
                FETCH FIRST ROW ONLY
                """, RecordedMapping::read, period, asOf);
    }

    /** Of the mappings that hold for the period the one recorded first. */
    Optional<RecordedMapping> firstHoldingFor(Period period) throws SQLException {
        return Statements.first(connection, """
                SELECT id, hash, from_period, recorded_at FROM mapping WHERE from_period <= ? ORDER BY id
                FETCH FIRST ROW ONLY
                """, RecordedMapping::read, period);
    }

    /** In the order of recording. */
    List<RecordedMapping> all() throws SQLException {
        return Statements.list(
                connection,
                "SELECT id, hash, from_period, recorded_at FROM mapping ORDER BY id",
                RecordedMapping::read);
    }

    /** The text of each of its files by the file's name. */
    SortedMap<String, String> texts(RecordedMapping mapping) throws SQLException {
        SortedMap<String, String> files = new TreeMap<>();
        Statements.each(
                connection,
                "SELECT name, content FROM mapping_file WHERE mapping = ?",
                row -> files.put(row.text(), row.text()),
                mapping.id());
        return files;
    }
}
