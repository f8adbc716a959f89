package org.scoregap.report.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.scoregap.report.Messages;
import org.scoregap.report.book.Book;
import org.scoregap.report.book.BookRenderer;

/** A book as one file of HTML that asks nothing of the network: everything that it needs stands in it. */
public final class HtmlBook implements BookRenderer {
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    @Override
    public void render(Book book, OutputStream out) throws IOException {
        Page page = new Page(
                book,
                new Words(Messages.in(Locale.forLanguageTag(book.language()))),
                Links.within(book),
                Assets.loaded());
        Utf8ByteOutput output = new Utf8ByteOutput();
        templates.render("book.jte", page, output);
        output.writeTo(out);
        out.flush();
    }
}
