package org.scoregap.read.table;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.scoregap.model.ProblemCode;
import org.scoregap.read.Cell;
import org.scoregap.read.CellText;
import org.scoregap.read.RawRow;
import org.scoregap.read.Row;

/** Makes rows of a body into rows of its table, and says what is odd about them. */
final class DataRows {
    private static final int MOST_BESIDE = 100;
    private static final Pattern SECTION =
            Pattern.compile("(?s)[（(]?[一二三四五六七八九十]{1,3}[）)、.．].*|第.{1,3}[部章节]分?.*|其中[：:]?");

    private final Header header;
    private final RowClassifier classifier;
    private final FillDown fillDown;
    private final TableNotes notes;
    private final boolean rectangular;
    private int beside;

    DataRows(Header header, RowClassifier classifier, FillDown fillDown, TableNotes notes, boolean rectangular) {
        this.header = header;
        this.classifier = classifier;
        this.fillDown = fillDown;
        this.notes = notes;
        this.rectangular = rectangular;
    }

    /** The row as the table gives it; empty where it is refused. */
    Optional<Row> of(RawRow raw) {
        int columns = header.width();
        boolean section =
                raw.cells().size() == 1 && SECTION.matcher(raw.cell(1).text()).matches();
        if (rectangular && !section && (raw.width() > columns || raw.cells().size() < columns)) {
            boolean wide = raw.width() > columns;
            notes.problem(
                    wide ? ProblemCode.ROW_TOO_WIDE : ProblemCode.ROW_TOO_NARROW,
                    raw.number(),
                    Integer.toString(wide ? raw.width() : raw.cells().size()),
                    Integer.toString(columns));
            return Optional.empty();
        }
        sayBeside(raw);
        sayStruck(raw);
        return Optional.of(new Row(raw.number(), classifier.kind(raw), fillDown.fill(raw)));
    }

    /** Figures that are struck out count, with a warning; of a row without such figures the first cell stands for it. */
    private void sayStruck(RawRow raw) {
        if (raw.struck().isEmpty()) {
            return;
        }
        List<Integer> struck = raw.struck().stream()
                .filter(column -> column >= header.left() && column <= header.width() && raw.cell(column) != Cell.BLANK)
                .sorted()
                .toList();
        List<Integer> figures = struck.stream()
                .filter(column -> CellShape.isFigure(raw.cell(column)))
                .toList();
        for (int column : figures.isEmpty() ? struck.stream().limit(1).toList() : figures) {
            notes.problem(
                    ProblemCode.VALUE_VOID,
                    raw.number(),
                    column,
                    CellText.shortened(raw.cell(column).text(), 60));
        }
    }

    private void sayBeside(RawRow raw) {
        boolean left = HeaderWindow.firstFilled(raw) > 0 && HeaderWindow.firstFilled(raw) < header.left();
        if ((left || raw.width() > header.width()) && beside++ < MOST_BESIDE) {
            Cell cell = raw.cell(left ? HeaderWindow.firstFilled(raw) : raw.width());
            notes.problem(
                    ProblemCode.CELL_BESIDE_TABLE,
                    raw.number(),
                    left ? HeaderWindow.firstFilled(raw) : raw.width(),
                    CellText.shortened(cell.text(), 60));
        }
    }
}
