package org.scoregap.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.scoregap.model.StoreFault;
import org.scoregap.model.StoreFault.Kind;

/**
 * Looks for what the database itself does not see: that every row can be read, belongs to one that is there, and adds up
 * to what was recorded beside it.
 */
final class StoreCheck {
    /** Of one kind in one table: who has more needs no longer list. */
    private static final int MOST = 100;

    /** Numbered from 1, one after the other, and never deleted from. */
    private static final List<String> NUMBERED = List.of(
            "mapping",
            "submission",
            "undoing",
            "override",
            "part",
            "tally",
            "tally_sites",
            "publication",
            "task",
            "appeal");

    private final Connection connection;
    private final List<StoreFault> faults = new ArrayList<>();

    private StoreCheck(Connection connection) {
        this.connection = connection;
    }

    static List<StoreFault> faults(Connection connection) throws SQLException {
        StoreCheck check = new StoreCheck(connection);
        // What cannot be read cannot be added up: the rest would only say so again.
        if (check.readsEverything()) {
            check.orphans();
            check.numbers();
            check.totals();
            check.arrays();
            check.publications();
            check.faults.addAll(JournalCheck.faults(connection));
        }
        return check.faults;
    }

    private boolean readsEverything() throws SQLException {
        boolean all = true;
        for (String table : Fingerprint.tables(connection)) {
            try {
                Fingerprint.sum(connection, table);
            } catch (SQLException e) {
                faults.add(new StoreFault(Kind.UNREADABLE, table, DatabaseFailure.sentence(e), ""));
                all = false;
                if (connection.isClosed()) {
                    return false;
                }
            }
        }
        return all;
    }

    /** @param column of {@code table} that names a row of {@code target} by its {@code key} */
    private record Reference(String table, String column, String target, String key) {
        static Reference read(RowCursor row) throws SQLException {
            return new Reference(row.text(), row.text(), row.text(), row.text());
        }
    }

    /** By the schema itself, so that a table that is added is looked at too. */
    private void orphans() throws SQLException {
        List<Reference> references = Statements.list(connection, """
                SELECT child.table_name, child.column_name, parent.table_name, parent.column_name
                FROM information_schema.referential_constraints r
                    JOIN information_schema.key_column_usage child
                        ON child.constraint_schema = r.constraint_schema AND child.constraint_name = r.constraint_name
                    JOIN information_schema.key_column_usage parent
                        ON parent.constraint_schema = r.unique_constraint_schema
                        AND parent.constraint_name = r.unique_constraint_name
                        AND parent.ordinal_position = child.position_in_unique_constraint
                WHERE r.constraint_schema = 'PUBLIC'
                ORDER BY child.table_name, child.column_name
                """, Reference::read);
        for (Reference each : references) {
            Statements.each(
                    connection,
                    "SELECT DISTINCT c." + each.column + " FROM " + each.table + " c LEFT JOIN " + each.target
                            + " p ON p." + each.key + " = c." + each.column + " WHERE c." + each.column
                            + " IS NOT NULL AND p." + each.key + " IS NULL ORDER BY 1" + first(),
                    row -> faults.add(
                            new StoreFault(Kind.ORPHAN, name(each.table), name(each.target) + " " + row.number(), "")));
        }
    }

    private static String name(String table) {
        return table.toLowerCase(java.util.Locale.ROOT);
    }

    private static String first() {
        return " FETCH FIRST " + MOST + " ROWS ONLY";
    }

    private void numbers() throws SQLException {
        for (String table : NUMBERED) {
            Statements.each(
                    connection,
                    "SELECT COUNT(*), COALESCE(MAX(id), 0) FROM " + table,
                    row -> numbers(table, row.number(), row.number()));
        }
    }

    private boolean numbers(String table, long rows, long last) {
        return rows != last
                && faults.add(new StoreFault(Kind.ROWS_MISSING, table, Long.toString(rows), Long.toString(last)));
    }

    private void totals() throws SQLException {
        Statements.each(connection, """
                SELECT p.id, p.tallies, COALESCE(t.rows_there, 0)
                FROM part p LEFT JOIN (SELECT part, COUNT(*) AS rows_there, MIN(id) AS first_id, MAX(id) AS last_id
                    FROM tally GROUP BY part) t ON t.part = p.id
                WHERE p.tallies <> COALESCE(t.rows_there, 0)
                    OR (p.tallies > 0 AND (t.first_id <> p.first_tally OR t.last_id <> p.first_tally + p.tallies - 1))
                ORDER BY p.id
                """ + first(), row -> {
            String part = "part " + row.number();
            String expected = Integer.toString(row.count());
            return faults.add(new StoreFault(Kind.TOTALS_MISCOUNTED, part, Integer.toString(row.count()), expected));
        });
    }

    private void arrays() throws SQLException {
        Statements.each(connection, """
                SELECT t.id, t.sites, COALESCE(s.sites_there, 0)
                FROM tally t LEFT JOIN (SELECT tally, SUM(CASE WHEN CARDINALITY(site_row) = CARDINALITY(site)
                        AND CARDINALITY(site_checked) = CARDINALITY(site) AND CARDINALITY(site_found) = CARDINALITY(site)
                        AND COALESCE(CARDINALITY(site_note), CARDINALITY(site)) = CARDINALITY(site)
                        THEN CARDINALITY(site) ELSE -1 END) AS sites_there
                    FROM tally_sites GROUP BY tally) s ON s.tally = t.id
                WHERE t.sites <> COALESCE(s.sites_there, 0)
                ORDER BY t.id
                """ + first(), row -> {
            String tally = "tally " + row.number();
            String expected = Integer.toString(row.count());
            return faults.add(new StoreFault(Kind.SITES_MISCOUNTED, tally, Integer.toString(row.count()), expected));
        });
        new SiteSums(connection).differing(MOST).forEach(faults::add);
    }

    private void publications() throws SQLException {
        Statements.each(connection, "SELECT id, sha256, content FROM publication ORDER BY id", row -> {
            String number = Long.toString(row.number());
            String recorded = row.text();
            String now = row.bytes().sha256();
            return Objects.equals(recorded, now)
                    || faults.add(new StoreFault(Kind.PUBLICATION_CHANGED, number, now, recorded));
        });
    }
}
