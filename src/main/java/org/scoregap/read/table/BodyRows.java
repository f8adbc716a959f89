package org.scoregap.read.table;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Optional;
import java.util.Queue;
import org.scoregap.model.ProblemCode;
import org.scoregap.read.Cell;
import org.scoregap.read.PullIterator;
import org.scoregap.read.RawRow;
import org.scoregap.read.Row;
import org.scoregap.read.Unreadable;

/** The rows below a header, as a table gives them. */
final class BodyRows extends PullIterator<Row> {
    private static final int SENTENCE = 20;

    private final Iterator<RawRow> source;
    private final Header header;
    private final RowClassifier classifier;
    private final FillDown fillDown;
    private final TableNotes notes;
    private final boolean rectangular;
    private final int mostRows;
    private final Queue<RawRow> ready = new ArrayDeque<>();
    private final Queue<RawRow> held = new ArrayDeque<>();
    private boolean atTop = true;
    private boolean inFooter;
    private int rows;

    BodyRows(
            Iterator<RawRow> source,
            Header header,
            RowClassifier classifier,
            FillDown fillDown,
            TableNotes notes,
            boolean rectangular,
            int mostRows) {
        this.source = source;
        this.header = header;
        this.classifier = classifier;
        this.fillDown = fillDown;
        this.notes = notes;
        this.rectangular = rectangular;
        this.mostRows = mostRows;
    }

    @Override
    protected Optional<Row> pull() {
        while (true) {
            while (!ready.isEmpty()) {
                Optional<Row> row = row(ready.remove());
                if (row.isPresent()) {
                    return row;
                }
            }
            if (!source.hasNext()) {
                if (held.isEmpty()) {
                    return Optional.empty();
                }
                releaseAtEnd();
                continue;
            }
            sort(source.next());
        }
    }

    private void sort(RawRow raw) {
        if (++rows > mostRows) {
            throw new Unreadable(ProblemCode.FILE_TOO_LARGE, "> " + mostRows, "≤ " + mostRows);
        }
        if (raw.isRefused()) {
            notes.refused(raw);
            return;
        }
        if ((atTop && classifier.isIndex(raw)) || classifier.isHeaderAgain(raw)) {
            return;
        }
        atTop = false;
        if (isFooter(raw)) {
            inFooter = true;
            notes.footer(raw);
        } else if (isLoneText(raw)) {
            held.add(raw);
            if (held.size() > 1_000) {
                ready.addAll(held);
                held.clear();
            }
        } else {
            inFooter = false;
            ready.addAll(held);
            held.clear();
            ready.add(raw);
        }
    }

    /** Rows of one text each are data when data follow them; at the end, sentences are a footer and names are not. */
    private void releaseAtEnd() {
        for (RawRow raw : held) {
            String text = raw.cell(raw.width()).text();
            boolean sentence = text.length() > SENTENCE || text.matches("(?s).*[：:。；].*");
            if (sentence || fillDown.spansTable(raw)) {
                notes.footer(raw);
            } else {
                ready.add(raw);
            }
        }
        held.clear();
    }

    private boolean isFooter(RawRow raw) {
        int first = 1;
        while (raw.cell(first) == Cell.BLANK) {
            first++;
        }
        Cell cell = raw.cell(first);
        if (!(cell instanceof Cell.Text)) {
            return false;
        }
        if (inFooter && isLoneText(raw)) {
            return true;
        }
        return FooterWords.begin(cell.text()) && raw.cells().stream().noneMatch(CellShape::isFigure);
    }

    private boolean isLoneText(RawRow raw) {
        return raw.filled() == 1 && header.columns().size() > 1 && CellShape.isWords(raw.cell(raw.width()));
    }

    private Optional<Row> row(RawRow raw) {
        int columns = header.columns().size();
        if (rectangular && (raw.width() > columns || raw.cells().size() < columns)) {
            boolean wide = raw.width() > columns;
            notes.problem(
                    wide ? ProblemCode.ROW_TOO_WIDE : ProblemCode.ROW_TOO_NARROW,
                    raw.number(),
                    Integer.toString(wide ? raw.width() : raw.cells().size()),
                    Integer.toString(columns));
            return Optional.empty();
        }
        return Optional.of(new Row(raw.number(), classifier.kind(raw), fillDown.fill(raw)));
    }
}
