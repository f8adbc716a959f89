package org.scoregap.store;

/**
 * What recording a file came to.
 *
 * @param id the number of the reading that the file has now: the one just recorded or revived, or the one before
 * @param fresh whether anything changed; false for the same bytes under the same mapping
 * @param undone whether that reading is undone, so nothing of the file counts; only possible when not fresh
 */
public record Recorded(long id, boolean fresh, boolean undone) {}
