package org.scoregap.read;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.scoregap.model.Problem;

/** The records of a CSV text, numbered by the line that each begins on. */
final class CsvRows extends PullIterator<RawRow> {
    private final RecordGuard guard;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private Optional<RawRow> waiting = Optional.empty();

    CsvRows(RecordGuard guard, char delimiter) throws IOException {
        this.guard = guard;
        CSVFormat format = CSVFormat.EXCEL.builder().setDelimiter(delimiter).get();
        this.parser = CSVParser.builder().setReader(guard).setFormat(format).get();
        this.records = parser.iterator();
    }

    @Override
    protected Optional<RawRow> pull() {
        Optional<RawRow> row = waiting.isPresent() ? waiting : Parsing.guard(this::nextFilled);
        waiting = Optional.empty();
        Optional<RawRow> refused = refusedBefore(row.map(RawRow::number).orElse(Integer.MAX_VALUE));
        if (refused.isPresent()) {
            waiting = row;
            return refused;
        }
        return row;
    }

    /** The guard runs ahead of the parser, so its faults wait for their turn. */
    private Optional<RawRow> refusedBefore(int line) {
        Problem fault = guard.faults().peek();
        if (fault == null || fault.where().row() >= line) {
            return Optional.empty();
        }
        return Optional.of(RawRow.refused(guard.faults().remove().where().row(), List.of(fault)));
    }

    private Optional<RawRow> nextFilled() {
        while (true) {
            int line = Math.toIntExact(parser.getCurrentLineNumber() + 1);
            if (!records.hasNext()) {
                return Optional.empty();
            }
            // hasNext has parsed the record; the line was asked for before it
            CSVRecord record = records.next();
            Cell[] cells = new Cell[record.size()];
            boolean filled = false;
            for (int i = 0; i < cells.length; i++) {
                cells[i] = CellText.cell(record.get(i));
                filled |= cells[i] != Cell.BLANK;
            }
            if (filled) {
                return Optional.of(new RawRow(line, List.of(cells)));
            }
        }
    }
}
