package org.scoregap.read.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.scoregap.model.CellRef;
import org.scoregap.model.Problem;
import org.scoregap.model.ProblemCode;
import org.scoregap.read.Cell;
import org.scoregap.read.CellText;
import org.scoregap.read.RawRow;
import org.scoregap.read.TableHead;
import org.scoregap.read.Unreadable;

/** What gathers while a table is read: its problems and its footer. Both are bounded; nobody corrects ten thousand. */
final class TableNotes {
    private static final int MOST = 10_000;

    private final String file;
    private final String sheet;
    private final List<Problem> problems = new ArrayList<>();
    private final List<TableHead.Line> footer = new ArrayList<>();

    TableNotes(String file, String sheet) {
        this.file = file;
        this.sheet = sheet;
    }

    void refused(RawRow row) {
        row.faults().forEach(this::add);
    }

    void problem(ProblemCode code, int row, String found, String expected) {
        add(Problem.of(code, file, CellRef.ofRow(sheet, row), found, expected));
    }

    void problem(ProblemCode code, int row, int column, String found) {
        add(Problem.of(code, file, new CellRef(sheet, row, column), found, ""));
    }

    /** Says that a row is no data to us, where it may be to others. */
    void leftOut(RawRow row) {
        String texts = row.cells().stream()
                .map(Cell::text)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        problem(ProblemCode.ROW_LEFT_OUT, row.number(), CellText.shortened(texts, 60), "");
    }

    private void add(Problem problem) {
        if (problems.size() >= MOST) {
            throw new Unreadable(ProblemCode.FILE_DAMAGED, problem.code() + " > " + MOST, "");
        }
        problems.add(problem);
    }

    void footer(RawRow row) {
        if (footer.size() < MOST) {
            footer.addAll(lines(row));
        }
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    List<TableHead.Line> footer() {
        return List.copyOf(footer);
    }

    /** The cells of a row that hold anything, each as a line. */
    static List<TableHead.Line> lines(RawRow row) {
        List<TableHead.Line> lines = new ArrayList<>();
        for (int column = 1; column <= row.cells().size(); column++) {
            Cell cell = row.cell(column);
            if (cell != Cell.BLANK) {
                lines.add(new TableHead.Line(row.number(), column, cell.text()));
            }
        }
        return lines;
    }
}
