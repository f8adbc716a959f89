package org.scoregap.report.workbook;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.scoregap.report.ColumnSpec;
import org.scoregap.report.Messages;
import org.scoregap.report.Report;
import org.scoregap.report.TableBlock;
import org.scoregap.report.book.Chapter;
import org.scoregap.report.book.Figure;

/** A chapter on its sheet: title, sentences, charts of a course, totals, the list, what stands beside it, notes. */
final class ChapterSheet {
    private final Chapter chapter;
    private final Page page;
    private final Grid grid;
    private final LossShades shades;
    private final Printing printing;
    private final ReportLists lists;
    private final SortedMap<Integer, ListOnSheet> titles = new TreeMap<>();
    private Optional<ListOnSheet> list = Optional.empty();
    private Optional<ListOnSheet> totals = Optional.empty();

    ChapterSheet(Chapter chapter, Page page, Links links, Messages messages, Printing printing) {
        this.chapter = chapter;
        this.page = page;
        this.grid = new Grid(page, links);
        this.shades = new LossShades(page.sheet());
        this.printing = printing;
        this.lists = ReportLists.of(chapter, messages.text("workbook.list"));
    }

    boolean is(String anchor) {
        return chapter.anchor().equals(anchor);
    }

    Chapter chapter() {
        return chapter;
    }

    Page page() {
        return page;
    }

    Printing printing() {
        return printing;
    }

    /** Where its list stands; empty where it has no rows. */
    Optional<ListOnSheet> list() {
        return list;
    }

    /** Where the totals stand. */
    Optional<ListOnSheet> totals() {
        return totals;
    }

    /** The lists of its own kind as the report has them. */
    List<TableBlock> listed() {
        return chapter.report().tables().stream()
                .filter(block -> block.role() == TableBlock.Role.LIST)
                .toList();
    }

    /** @param told what the overview says already */
    void fill(List<String> told, Back back, Charts charts) {
        Report report = chapter.report();
        int columns = lists.main().stream()
                .mapToInt(block -> block.columns().size())
                .max()
                .orElse(1);
        page.line(report.title(), Look.Kind.TITLE);
        page.link(back.text(), back.place());
        report.lead().stream()
                .filter(sentence -> !told.contains(sentence))
                .forEach(sentence -> page.line(sentence, Look.Kind.SENTENCE_LINE));
        List<Figure.Course> courses = chapter.figures().stream()
                .filter(Figure.Course.class::isInstance)
                .map(Figure.Course.class::cast)
                .toList();
        if (!courses.isEmpty()) {
            charts.courses(page, courses);
        }
        writeLists();
        if (list.isPresent() && lists.others().isEmpty()) {
            printing.list(page, list.get());
        } else {
            printing.lists(page, titles);
        }
        notes(report.notes(), Math.max(columns, 8));
        page.settle();
    }

    void writeLists() {
        if (lists.main().stream().anyMatch(block -> !block.rows().isEmpty())) {
            TableBlock main = lists.main().get(0);
            lists.totals().forEach(block -> {
                totals = Optional.of(grid.plain(block.forPeople(), firstText(main), Look.Kind.TOTAL));
                page.skip(1);
            });
            ListOnSheet place = grid.table(main);
            shades.on(place);
            list = Optional.of(place);
            titles.put(place.header(), place);
        }
        for (TableBlock other : lists.others()) {
            other(other);
        }
    }

    private void other(TableBlock block) {
        if (block.saysNothing()) {
            return;
        }
        page.skip(1);
        int title = page.next();
        page.line(block.title(), Look.Kind.HEADING);
        block.sentences().forEach(sentence -> page.line(sentence, Look.Kind.SENTENCE_LINE));
        if (!block.rows().isEmpty()) {
            ListOnSheet place = grid.table(block);
            shades.on(place);
            titles.put(title, place);
        }
    }

    private static int firstText(TableBlock list) {
        for (int i = 1; i < list.columns().size(); i++) {
            if (list.columns().get(i).fit() == ColumnSpec.Fit.TEXT) {
                return i;
            }
        }
        return 0;
    }

    void notes(List<String> notes, int columns) {
        if (!notes.isEmpty()) {
            page.skip(1);
            page.sentences(notes, columns);
        }
    }
}
