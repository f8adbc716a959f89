package org.scoregap.report.book;

import java.io.IOException;
import java.io.OutputStream;

/** Writes a book in one format. */
public interface BookRenderer {
    /**
     * Writes the whole book; leaves {@code out} open.
     *
     * @throws IOException when {@code out} does not take it
     */
    void render(Book book, OutputStream out) throws IOException;
}
