package org.scoregap.report.workbook;

import java.util.List;
import org.scoregap.report.Report;
import org.scoregap.report.TableBlock;
import org.scoregap.report.book.Book;
import org.scoregap.report.book.Chapter;

/** 失分说明: how each indicator's figure came about, one below the other. */
final class ExplanationSheet {
    private static final int COLUMNS = 10;
    private static final int WIDTH = 15;

    private final Page page;
    private final Back back;
    private final String hint;
    private final Printing printing;

    /** @param hint what it is for */
    ExplanationSheet(Page page, Back back, String hint, Printing printing) {
        this.page = page;
        this.back = back;
        this.hint = hint;
        this.printing = printing;
    }

    /** Tells {@code links} where each stands. */
    void fill(List<Chapter> explanations, Links links) {
        for (int i = 0; i < COLUMNS; i++) {
            page.widths().want(i, WIDTH);
        }
        page.line(page.name(), Look.Kind.TITLE);
        page.link(back.text(), back.place());
        page.line(hint, Look.Kind.SENTENCE_LINE);
        int head = page.next();
        Grid grid = new Grid(page, new Links());
        for (Chapter chapter : explanations) {
            page.skip(1);
            String place = ListOnSheet.place(page.name(), page.next());
            links.indicator(chapter.anchor().substring(Book.ofIndicator("").length()), place);
            explain(chapter.report(), grid);
        }
        // All have the same notes.
        page.skip(1);
        explanations.stream()
                .flatMap(chapter -> chapter.report().notes().stream())
                .distinct()
                .forEach(note -> page.sentence(note, COLUMNS));
        printing.beginning(page, head, COLUMNS);
        page.sheet().freeze(head);
        page.settle();
    }

    private void explain(Report report, Grid grid) {
        page.line(report.title(), Look.Kind.TITLE);
        page.sentences(report.lead(), COLUMNS);
        for (TableBlock block : report.tables()) {
            if (block.role() == TableBlock.Role.ROWS || block.saysNothing()) {
                continue;
            }
            page.line(block.title(), Look.Kind.HEADING);
            page.sentences(block.sentences(), COLUMNS);
            TableBlock shown = block.forPeople();
            if (!shown.rows().isEmpty()) {
                grid.narrow(shown);
            }
        }
    }
}
