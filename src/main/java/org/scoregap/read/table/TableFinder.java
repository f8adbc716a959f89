package org.scoregap.read.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.scoregap.model.CellRef;
import org.scoregap.model.Decision;
import org.scoregap.model.ProblemCode;
import org.scoregap.read.Cell;
import org.scoregap.read.CellText;
import org.scoregap.read.Column;
import org.scoregap.read.Limits;
import org.scoregap.read.PullIterator;
import org.scoregap.read.RawRow;
import org.scoregap.read.RawSheet;
import org.scoregap.read.SheetLayout;
import org.scoregap.read.TableHead;
import org.scoregap.read.Vocabulary;

/** Finds the tables of a sheet one below the other; few rows are held, the others only pass through. */
final class TableFinder extends PullIterator<FoundTable> implements AutoCloseable {
    private static final int HELD = 60;
    private static final int MOST_HELD = 10_000;

    private final RawSheet sheet;
    private final Limits limits;
    private final String file;
    private final SheetLayout layout;
    private final SheetRows rows;
    private final HeaderFinder headers;
    private final Optional<String> firstText;
    private OptionalInt headerRow;
    private Optional<BodyRows> before = Optional.empty();

    /** @param headerRow where somebody says that the header of the first table is, from 1 */
    TableFinder(RawSheet sheet, Vocabulary vocabulary, Limits limits, String file, OptionalInt headerRow) {
        this.sheet = sheet;
        this.limits = limits;
        this.file = file;
        this.headerRow = headerRow;
        this.layout = sheet.layout();
        this.rows = new SheetRows(RowsAhead.of(sheet, file));
        this.headers = new HeaderFinder(vocabulary, sheet.rectangular());
        this.firstText = rows.peek(1).stream().map(TableFinder::text).findFirst();
    }

    private static String text(RawRow row) {
        return row.cells().stream()
                .map(Cell::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("?");
    }

    /** The first text of the sheet; empty for an empty sheet. */
    Optional<String> firstText() {
        return firstText;
    }

    /** Whether the cell stands below the last row that was looked at. */
    boolean isBeyond(CellRef where) {
        return where.sheet().equals(sheet.name()) && where.row() > rows.readTo();
    }

    /** Has nothing more of the sheet read. */
    @Override
    public void close() {
        rows.close();
    }

    @Override
    protected Optional<FoundTable> pull() {
        // a reader may have left a table before its end
        before.ifPresent(body -> body.forEachRemaining(row -> {}));
        if (headerRow.isPresent()) {
            int said = headerRow.getAsInt();
            headerRow = OptionalInt.empty();
            return headers.at(said, window(upTo(said))).map(this::table);
        }
        while (rows.hasNext()) {
            List<RawRow> first = rows.peek(HELD);
            Optional<Header> header = headers.find(window(first));
            if (header.isPresent()) {
                return Optional.of(table(header.get()));
            }
            for (int passed = first.size() < HELD ? HELD : HELD / 2; passed > 0 && rows.hasNext(); passed--) {
                rows.next();
            }
        }
        return Optional.empty();
    }

    private HeaderWindow window(List<RawRow> first) {
        return new HeaderWindow(first.stream().filter(row -> !row.isRefused()).toList(), layout.merges());
    }

    /** The first rows, with row {@code number} and some below it among them. */
    private List<RawRow> upTo(int number) {
        int held = HELD;
        List<RawRow> first = rows.peek(held);
        while (first.size() == held && first.get(held - 1).number() < number && held < MOST_HELD) {
            held = Math.min(MOST_HELD, 2 * held);
            first = rows.peek(held);
        }
        return first;
    }

    private FoundTable table(Header found) {
        Header header = before.isPresent() && before.get().endedInDoubt() ? found.doubted("below a gap") : found;
        TableNotes notes = new TableNotes(file, sheet.name());
        List<TableHead.Line> preamble = new ArrayList<>();
        List<RawRow> headerRows = new ArrayList<>();
        while (rows.hasNext() && rows.peek(1).get(0).number() <= header.last()) {
            RawRow row = rows.next();
            if (row.isRefused()) {
                notes.refused(row);
            } else if (row.number() >= header.first()) {
                headerRows.add(row);
            } else {
                preamble.addAll(TableNotes.lines(row));
            }
        }
        sayDoubts(header, headerRows, notes);
        BodyRows body = new BodyRows(
                rows,
                header,
                new RowClassifier(header, headerRows),
                new FillDown(layout.merges(), header.last() + 1, header.width()),
                new TableBreak(header, headers, layout.merges(), preamble),
                notes,
                sheet.rectangular(),
                limits.rows());
        before = Optional.of(body);
        List<Column> columns = header.columns().stream()
                .map(column -> new Column(
                        column.index(), column.title(), layout.hiddenColumns().contains(column.index())))
                .toList();
        return new FoundTable(
                new TableHead(sheet.name(), header.first(), header.last(), preamble, columns),
                body,
                notes,
                decisions(header));
    }

    private void sayDoubts(Header header, List<RawRow> headerRows, TableNotes notes) {
        String titles = headerRows.stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell != Cell.BLANK)
                .map(Cell::text)
                .collect(Collectors.joining(", "));
        switch (header.certainty()) {
            case SURE -> {}
            case DOUBTFUL ->
                notes.problem(ProblemCode.HEADER_DOUBTFUL, header.last(), CellText.shortened(titles, 60), "");
            case ABSENT -> notes.problem(ProblemCode.HEADER_ABSENT, header.first(), "", "");
        }
    }

    private List<Decision> decisions(Header header) {
        CellRef where = sheet.name().isEmpty() ? CellRef.FILE : CellRef.ofSheet(sheet.name());
        List<Decision> decisions = new ArrayList<>();
        if (!sheet.name().isEmpty()) {
            decisions.add(new Decision(Decision.Subject.SHEET, where, sheet.name(), layout.hidden()));
        }
        decisions.add(new Decision(Decision.Subject.HEADER, where, header.rows(), header.evidence()));
        return List.copyOf(decisions);
    }
}
