package org.scoregap.report.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.scoregap.report.Report;

/** Writes any report in one format. A new format is a new class; nothing else changes. */
public interface Renderer {

    /**
     * Writes the whole report; leaves {@code out} open.
     *
     * @throws IOException when {@code out} does not take it
     */
    void render(Report report, OutputStream out) throws IOException;

    /** The report as text, for the formats that are UTF-8 text. */
    default String text(Report report) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            render(report, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
