package org.scoregap.report.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.scoregap.report.Messages;
import org.scoregap.report.Report;
import org.scoregap.report.TableBlock;
import org.scoregap.report.book.Chapter;
import org.scoregap.report.render.Renderer;
import org.scoregap.report.workbook.poi.WorkbookWriter;
import org.scoregap.report.workbook.sheet.Spreadsheet;

/**
 * One list as a workbook that other programs take too: its headers are the first row of the first sheet, what stands beside
 * it is on sheets of its own. What the report says in sentences is left out.
 */
public final class ListWorkbook implements Renderer {
    private static final int LONG = 160;

    private static final int WIDE = 80;

    private final Messages messages;

    public ListWorkbook(Messages messages) {
        this.messages = messages;
    }

    /** A text of some sentences would make a row of a screen's height in the usual width. */
    private static void widen(Page page, TableBlock list) {
        for (int i = 0; i < list.columns().size(); i++) {
            int at = i;
            if (list.rows().stream().anyMatch(row -> Widths.of(row.get(at).shown()) > LONG)) {
                page.widths().want(i, WIDE);
            }
        }
    }

    @Override
    public void render(Report report, OutputStream out) throws IOException {
        Spreadsheet workbook = new Spreadsheet(report.title(), messages.text("workbook.font"));
        Chapter chapter = new Chapter(report.id(), report.title(), report, List.of());
        ReportLists lists = ReportLists.of(chapter, messages.text("workbook.list"), TableBlock::forPeopleWhole);
        SheetNames names = new SheetNames();
        Printing printing = new Printing(report.title(), messages.text("workbook.page", "&P", "&N"));
        Stream.of(lists.main(), lists.totals(), lists.others())
                .flatMap(List::stream)
                .map(TableBlock::forPeopleWhole)
                .filter(list -> !list.columns().isEmpty())
                .forEach(list -> fill(
                        new Page(workbook.add(names.of(list.title().isEmpty() ? report.title() : list.title()))),
                        list,
                        printing));
        if (workbook.sheets().isEmpty()) {
            workbook.add(names.of(report.title()));
        }
        WorkbookWriter.write(workbook, out);
    }

    private static void fill(Page page, TableBlock list, Printing printing) {
        widen(page, list);
        Grid grid = new Grid(page, new Links());
        if (list.rows().isEmpty()) {
            grid.plain(list, 0, Look.Kind.BODY);
        } else {
            printing.list(page, grid.table(list));
        }
        page.sheet().freeze(1);
        page.settle();
    }
}
