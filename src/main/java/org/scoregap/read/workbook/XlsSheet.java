package org.scoregap.read.workbook;

import static org.scoregap.model.ProblemCode.CELL_TOO_LONG;
import static org.scoregap.model.ProblemCode.CELL_TWICE;
import static org.scoregap.model.ProblemCode.FILE_DAMAGED;
import static org.scoregap.model.ProblemCode.FILE_TOO_LARGE;
import static org.scoregap.model.ProblemCode.NOT_A_NUMBER;
import static org.scoregap.model.ProblemCode.ROW_TOO_WIDE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.poi.hssf.record.BlankRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.hssf.record.UncalcedRecord;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.scoregap.model.CellRef;
import org.scoregap.model.Problem;
import org.scoregap.read.Cell;
import org.scoregap.read.CellText;
import org.scoregap.read.HeldSheet;
import org.scoregap.read.Limits;
import org.scoregap.read.Merge;
import org.scoregap.read.RawRow;
import org.scoregap.read.RawSheet;
import org.scoregap.read.SheetLayout;
import org.scoregap.read.Unreadable;

/** A worksheet of an xls file, gathered from its records. */
final class XlsSheet {
    /** A formula that the file keeps no result of; the parsed expression is worth nothing to a reader. */
    private static final Cell NO_RESULT = new Cell.Formula("=…");

    /** A text with a format run: no program writes it into BIFF 8, so what it held is not known. */
    private static final short RICH_LABEL = 0xD6;

    private final String name;
    private final String file;
    private final XlsGlobals globals;
    private final Limits limits;
    private final SortedMap<Integer, SortedMap<Integer, Cell>> rows = new TreeMap<>();
    private final Map<Integer, SortedSet<Integer>> struck = new HashMap<>();
    private final SortedMap<Integer, List<Problem>> faults = new TreeMap<>();
    private final List<Merge> merges = new ArrayList<>();
    private final Set<Integer> hiddenColumns = new HashSet<>();
    private final SortedSet<Integer> hiddenRows = new TreeSet<>();
    private boolean uncalculated;

    /** The formula whose text follows in a record of its own. */
    private Optional<CellRef> awaitsText = Optional.empty();

    XlsSheet(String name, String file, XlsGlobals globals, Limits limits) {
        this.name = name;
        this.file = file;
        this.globals = globals;
        this.limits = limits;
    }

    void take(Record record) {
        if (record instanceof CellValueRecordInterface stored) {
            if (!(record instanceof BlankRecord)) {
                awaitsText = Optional.empty();
                CellRef where = new CellRef(name, stored.getRow() + 1, stored.getColumn() + 1);
                put(where, cell(stored, where));
                if (globals.isStruck(stored.getXFIndex())) {
                    struck.computeIfAbsent(where.row(), row -> new TreeSet<>()).add(where.column());
                }
            }
        } else if (record instanceof StringRecord text) {
            awaitsText.ifPresent(where -> replace(where, text(text.getString(), where)));
            awaitsText = Optional.empty();
        } else if (record instanceof RowRecord row) {
            if (row.getZeroHeight()) {
                hiddenRows.add(row.getRowNumber() + 1);
            }
        } else if (record instanceof ColumnInfoRecord columns) {
            for (int column = columns.getFirstColumn();
                    columns.getHidden() && column <= Math.min(255, columns.getLastColumn());
                    column++) {
                hiddenColumns.add(column + 1);
            }
        } else if (record instanceof MergeCellsRecord merged) {
            for (int i = 0; i < merged.getNumAreas(); i++) {
                merge(merged.getAreaAt(i));
            }
        } else if (record instanceof UncalcedRecord) {
            uncalculated = true;
        } else if (record.getSid() == RICH_LABEL) {
            throw new Unreadable(FILE_DAMAGED, "RSTRING", "");
        }
    }

    private Cell cell(CellValueRecordInterface stored, CellRef where) {
        if (stored instanceof NumberRecord number) {
            return number(number.getValue(), stored.getXFIndex(), where);
        }
        if (stored instanceof LabelSSTRecord label) {
            return text(globals.text(label.getSSTIndex()), where);
        }
        if (stored instanceof LabelRecord label) {
            return text(label.getValue(), where);
        }
        if (stored instanceof BoolErrRecord other) {
            return other.isBoolean() ? new Cell.Bool(other.getBooleanValue()) : failed(other.getErrorValue() & 0xFF);
        }
        if (stored instanceof FormulaRecord formula) {
            return result(formula, where);
        }
        throw new Unreadable(FILE_DAMAGED, stored.getClass().getSimpleName(), "");
    }

