package org.scoregap.read.text;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.scoregap.model.Problem;
import org.scoregap.read.Cell;
import org.scoregap.read.CellText;
import org.scoregap.read.Parsing;
import org.scoregap.read.PullIterator;
import org.scoregap.read.RawRow;

/** The records of a CSV text, numbered by the line that each begins on. */
final class CsvRows extends PullIterator<RawRow> {
    private final RecordGuard guard;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;

    CsvRows(RecordGuard guard, Dialect dialect) throws IOException {
        this.guard = guard;
        CSVFormat.Builder format = CSVFormat.EXCEL
                .builder()
                .setDelimiter(RecordGuard.parserDelimiter(dialect))
                .setQuote(dialect.quote().orElse(null));
        if (dialect.backslash()) {
            format.setEscape('\\');
        }
        this.parser =
                CSVParser.builder().setReader(guard).setFormat(format.get()).get();
        this.records = parser.iterator();
    }

    @Override
    protected Optional<RawRow> pull() {
        return Parsing.guard(this::nextFilled);
    }

    private Optional<RawRow> nextFilled() {
        while (true) {
            // the parser reads a record in hasNext: the line must be asked for before
            int line = Math.toIntExact(parser.getCurrentLineNumber() + 1);
            if (!records.hasNext()) {
                return refused(Integer.MAX_VALUE);
            }
            Optional<RawRow> row = row(line, records.next());
            Optional<RawRow> found = row.isPresent() ? row : refused(line);
            if (found.isPresent()) {
                return found;
            }
        }
    }

    private static Optional<RawRow> row(int line, CSVRecord record) {
        Cell[] cells = new Cell[record.size()];
        boolean filled = false;
        for (int i = 0; i < cells.length; i++) {
            cells[i] = CellText.cell(record.get(i));
            filled |= cells[i] != Cell.BLANK;
        }
        return filled ? Optional.of(new RawRow(line, List.of(cells))) : Optional.empty();
    }

    /** What the guard refused, once the parser has come to the empty line it was given instead. */
    private Optional<RawRow> refused(int line) {
        Problem fault = guard.faults().peek();
        if (fault == null || fault.where().row() > line) {
            return Optional.empty();
        }
        guard.faults().remove();
        return Optional.of(RawRow.refused(fault.where().row(), List.of(fault)));
    }
}
