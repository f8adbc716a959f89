package org.scoregap.report.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.scoregap.report.Messages;
import org.scoregap.report.TableBlock;
import org.scoregap.report.Value;
import org.scoregap.report.book.Book;
import org.scoregap.report.book.BookRenderer;
import org.scoregap.report.book.Chapter;
import org.scoregap.report.workbook.poi.WorkbookWriter;
import org.scoregap.report.workbook.sheet.Sheet;
import org.scoregap.report.workbook.sheet.Spreadsheet;

/**
 * The week as an Excel workbook: a sheet for each chapter, one for all units' gaps, one for the explanations and one for
 * what the charts draw. Lists are tables to filter, their totals are formulas.
 */
public final class ExcelBook implements BookRenderer {
    private static final String OVERVIEW = "overview";
    private static final String GAPS = "gaps";
    private static final String ACCOUNTABILITY = "accountability";

    /** With more sentences and rows than that nobody scrolls to the one that counts, and the file gets slow. */
    private static final int MOST_EXPLANATIONS = 1000;

    @Override
    public void render(Book book, OutputStream out) throws IOException {
        WorkbookWriter.write(new Binding(book).bind(), out);
    }

    /** One workbook in the making. */
    private static final class Binding {
        private final Book book;
        private final Spreadsheet workbook;
        private final Messages messages;
        private final Links links = new Links();
        private final SheetNames names = new SheetNames();
        private final Printing printing;

        Binding(Book book) {
            this.book = book;
            this.messages = Messages.in(Locale.forLanguageTag(book.language()));
            this.workbook = new Spreadsheet(book.title(), messages.text("workbook.font"));

            this.printing = new Printing(book.title(), messages.text("workbook.page", "&P", "&N"));
        }

        /** Sheets are made in their order; they are filled so that each knows where its links and sums lead. */
        Spreadsheet bind() {
            List<Page> pages = new ArrayList<>();
            Optional<Page> units = Optional.empty();
            for (Chapter chapter : book.chapters()) {
                pages.add(page(chapter.label()));
                if (chapter.anchor().equals(ACCOUNTABILITY)) {
                    units = Optional.of(page(messages.text("workbook.units")));
                }
            }
            boolean explained =
                    !book.explanations().isEmpty() && book.explanations().size() <= MOST_EXPLANATIONS;
            Optional<Page> explanations =
                    explained ? Optional.of(page(messages.text("workbook.explanations"))) : Optional.empty();
            List<Sheet> contents =
                    workbook.sheets().subList(1, workbook.sheets().size());
            Charts charts = new Charts(page(messages.text("workbook.chart-data")), messages);

            explanations.ifPresent(
                    page -> new ExplanationSheet(page, back(), messages.text("workbook.on-screen"), printing)
                            .fill(book.explanations(), links));
            units.ifPresent(this::units);
            List<ChapterSheet> sheets = new ArrayList<>();
            for (int i = 0; i < pages.size(); i++) {
                sheets.add(new ChapterSheet(book.chapters().get(i), pages.get(i), links, messages, printing));
            }
            Optional<ListOnSheet> gaps = Optional.empty();
            for (ChapterSheet sheet : sheets) {
                if (sheet.is(OVERVIEW)) {
                    continue;
                }
                sheet.fill(book.lead(), back(), charts);
                Optional<ListOnSheet> list = sheet.list();
                if (list.isPresent()) {
                    total(sheet, list.get());
                    gaps = sheet.is(GAPS) ? list : gaps;
                }
            }
            Optional<ListOnSheet> listed = gaps;
            sheets.stream().filter(sheet -> sheet.is(OVERVIEW)).forEach(sheet -> {
                new OverviewSheet(sheet, book).fill(charts, contents, listed, frameworks());
            });
            charts.settle(printing);
            return workbook;
        }

        private void units(Page page) {
            TableBlock list = UnitList.of(book, messages);
            page.line(messages.text("workbook.units-of", book.title()), Look.Kind.TITLE);
            page.link(back().text(), back().place());
            if (UnitList.hasLevels(book)) {
                book.chapter(ACCOUNTABILITY)
                        .map(Chapter::label)
                        .ifPresent(sheet ->
                                page.line(messages.text("workbook.level-reasons", sheet), Look.Kind.SENTENCE_LINE));
            }
            Grid grid = new Grid(page, links);
            Optional<ListOnSheet> totals = Optional.empty();
            if (!list.rows().isEmpty()) {
                totals = overview()
                        .map(block -> UnitTotals.of(block, messages))
                        .map(block -> grid.plain(block, 2, Look.Kind.TOTAL));
                page.skip(1);
                ListOnSheet rows = grid.table(list);
                List<Value> units = list.rows().stream().map(row -> row.get(0)).toList();
                for (int i = 0; i < units.size(); i++) {
                    links.unit(units.get(i).shown(), ListOnSheet.place(page.name(), rows.first() + i));
                }
                totals.ifPresent(place -> new Totals(page, place, frameworks()).overRows(rows, "unit_loss"));
                printing.list(page, rows);
            } else {
                printing.sheet(page);
            }
            page.settle();
        }

        private void total(ChapterSheet sheet, ListOnSheet list) {
            sheet.totals().ifPresent(place -> {
                Totals totals = new Totals(sheet.page(), place, frameworks());
                if (sheet.is(GAPS)) {
                    totals.overRows(list, "expected_loss");
                } else if (sheet.is(ACCOUNTABILITY)) {
                    totals.overColumns(list, sheet.listed());
                }
            });
        }

        private Optional<TableBlock> overview() {
            return book.chapter(OVERVIEW)
                    .flatMap(chapter -> chapter.report().tables().stream().findFirst());
        }

        /** The frameworks' ids in their order. */
        private List<String> frameworks() {
            return overview()
                    .map(block ->
                            block.rows().stream().map(row -> row.get(0).plain()).toList())
                    .orElse(List.of());
        }

        private Back back() {
            String name = workbook.sheets().get(0).name();
            return new Back(messages.text("workbook.back", name), ListOnSheet.place(name, 0));
        }

        private Page page(String label) {
            return new Page(workbook.add(names.of(label)));
        }
    }
}