    private Cell result(FormulaRecord formula, CellRef where) {
        return switch (formula.getCachedResultTypeEnum()) {
            case NUMERIC -> {
                // programs that cannot calculate write 0 and leave the rest to Excel
                boolean unknown = formula.getValue() == 0 && (uncalculated || formula.isCalcOnLoad());
                yield unknown ? NO_RESULT : number(formula.getValue(), formula.getXFIndex(), where);
            }
            case STRING -> {
                // the text follows; without one it is the empty text, which stands for no result as well
                awaitsText = Optional.of(where);
                yield globals.isCalculated() ? Cell.BLANK : NO_RESULT;
            }
            case BOOLEAN -> new Cell.Bool(formula.getCachedBooleanValue());
            case ERROR -> failed(formula.getCachedErrorValue());
            default -> NO_RESULT;
        };
    }

    private static Cell failed(int code) {
        return new Cell.Failed(
                FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#?");
    }

    private Cell number(double value, int style, CellRef where) {
        if (!Double.isFinite(value)) {
            fault(where, Problem.of(NOT_A_NUMBER, file, where, Double.toString(value), ""));
            return Cell.BLANK;
        }
        return globals.number(value, style);
    }

    private Cell text(String text, CellRef where) {
        if (text.length() > limits.cellCharacters()) {
            String most = "≤ " + limits.cellCharacters();
            fault(where, Problem.of(CELL_TOO_LONG, file, where, CellText.shortened(text, 40), most));
            return Cell.BLANK;
        }
        return CellText.cell(text);
    }

    private void put(CellRef where, Cell cell) {
        if (where.column() > limits.columns() && cell != Cell.BLANK) {
            String most = "≤ " + CellRef.letters(limits.columns());
            fault(where, Problem.of(ROW_TOO_WIDE, file, where, CellRef.letters(where.column()), most));
        } else if (replace(where, cell).isPresent()) {
            fault(where, Problem.of(CELL_TWICE, file, where, CellRef.letters(where.column()) + where.row(), ""));
        }
    }

    /** @return what stood there */
    private Optional<Cell> replace(CellRef where, Cell cell) {
        return Optional.ofNullable(
                rows.computeIfAbsent(where.row(), row -> new TreeMap<>()).put(where.column(), cell));
    }

    /** The first few faults of a row say enough. */
    private void fault(CellRef where, Problem problem) {
        List<Problem> known = faults.computeIfAbsent(where.row(), row -> new ArrayList<>());
        if (known.size() < 5) {
            known.add(problem);
        }
    }

    private void merge(CellRangeAddress range) {
        merges.add(new Merge(
                range.getFirstRow() + 1,
                range.getFirstColumn() + 1,
                range.getLastRow() + 1,
                range.getLastColumn() + 1));
        if (merges.size() > SheetLayout.MOST) {
            throw new Unreadable(FILE_TOO_LARGE, "> " + SheetLayout.MOST, "≤ " + SheetLayout.MOST);
        }
    }

    RawSheet held(boolean hidden) {
        List<RawRow> held = new ArrayList<>();
        SortedSet<Integer> numbers = new TreeSet<>(rows.keySet());
        numbers.addAll(faults.keySet());
        for (int number : numbers) {
            List<Problem> wrong = faults.getOrDefault(number, List.of());
            SortedMap<Integer, Cell> row = rows.getOrDefault(number, new TreeMap<>());
            if (!wrong.isEmpty()) {
                held.add(RawRow.refused(number, List.copyOf(wrong)));
            } else if (row.values().stream().anyMatch(cell -> cell != Cell.BLANK)) {
                held.add(new RawRow(number, listed(row), struck.getOrDefault(number, new TreeSet<>())));
            }
        }
        return new HeldSheet(name, hidden, new SheetLayout(merges, hiddenColumns, hiddenRows, Set.of()), held);
    }

    private static List<Cell> listed(SortedMap<Integer, Cell> row) {
        List<Cell> cells = new ArrayList<>();
        row.forEach((column, cell) -> {
            while (cells.size() < column - 1) {
                cells.add(Cell.BLANK);
            }
            cells.add(cell);
        });
        return List.copyOf(cells);
    }
}
