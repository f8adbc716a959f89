package org.scoregap.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells definitions of the kinds that our scripts make from all others, as H2 writes them down: tables, their keys,
 * indexes and checks, one view, two users. A script that needs another word of SQL adds it here; until then no store opens.
 */
final class OwnSql {
    private static final Pattern BEGINNING = Pattern.compile(
            "SET (CREATE_BUILD|WRITE_DELAY) \\d+"
                    + "|CREATE USER IF NOT EXISTS \"SCOREGAP_(ADMINISTRATOR|DATA)\" SALT '\\w+' HASH '\\w+'( ADMIN)?"
                    + "|GRANT SELECT, INSERT, UPDATE ON SCHEMA \"PUBLIC\" TO \"SCOREGAP_DATA\""
                    + "|CREATE (CACHED TABLE|PRIMARY KEY|INDEX|UNIQUE NULLS DISTINCT INDEX|FORCE VIEW) \"PUBLIC\"\\..*"
                    + "|ALTER TABLE \"PUBLIC\"\\.\"\\w+\" ADD CONSTRAINT .*",
            Pattern.DOTALL);

    /** Apart from names, which H2 always quotes. None of them runs, reads, writes or fetches anything. */
    private static final Set<String> WORDS =
            Set.of(("ADD ADMIN ALL ALTER AND ARRAY AS BETWEEN BIGINT BINARY BOOLEAN CACHED"
                            + " CARDINALITY CASE CAST CHARACTER CHECK COALESCE CONSTRAINT CREATE CREATE_BUILD CURRENT_TIMESTAMP DATE"
                            + " DEFAULT DISTINCT DOUBLE END EXISTS FALSE FIRST FORCE FOREIGN FROM GRANT HASH IF IN INDEX INNER INSERT"
                            + " INTEGER IS JOIN KEY LARGE NOCHECK NOT NULL NULLS OBJECT ON OR PRECISION PRIMARY REFERENCES SALT SCHEMA"
                            + " SELECT SELECTIVITY SET SYSTEM_RANGE TABLE THEN TIME TIMESTAMP TO UNION UNIQUE UPDATE USER VARYING VIEW"
                            + " WHEN WHERE WITH WRITE_DELAY ZONE")
                    .split(" "));

    private static final Pattern TOKEN = Pattern.compile(
            "\\s+|(?<text>'[^']*+')|(?<name>\"\\w+\")|(?<word>[A-Za-z_]\\w*)|(?<sign>\\d+|[(),.=<>\\[\\]])");

    /** Words that a table or view follows, whose columns then stand in brackets. */
    private static final Set<String> BEFORE_COLUMNS = Set.of("TABLE", "ON", "REFERENCES", "VIEW");

    private OwnSql() {}

    static boolean isOurs(String sql) {
        return BEGINNING.matcher(sql).matches() && ofOurWords(sql);
    }

    private static boolean ofOurWords(String sql) {
        List<String> read = new ArrayList<>();
        Matcher token = TOKEN.matcher(sql);
        int at = 0;
        while (at < sql.length()) {
            if (!token.find() || token.start() != at) {
                return false;
            }
            at = token.end();
            String word = token.group("word");
            if (word != null && !WORDS.contains(word.toUpperCase(Locale.ROOT))) {
                return false;
            }
            if (token.group().equals("(") && isCall(read)) {
                return false;
            }
            if (!token.group().isBlank()) {
                read.add(token.group());
            }
        }
        return true;
    }

    /** A quoted name calls a function, too, where it is not that of a table before its columns. */
    private static boolean isCall(List<String> read) {
        int last = read.size() - 1;
        return last >= 0
                && read.get(last).startsWith("\"")
                && !(last >= 3
                        && read.get(last - 1).equals(".")
                        && read.get(last - 2).equals("\"PUBLIC\"")
                        && BEFORE_COLUMNS.contains(read.get(last - 3)));
    }
}
