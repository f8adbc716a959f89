package org.scoregap.read;

/**
 * One column of a table.
 *
 * @param index from 1 (A)
 * @param title its header; the levels of a merged header joined from top to bottom by {@code /}; may be empty
 * @param hidden whether the sheet hides it; it is read all the same
 */
public record Column(int index, String title, boolean hidden) {}
