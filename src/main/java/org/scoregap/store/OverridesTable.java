package org.scoregap.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.scoregap.model.CellRef;
import org.scoregap.model.Overrides;
import org.scoregap.model.ProblemCode;

/** What people decided about single cells, with their reasons. */
final class OverridesTable {
    private final Connection connection;

    OverridesTable(Connection connection) {
        this.connection = connection;
    }

    /**
     * What is in force for a file: the decisions of all its readings that are not undone, a later one before an
     * earlier one about the same cell.
     *
     * @param lineage of the file's bytes
     */
    Overrides inForce(Lineage lineage) throws SQLException {
        Map<CellRef, String> corrections = new HashMap<>();
        Set<Overrides.Acceptance> accepted = new HashSet<>();
        for (SubmissionRow reading : lineage.rows()) {
            if (!lineage.isOut(reading.id())) {
                for (OverrideEntry entry : of(reading.id())) {
                    entry.correction().ifPresent(text -> corrections.put(entry.where(), text));
                    entry.code().ifPresent(code -> accepted.add(new Overrides.Acceptance(entry.where(), code)));
                }
            }
        }
        return new Overrides(corrections, accepted);
    }

    /** The decisions that came in with a reading, in order of their cells. */
    List<OverrideEntry> of(long submission) throws SQLException {
        return Statements.list(
                connection,
                """
                SELECT sheet, row_number, column_number, code, correction, reason, recorded_at
                FROM override WHERE submission = ? ORDER BY id
                """,
                row -> new OverrideEntry(
                        row.cell(),
                        row.optionalText().map(ProblemCode::valueOf),
                        row.optionalText(),
                        row.text(),
                        row.instant()),
                submission);
    }

    /** Those of {@code wanted} that {@code inForce} does not say already. */
    static Overrides beyond(Overrides inForce, Overrides wanted) {
        Map<CellRef, String> corrections = new HashMap<>(wanted.corrections());
        inForce.corrections().forEach(corrections::remove);
        Set<Overrides.Acceptance> accepted = new HashSet<>(wanted.accepted());
        accepted.removeAll(inForce.accepted());
        return new Overrides(corrections, accepted);
    }

    void insert(long submission, Overrides overrides, String reason, Instant now) throws SQLException {
        try (Batch batch = new Batch(connection, """
                INSERT INTO override (id, submission, kind, sheet, row_number, column_number, code, correction,
                    reason, recorded_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, 100)) {
            long id = Statements.nextId(connection, "override");
            for (OverrideEntry entry : entries(overrides, reason, now)) {
                batch.add(
                        id++,
                        submission,
                        entry.correction().isPresent() ? "CORRECT" : "ACCEPT",
                        entry.where().sheet(),
                        entry.where().row(),
                        entry.where().column(),
                        entry.code(),
                        entry.correction(),
                        reason,
                        now);
            }
            batch.finish();
        }
    }

    private static List<OverrideEntry> entries(Overrides overrides, String reason, Instant now) {
        List<OverrideEntry> entries = new ArrayList<>();
        overrides.corrections().forEach((cell, text) -> entries.add(OverrideEntry.correct(cell, text, reason, now)));
        overrides.accepted().forEach(a -> entries.add(OverrideEntry.accept(a.where(), a.code(), reason, now)));
        entries.sort(OverrideEntry.BY_CELL);
        return entries;
    }
}
