package org.scoregap.report.book;

import java.io.IOException;
import java.io.OutputStream;

/** One format of a week's book. */
public interface BookRenderer {

    /**
     * Writes the whole book; leaves {@code out} open.
     *
     * @throws IOException when {@code out} does not take it
     */
    void render(Book book, OutputStream out) throws IOException;
}
