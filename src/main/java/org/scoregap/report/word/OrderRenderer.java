package org.scoregap.report.word;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.scoregap.report.Messages;
import org.scoregap.report.book.Book;
import org.scoregap.report.book.BookRenderer;
import org.scoregap.report.book.UnitPage;

/** 督办单: what one unit must mend, as a Word document. The template is read once for all units. */
public final class OrderRenderer {
    private final WordTemplate template;
    private final Messages messages;

    private OrderRenderer(WordTemplate template, Messages messages) {
        this.template = template;
        this.messages = messages;
    }

    /**
     * For books in that language.
     *
     * @throws org.scoregap.model.ScoregapException {@code TEMPLATE_WRONG} when the office's template is none
     */
    public static OrderRenderer of(WordTemplates templates, String language) {
        return new OrderRenderer(templates.order(language), Messages.in(Locale.forLanguageTag(language)));
    }

    /** The units that get an order: those that lose points or are charged for missing reports, in the book's order. */
    public static List<UnitPage> addressees(Book book) {
        return Order.addressees(book);
    }

    /**
     * The order of one unit. Rendering writes nothing and throws {@code TEMPLATE_WRONG} when the office's template has a
     * placeholder that is unknown.
     */
    public BookRenderer to(UnitPage page) {
        return (Book book, OutputStream out) -> write(book, page, out);
    }

    private void write(Book book, UnitPage page, OutputStream out) throws IOException {
        template.fill(Order.of(book, page, messages), messages, out);
    }
}
