package org.scoregap.read;

/**
 * What a submission can be at most. Beyond it a file is refused with a clear message, never read in part.
 *
 * @param fileBytes size of the file
 * @param rows rows of one table
 * @param columns columns of one row
 * @param cellCharacters characters of one cell
 * @param entries entries of a zip container
 * @param inflatedBytes bytes of a zip container's entries together
 */
public record Limits(long fileBytes, int rows, int columns, int cellCharacters, int entries, long inflatedBytes) {
    public static final Limits USUAL = new Limits(1L << 30, 20_000_000, 1_000, 32_767, 2_000, 4L << 30);
}
