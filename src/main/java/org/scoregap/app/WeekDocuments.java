package org.scoregap.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.scoregap.app.DocumentFolder.Made;
import org.scoregap.model.Bytes;
import org.scoregap.report.Messages;
import org.scoregap.report.Printable;
import org.scoregap.report.book.Book;
import org.scoregap.report.book.BookRenderer;
import org.scoregap.report.book.UnitPage;
import org.scoregap.report.html.HtmlBook;
import org.scoregap.report.word.BulletinRenderer;
import org.scoregap.report.word.OrderRenderer;
import org.scoregap.report.word.WordTemplates;
import org.scoregap.report.workbook.ExcelBook;

/** Writes a week's book as the documents that people look at, each whole or not at all. */
public final class WeekDocuments {
    private final Messages messages;
    private final WordTemplates templates;

    /** The kinds of documents. */
    public enum Format {
        HTML,
        XLSX,
        /** The bulletin, and an order for each unit that loses points. */
        DOCX;

        /** What names of its files end in. */
        public String ending() {
            return "." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public WeekDocuments(Messages messages, WordTemplates templates) {
        this.messages = messages;
        this.templates = templates;
    }

    /**
     * What became of the folder.
     *
     * @param files that were written: the page, the workbook, the bulletin, the orders
     * @param kept what people had changed since it was written, under its new name
     * @param removed orders of units that lose nothing any more
     */
    public record Written(List<Path> files, List<Path> kept, List<Path> removed) {
        public Written {
            files = List.copyOf(files);
            kept = List.copyOf(kept);
            removed = List.copyOf(removed);
        }
    }

    /**
     * Writes the book in each format, under names that people know it by. All are made before the first is written: a
     * template that is wrong leaves last time's documents together as they were. The week's orders are those of this run;
     * what people changed is kept beside them.
     *
     * @throws org.scoregap.model.ScoregapException {@code TEMPLATE_WRONG}, and nothing is written
     */
    public Written write(Book book, Set<Format> formats, Path folder) {
        return write(book, formats, folder, List.of());
    }

    /** The same, with other files that belong to them. */
    Written write(Book book, Set<Format> formats, Path folder, List<Made> beside) {
        // The formats have nothing to do with each other, nor have the orders.
        List<Made> all = Stream.of(Format.values())
                .parallel()
                .filter(formats::contains)
                .flatMap(format -> made(book, format).stream())
                .toList();
        String orders = messages.text("file.orders") + "/";
        String ending = week(book) + Format.DOCX.ending();
        return new DocumentFolder(folder, messages)
                .put(
                        all,
                        path -> formats.contains(Format.DOCX)
                                && path.startsWith(orders)
                                && path.lastIndexOf('/') < orders.length()
                                && path.endsWith(ending),
                        beside);
    }

    /**
     * Writes the book of a part of the units beside the city's.
     *
     * @param label what the part is called
     * @param formats of one file
     */
    public Written write(Book book, String label, Set<Format> formats, Path folder) {
        String part = Printable.of(label).replaceAll("[\\\\/:*?\"<>|]", "_");
        List<Made> all = formats.stream()
                .sorted()
                .map(format -> made(
                        book, renderer(format), messages.text("file.branch-book", week(book), part) + format.ending()))
                .toList();
        return new DocumentFolder(folder, messages).put(all, path -> false);
    }

    private List<Made> made(Book book, Format format) {
        return switch (format) {
            case HTML, XLSX -> List.of(made(book, renderer(format), name("file.book", book, format)));
            case DOCX -> word(book);
        };
    }

    private static Made made(Book book, BookRenderer renderer, String path) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            renderer.render(book, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Made(path, Bytes.of(bytes.toByteArray()));
    }

    private List<Made> word(Book book) {
        Made bulletin = made(book, new BulletinRenderer(templates), name("file.bulletin", book, Format.DOCX));
        OrderRenderer orders = OrderRenderer.of(templates, book.language());
        return Stream.concat(
                        Stream.of(bulletin),
                        OrderRenderer.addressees(book).parallelStream()
                                .map(page -> made(book, orders.to(page), orderOf(page, book))))
                .toList();
    }

    private String orderOf(UnitPage page, Book book) {
        String unit = Printable.of(page.unit().shortName()).replaceAll("[\\\\/:*?\"<>|]", "_");
        return messages.text("file.orders") + "/" + messages.text("file.order", unit, week(book))
                + Format.DOCX.ending();
    }

    private String name(String key, Book book, Format format) {
        return messages.text(key, week(book)) + format.ending();
    }

    private static String week(Book book) {
        return book.period().toString();
    }

    /** Writes the book in a format of one file where somebody wants it. */
    public Path write(Book book, BookRenderer renderer, Path file) {
        AtomicFile.write(file, out -> renderer.render(book, out));
        return file;
    }

    /** The renderer of a format that is one file. */
    public static BookRenderer renderer(Format format) {
        return switch (format) {
            case HTML -> new HtmlBook();
            case XLSX -> new ExcelBook();
            case DOCX -> throw new IllegalArgumentException("Word documents are many files");
        };
    }
}
