package org.scoregap.read.table;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.scoregap.model.CellRef;
import org.scoregap.model.Decision;
import org.scoregap.read.Cell;
import org.scoregap.read.Column;
import org.scoregap.read.Limits;
import org.scoregap.read.RawRow;
import org.scoregap.read.RawSheet;
import org.scoregap.read.SheetLayout;
import org.scoregap.read.TableHead;
import org.scoregap.read.Vocabulary;

/** Finds the table of a sheet; the sheet's first rows are held, the others only pass through. */
final class TableFinder {
    private static final int HELD = 60;

    private final Vocabulary vocabulary;
    private final Limits limits;
    private final String file;

    TableFinder(Vocabulary vocabulary, Limits limits, String file) {
        this.vocabulary = vocabulary;
        this.limits = limits;
        this.file = file;
    }

    /**
     * What a sheet holds.
     *
     * @param table empty when no row looks like a header
     * @param firstText the first text of the sheet; empty for an empty sheet
     */
    record Found(Optional<FoundTable> table, Optional<String> firstText) {}

    Found find(RawSheet sheet) {
        SheetLayout layout = sheet.layout();
        Iterator<RawRow> rows = sheet.rows();
        List<RawRow> first = new ArrayList<>();
        while (first.size() < HELD && rows.hasNext()) {
            first.add(rows.next());
        }
        HeaderWindow window =
                new HeaderWindow(first.stream().filter(row -> !row.isRefused()).toList(), layout.merges());
        Optional<Header> header = new HeaderFinder(vocabulary).find(window);
        Optional<String> firstText = first.stream()
                .map(row -> row.cells().stream()
                        .map(Cell::text)
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .orElse("?"))
                .findFirst();
        return new Found(header.map(found -> table(sheet, layout, found, first, rows)), firstText);
    }

    private FoundTable table(
            RawSheet sheet, SheetLayout layout, Header header, List<RawRow> first, Iterator<RawRow> rest) {
        TableNotes notes = new TableNotes(file, sheet.name());
        List<TableHead.Line> preamble = new ArrayList<>();
        List<RawRow> headerRows = new ArrayList<>();
        List<RawRow> below = new ArrayList<>();
        for (RawRow row : first) {
            if (row.number() > header.last()) {
                below.add(row);
            } else if (row.isRefused()) {
                notes.refused(row);
            } else if (row.number() >= header.first()) {
                headerRows.add(row);
            } else {
                preamble.addAll(TableNotes.lines(row));
            }
        }
        List<Column> columns = header.columns().stream()
                .map(column -> new Column(
                        column.index(), column.title(), layout.hiddenColumns().contains(column.index())))
                .toList();
        BodyRows body = new BodyRows(
                new Joined(below.iterator(), rest),
                header,
                new RowClassifier(header, headerRows),
                new FillDown(layout.merges(), header.last() + 1, columns.size()),
                notes,
                sheet.rectangular(),
                limits.rows());
        CellRef where = sheet.name().isEmpty() ? CellRef.FILE : CellRef.ofSheet(sheet.name());
        List<Decision> decisions = new ArrayList<>();
        if (!sheet.name().isEmpty()) {
            decisions.add(new Decision(Decision.Subject.SHEET, where, sheet.name(), layout.hidden()));
        }
        decisions.add(new Decision(Decision.Subject.HEADER, where, header.rows(), header.evidence()));
        return new FoundTable(
                new TableHead(sheet.name(), header.first(), header.last(), preamble, columns),
                body,
                notes,
                List.copyOf(decisions));
    }

    /** The held rows, then those still to be read. */
    private static final class Joined implements Iterator<RawRow> {
        private final Iterator<RawRow> held;
        private final Iterator<RawRow> rest;

        Joined(Iterator<RawRow> held, Iterator<RawRow> rest) {
            this.held = held;
            this.rest = rest;
        }

        @Override
        public boolean hasNext() {
            return held.hasNext() || rest.hasNext();
        }

        @Override
        public RawRow next() {
            return held.hasNext() ? held.next() : rest.next();
        }
    }
}
