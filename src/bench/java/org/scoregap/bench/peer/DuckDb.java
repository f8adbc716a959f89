package org.scoregap.bench.peer;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * {@code DuckDb CSV DATABASE}: load, one check, store, rank.
 *
 * <p>Its documentation says not to insert rows one by one, but to let {@code read_csv} read the file; types are found by its
 * own sampling, and closing the connection writes the database.
 */
public final class DuckDb {
    private DuckDb() {}

    /** Does it. */
    public static void main(String[] arguments) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + arguments[1]);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE checks AS SELECT * FROM read_csv('" + arguments[0].replace("'", "''")
                    + "', skip = 1, header = true)");
            print(statement, "SELECT count(*) FROM checks WHERE 合格项数 > 检查项数 OR 检查项数 < 0");
            print(
                    statement,
                    "SELECT 检查指标, 属地, sum(检查项数) AS checked, sum(合格项数) AS passed, 1 - sum(合格项数) / sum(检查项数) AS failing"
                            + " FROM checks GROUP BY ALL ORDER BY failing DESC, 检查指标, 属地");
        }
    }

    private static void print(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                StringBuilder line = new StringBuilder();
                for (int i = 1; i <= columns; i++) {
                    line.append(rows.getString(i)).append(i == columns ? "\n" : ",");
                }
                System.out.print(line);
            }
        }
    }
}
