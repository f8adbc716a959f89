package org.scoregap.report.workbook;

import java.util.List;
import java.util.Optional;
import org.scoregap.report.book.Book;
import org.scoregap.report.book.Chapter;
import org.scoregap.report.book.Figure;
import org.scoregap.report.workbook.sheet.Sheet;

/** 总览: what must be known first, the frameworks, the two charts that leaders look at, and where everything stands. */
final class OverviewSheet {
    private static final int COLUMNS = 10;

    private final ChapterSheet sheet;
    private final Page page;
    private final Book book;

    OverviewSheet(ChapterSheet sheet, Book book) {
        this.sheet = sheet;
        this.page = sheet.page();
        this.book = book;
    }

    void fill(Charts charts, List<Sheet> sheets, Optional<ListOnSheet> gaps, List<String> frameworks) {
        page.widths().want(0, 12);
        page.widths().want(1, 30);
        for (int i = 2; i < COLUMNS; i++) {
            page.widths().want(i, 13);
        }
        page.line(book.title(), Look.Kind.TITLE);
        contents(sheets);
        page.sentences(book.opening(), COLUMNS);
        page.skip(1);
        sheet.writeLists();
        sheet.list().ifPresent(list -> gaps.ifPresent(rows -> new Totals(page, list, frameworks).overGaps(rows)));
        page.skip(1);
        List<Figure> figures = book.chapters().stream()
                .map(Chapter::figures)
                .flatMap(List::stream)
                .toList();
        charts.overview(page, figures);
        sheet.notes(sheet.chapter().report().notes(), COLUMNS);
        sheet.printing().onePage(page);
        page.settle();
    }

    /** The other sheets, some in a row. */
    private void contents(List<Sheet> sheets) {
        for (int i = 0; i < sheets.size(); i++) {
            String name = sheets.get(i).name();
            int column = i % COLUMNS;
            if (column == 0) {
                page.skip(i == 0 ? 0 : 1);
            }
            page.text(page.next(), column, name, Look.of(Look.Kind.LINK));
            page.sheet().link(page.next(), column, ListOnSheet.place(name, 0));
        }
        page.skip(2);
    }
}
