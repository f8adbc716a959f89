package org.scoregap.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/**
 * All that a run knows of the world, passed in so that tests can be a world of their own.
 *
 * @param out results
 * @param err everything else
 * @param environment the process's variables
 * @param folder the folder it was started in
 * @param terminal whether {@code out} is one: it gets colour and fits its width
 */
record Surroundings(
        PrintStream out, PrintStream err, Map<String, String> environment, Path folder, Clock clock, boolean terminal) {
    /** What a pipe gets: wide enough for every column, narrow enough for a mail. */
    private static final int PIPE_WIDTH = 160;

    /** The operating system's name of the user: no variable that anybody may set. */
    String account() {
        return System.getProperty("user.name", "?");
    }

    /** Whether somebody watches {@code err}: only the launcher can tell. */
    boolean watched() {
        return environment.getOrDefault("SCOREGAP_WATCHED", "").equals("1");
    }

    /** Terminal cells in a line: {@code COLUMNS} where it is set to something sensible. */
    int width() {
        String columns = environment.getOrDefault("COLUMNS", "");
        return columns.matches("[1-9][0-9]{1,3}") ? Math.max(40, Integer.parseInt(columns)) : PIPE_WIDTH;
    }
}
