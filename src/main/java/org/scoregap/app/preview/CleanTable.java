package org.scoregap.app.preview;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.scoregap.model.Problem;

/**
 * One table written clean, in a temporary file.
 *
 * @param sheet empty for a text file
 * @param headerRow the first row of its header
 * @param rows of its body
 * @param cells rows by columns
 * @param problems of reading it: each names a row that could not be read exactly and is left out, or says a doubt
 * @param neutralised texts that a spreadsheet program would have run
 */
public record CleanTable(
        Path written, String sheet, int headerRow, int rows, long cells, List<Problem> problems, int neutralised) {
    public CleanTable {
        problems = List.copyOf(problems);
    }

    /** Copies it. */
    public void copyTo(OutputStream out) throws IOException {
        Files.copy(written, out);
    }
}
