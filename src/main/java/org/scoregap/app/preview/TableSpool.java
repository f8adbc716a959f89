package org.scoregap.app.preview;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.scoregap.model.CellRef;
import org.scoregap.model.Problem;
import org.scoregap.model.ProblemCode;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;
import org.scoregap.read.Cell;
import org.scoregap.read.Column;
import org.scoregap.read.Row;
import org.scoregap.read.Table;
import org.scoregap.report.preview.CleanCsv;

/** Writes one table as it is read; how wide it is shows when its last row has been. */
final class TableSpool {
    private final Table table;
    private final String file;
    private final List<Problem> unknown = new ArrayList<>();
    private int rows;
    private int width;
    private boolean even = true;

    private TableSpool(Table table, String file) {
        this.table = table;
        this.file = file;
        this.width =
                table.head().columns().stream().mapToInt(Column::index).max().orElse(0);
    }

    static CleanTable write(Table table, String file, Path folder) {
        try {
            Path written = Files.createTempFile(folder, "table-", ".csv");
            return new TableSpool(table, file).write(written);
        } catch (IOException e) {
            throw new ScoregapException(Failure.FILE_REFUSED, e, folder.toString(), String.valueOf(e.getMessage()));
        }
    }

    private CleanTable write(Path written) throws IOException {
        int neutralised;
        try (Writer out = Files.newBufferedWriter(written, StandardCharsets.UTF_8)) {
            CleanCsv csv = new CleanCsv(out);
            csv.write(titles());
            for (Iterator<Row> body = table.body(); body.hasNext(); ) {
                row(body.next(), csv);
            }
            neutralised = csv.neutralised();
        }
        if (!even) {
            CleanCsv.widen(written, width);
        }
        List<Problem> leftOut = new ArrayList<>(table.problems());
        leftOut.addAll(unknown);
        leftOut.sort(Problem.COSTLIEST_FIRST);
        return new CleanTable(
                written,
                table.head().sheet(),
                table.head().firstHeaderRow(),
                rows,
                (long) rows * width,
                leftOut,
                neutralised);
    }

    private List<String> titles() {
        List<String> titles = new ArrayList<>(Collections.nCopies(width, ""));
        for (Column column : table.head().columns()) {
            titles.set(column.index() - 1, column.title());
        }
        return titles;
    }

    private void row(Row row, CleanCsv csv) throws IOException {
        List<String> values = new ArrayList<>(width);
        int filled = 0;
        for (int column = 1; column <= Math.max(width, row.cells().size()); column++) {
            Cell cell = row.cell(column);
            if (cell instanceof Cell.Formula) {
                CellRef where = new CellRef(table.head().sheet(), row.number(), column);
                unknown.add(Problem.of(ProblemCode.FORMULA_WITHOUT_VALUE, file, where, cell.text(), ""));
                return;
            }
            values.add(cell.text());
            filled = cell instanceof Cell.Blank ? filled : column;
        }
        if (filled > width) {
            even = false;
            width = filled;
        }
        csv.write(values.subList(0, Math.max(width, filled)));
        rows++;
    }
}
