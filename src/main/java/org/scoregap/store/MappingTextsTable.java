package org.scoregap.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
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

    private record Head(long id, String hash, Period from, Instant recorded) {
        static Head read(RowCursor row) throws SQLException {
            return new Head(row.number(), row.text(), row.period(), row.instant());
        }
    }

    /** Adds the text unless it is the latest one for its first period. */
    void record(String hash, Period from, SortedMap<String, String> files, Instant now) throws SQLException {
        Optional<Head> latest = Statements.first(connection, """
                SELECT id, hash, from_period, recorded_at FROM mapping WHERE from_period = ? ORDER BY id DESC
                FETCH FIRST ROW ONLY
                """, Head::read, from);
        if (latest.filter(head -> head.hash().equals(hash)).isPresent()) {
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
    Optional<MappingTextsRecord> holdingFor(Period period, Instant asOf) throws SQLException {
        Optional<Head> head = Statements.first(connection, """
                SELECT id, hash, from_period, recorded_at FROM mapping
                WHERE from_period <= ? AND recorded_at <= ?
                ORDER BY from_period DESC, id DESC
                FETCH FIRST ROW ONLY
                """, Head::read, period, asOf);
        return head.isEmpty() ? Optional.empty() : Optional.of(withFiles(head.get()));
    }

    /** Of the mappings that hold for the period the one recorded first. */
    Optional<MappingTextsRecord> firstHoldingFor(Period period) throws SQLException {
        Optional<Head> head = Statements.first(connection, """
                SELECT id, hash, from_period, recorded_at FROM mapping WHERE from_period <= ? ORDER BY id
                FETCH FIRST ROW ONLY
                """, Head::read, period);
        return head.isEmpty() ? Optional.empty() : Optional.of(withFiles(head.get()));
    }

    /** In the order of recording. */
    List<MappingTextsRecord> all() throws SQLException {
        List<MappingTextsRecord> all = new ArrayList<>();
        for (Head head : Statements.list(
                connection, "SELECT id, hash, from_period, recorded_at FROM mapping ORDER BY id", Head::read)) {
            all.add(withFiles(head));
        }
        return all;
    }

    private MappingTextsRecord withFiles(Head head) throws SQLException {
        SortedMap<String, String> files = new TreeMap<>();
        Statements.each(
                connection,
                "SELECT name, content FROM mapping_file WHERE mapping = ?",
                row -> files.put(row.text(), row.text()),
                head.id());
        return new MappingTextsRecord(head.hash(), head.from(), head.recorded(), files);
    }
}
