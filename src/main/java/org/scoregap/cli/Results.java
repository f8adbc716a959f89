package org.scoregap.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.scoregap.app.AtomicFile;
import org.scoregap.cli.OutputOptions.Format;
import org.scoregap.model.Bytes;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;
import org.scoregap.report.Messages;
import org.scoregap.report.Report;
import org.scoregap.report.render.Bars;
import org.scoregap.report.render.CsvRenderer;
import org.scoregap.report.render.CsvRenderer.ByteOrderMark;
import org.scoregap.report.render.JsonRenderer;
import org.scoregap.report.render.MarkdownRenderer;
import org.scoregap.report.render.Renderer;
import org.scoregap.report.render.TerminalRenderer;
import org.scoregap.report.render.TerminalRenderer.Colour;
import org.scoregap.report.workbook.ListWorkbook;

/** What a run has to show: lists and documents, on standard output or in the file that the user wants them in. */
final class Results {
    private final Surroundings surroundings;
    private final CommonOptions common;
    private final Messages messages;
    private final Consumer<String> say;

    /** @param say tells people what is being done */
    Results(Surroundings surroundings, CommonOptions common, Messages messages, Consumer<String> say) {
        this.surroundings = surroundings;
        this.common = common;
        this.messages = messages;
        this.say = say;
    }

    /** Prints a list as the user wants it, where the user wants it. */
    void print(Report report, OutputOptions options) {
        boolean toFile = options.file().isPresent();
        Renderer renderer = renderer(options.format(), toFile, colour() && !toFile ? Colour.ON : Colour.OFF);
        boolean drawn = surroundings.terminal() && !toFile && options.format() == Format.TABLE;
        Report seen = drawn ? Bars.beside(report, "weighted_loss") : report;
        put(out -> renderer.render(seen, out), options);
    }

    private void put(AtomicFile.Content content, OutputOptions options) {
        Optional<Path> file = options.file().map(path -> surroundings.folder().resolve(path));
        if (file.isPresent()) {
            AtomicFile.write(file.get(), content);
            say.accept(messages.text("console.written", file.get().toString()));
        } else {
            put(content);
        }
    }

    /** Writes something as it is to standard output. */
    void put(AtomicFile.Content content) {
        try {
            content.writeTo(surroundings.out());
            surroundings.out().flush();
        } catch (IOException e) {
            throw new ScoregapException(Failure.FILE_REFUSED, e, "-", String.valueOf(e.getMessage()));
        }
    }

    /** The list as {@link #print} writes it, without colours. */
    Bytes bytes(Report report, OutputOptions options) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            renderer(options.format(), options.file().isPresent(), Colour.OFF).render(report, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Bytes.of(bytes.toByteArray());
    }

    /** Writes a document as it is, where the user wants it. */
    void write(Bytes document, OutputOptions options) {
        put(document::writeTo, options);
    }

    /** Prints a list as people read it. */
    void print(Report report) {
        Renderer renderer = renderer(Format.TABLE, false, colour() ? Colour.ON : Colour.OFF);
        put(out -> renderer.render(report, out));
        surroundings.out().println();
    }

    private Renderer renderer(Format format, boolean toFile, Colour colour) {
        return switch (format) {
            case TABLE -> new TerminalRenderer(surroundings.width(), colour, messages);
            case CSV -> new CsvRenderer(toFile ? ByteOrderMark.WRITTEN : ByteOrderMark.LEFT_OUT);
            case JSON -> new JsonRenderer();
            case MD -> new MarkdownRenderer(messages);
            case XLSX -> new ListWorkbook(messages);
        };
    }

    private boolean colour() {
        return surroundings.terminal()
                && !common.noColor()
                && surroundings.environment().getOrDefault("NO_COLOR", "").isEmpty();
    }
}
