package org.scoregap.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.scoregap.app.DocumentFolder.Made;
import org.scoregap.app.WeekDocuments.Format;
import org.scoregap.app.Weekly.Lists;
import org.scoregap.mapping.Settings;
import org.scoregap.model.Bytes;
import org.scoregap.model.Period;
import org.scoregap.report.Messages;
import org.scoregap.report.Report;
import org.scoregap.report.book.Book;
import org.scoregap.report.render.CsvRenderer;
import org.scoregap.report.render.CsvRenderer.ByteOrderMark;
import org.scoregap.report.render.JsonRenderer;
import org.scoregap.report.render.MarkdownRenderer;
import org.scoregap.report.render.Renderer;
import org.scoregap.report.word.WordTemplates;

/** Where the lists and the documents of a period lie. */
public final class WeekFolder {
    private final Session session;
    private final Messages messages;
    private final Period period;

    WeekFolder(Session session, Messages messages, Period period) {
        this.session = session;
        this.messages = messages;
        this.period = period;
    }

    /**
     * Writes each list as CSV, JSON and Markdown into the period's folder, all of them or none.
     *
     * @return the folder
     */
    public Path write(Lists lists) {
        put(made(lists));
        return path();
    }

    /**
     * Writes the lists, the web page, the workbook and the Word documents of the period into its folder: all
     * are on disk before the first takes its place.
     *
     * @param lists made for documents too
     * @throws org.scoregap.model.ScoregapException {@code TEMPLATE_WRONG}, and none of them is written
     */
    public WeekDocuments.Written writeAll(Lists lists) {
        Book book = WeekBooks.of(session, lists.week().orElseThrow(), messages);
        WordTemplates templates = new WordTemplates(session.workspace().templates());
        return new WeekDocuments(messages, templates).write(book, EnumSet.allOf(Format.class), path(), made(lists));
    }

    /** Whether the period's folder holds documents already, of a run when the period was the latest or of {@code report}. */
    public boolean hasDocuments() {
        return DocumentFolder.hasAny(path());
    }

    private void put(List<Made> files) {
        Path folder = path();
        AtomicFile.writeAll(files.stream().map(each -> each.in(folder)).toList());
    }

    private List<Made> made(Lists lists) {
        return lists.all().stream()
                .flatMap(report -> Stream.of(
                        made(report, ".csv", new CsvRenderer(ByteOrderMark.WRITTEN)),
                        made(report, ".json", new JsonRenderer()),
                        made(report, ".md", new MarkdownRenderer(messages))))
                .toList();
    }

    private static Made made(Report report, String ending, Renderer renderer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            renderer.render(report, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Made(report.id() + ending, Bytes.of(bytes.toByteArray()));
    }

    public Path path() {
        Settings settings = session.current().settings();
        return session.workspace().reports(settings).resolve(period.toString());
    }
}
