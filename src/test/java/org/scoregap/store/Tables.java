package org.scoregap.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Every row of every table of a store, apart from when it was recorded and from the journal, which tells of runs. */
public final class Tables {
    private static final Set<String> OF_RUNS = Set.of("JOURNAL", "schema_history");
    private static final Set<String> WHEN = Set.of("RECORDED_AT", "UNDONE_AT", "REVIVED_AT");

    private Tables() {}

    /** The rows by table, in order of their texts. */
    public static SortedMap<String, List<String>> of(Path folder) throws SQLException {
        SortedMap<String, List<String>> tables = new TreeMap<>();
        try (Connection data = Access.DATA.open(StoreFile.in(folder))) {
            for (String table : names(data)) {
                tables.put(table, rows(data, table));
            }
        }
        return tables;
    }

    private static List<String> names(Connection data) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet tables = data.getMetaData().getTables(null, "PUBLIC", "%", new String[] {"BASE TABLE"})) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME"));
            }
        }
        names.removeAll(OF_RUNS);
        return names;
    }

    private static List<String> rows(Connection data, String table) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = data.createStatement();
                ResultSet all = statement.executeQuery("SELECT * FROM " + table)) {
            while (all.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= all.getMetaData().getColumnCount(); column++) {
                    String name = all.getMetaData().getColumnName(column);
                    if (!WHEN.contains(name)) {
                        row.add(name + "=" + all.getString(column));
                    }
                }
                rows.add(row.stream().collect(Collectors.joining(", ")));
            }
        }
        rows.sort(null);
        return rows;
    }
}
