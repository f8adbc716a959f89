package org.scoregap.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;

/**
 * The two users of the database. Their passwords are no secrets: whoever can read the file can read this program too,
 * and what guards the file is its owner's permissions. Two users exist so that the one that works with data can
 * neither drop, delete nor change settings, whatever a statement says.
 */
enum Access {
    /** Makes the schema, and sets what only an administrator may. */
    ADMINISTRATOR("SCOREGAP_ADMINISTRATOR", "schema"),
    /** Adds and reads rows. */
    DATA("SCOREGAP_DATA", "rows");

    /**
     * DB_CLOSE_ON_EXIT: {@link Store#close} closes it, and a process that ends without has lost nothing.
     * REUSE_SPACE: nothing is written over; see {@link Compacting}.
     * MAX_COMPACT_TIME: closing does not tidy up for 200 ms, by moving what is in use.
     * TRACE_LEVEL_FILE: H2 keeps no log of errors beside the store, which would be open to all and hold people's names.
     * It also says SET for each of these, as only an administrator may: IGNORE_UNKNOWN_SETTINGS lets that pass.
     * LAZY_QUERY_EXECUTION: rows are streamed; by default H2 gathers them all first, on disk where they are many.
     */
    private static final String SETTINGS =
            ";DB_CLOSE_ON_EXIT=FALSE;REUSE_SPACE=FALSE;MAX_COMPACT_TIME=0;LAZY_QUERY_EXECUTION=TRUE;TRACE_LEVEL_FILE=0"
                    + ";IGNORE_UNKNOWN_SETTINGS=TRUE";

    static {
        guard();
    }

    private final String user;
    private final String password;

    Access(String user, String password) {
        this.user = user;
        this.password = password;
    }

    /** No class may be called by a name that stands in a database. H2 asks once, when its own classes are loaded. */
    static void guard() {
        System.setProperty("h2.allowedClasses", "");
    }

    static String settings() {
        return SETTINGS;
    }

    String user() {
        return user;
    }

    String password() {
        return password;
    }

    /** Opens an existing database; only {@link Creation} makes one. The driver is called by itself: DriverManager loads every driver on the path. */
    Connection open(StoreFile file) throws SQLException {
        return connect(file.url() + SETTINGS + ";FORBID_CREATION=TRUE");
    }

    /** Opens a database, and makes it with this user as its administrator where there is none. */
    Connection create(StoreFile file) throws SQLException {
        return connect(file.url() + SETTINGS);
    }

    private Connection connect(String url) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password);
        return new org.h2.Driver().connect(url, login);
    }
}
