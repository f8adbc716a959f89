package org.scoregap.bench.peer;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * {@code H2Batch CSV DATABASE}: parse, one check, store a row a check, rank.
 *
 * <p>One prepared statement, batches, no index, one commit, synced before it ends.
 */
public final class H2Batch {
    private static final int BATCH = 1_000;
    private static final int HEAD = 2;

    private H2Batch() {}

    /** Does it. */
    public static void main(String[] arguments) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:" + arguments[1]);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE checks (checked_on DATE, site VARCHAR, indicator VARCHAR, unit VARCHAR,"
                    + " territory VARCHAR, checked INT, passed INT, note VARCHAR)");
            connection.setAutoCommit(false);
            int wrong = load(connection, Path.of(arguments[0]));
            connection.commit();
            statement.execute("CHECKPOINT SYNC");
            System.out.println(wrong);
            try (ResultSet rows = statement.executeQuery(
                    "SELECT indicator, territory, SUM(checked), SUM(passed), 1 - SUM(passed) * 1.0 / SUM(checked) AS failing"
                            + " FROM checks GROUP BY indicator, territory ORDER BY failing DESC, indicator, territory")) {
                while (rows.next()) {
                    System.out.println(rows.getString(1) + "," + rows.getString(2) + "," + rows.getDouble(5));
                }
            }
        }
    }

    private static int load(Connection connection, Path csv) throws SQLException, IOException {
        int wrong = 0;
        try (BufferedReader in = Files.newBufferedReader(csv);
                CSVParser parser = CSVFormat.DEFAULT.parse(in);
                PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO checks VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (CSVRecord row : parser) {
                if (row.getRecordNumber() <= HEAD) {
                    continue;
                }
                int checked = Integer.parseInt(row.get(5));
                int passed = Integer.parseInt(row.get(6));
                wrong += passed > checked || checked < 0 ? 1 : 0;
                insert.setDate(1, Date.valueOf(LocalDate.parse(row.get(0))));
                for (int i = 1; i < 5; i++) {
                    insert.setString(i + 1, row.get(i));
                }
                insert.setInt(6, checked);
                insert.setInt(7, passed);
                insert.setString(8, row.get(7));
                insert.addBatch();
                if (row.getRecordNumber() % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        return wrong;
    }
}
