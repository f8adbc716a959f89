package org.scoregap.model;

/**
 * Who runs what.
 *
 * @param account the operating system's name of the user
 * @param command {@code ingest}, {@code task issue}
 * @param words as they were typed, secrets left out
 * @param programVersion of the program that runs
 */
public record RunWords(String account, String command, String words, String programVersion) {}
