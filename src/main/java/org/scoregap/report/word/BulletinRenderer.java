package org.scoregap.report.word;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.scoregap.report.Messages;
import org.scoregap.report.book.Book;
import org.scoregap.report.book.BookRenderer;

/** 通报: what the whole city must know of the week, as a Word document. */
public record BulletinRenderer(WordTemplates templates) implements BookRenderer {

    /**
     * Writes it; nothing is written when the office's template is wrong.
     *
     * @throws org.scoregap.model.ScoregapException {@code TEMPLATE_WRONG} when the office's template is none, or has a
     *     placeholder that is unknown
     */
    @Override
    public void render(Book book, OutputStream out) throws IOException {
        Messages messages = Messages.in(Locale.forLanguageTag(book.language()));
        templates.bulletin(book.language()).fill(Bulletin.of(book, messages), messages, out);
    }
}
