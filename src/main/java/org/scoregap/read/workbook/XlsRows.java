package org.scoregap.read.workbook;

import static org.scoregap.model.ProblemCode.CELL_TOO_LONG;
import static org.scoregap.model.ProblemCode.NOT_A_NUMBER;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.scoregap.model.CellRef;
import org.scoregap.model.Problem;
import org.scoregap.read.Cell;
import org.scoregap.read.CellText;
import org.scoregap.read.Limits;
import org.scoregap.read.Parsing;
import org.scoregap.read.PullIterator;
import org.scoregap.read.RawRow;

/** The rows of an xls sheet that hold anything. Here a {@code Row} and a {@code Cell} of POI become ours. */
final class XlsRows extends PullIterator<RawRow> {
    private final Iterator<org.apache.poi.ss.usermodel.Row> rows;
    private final String sheet;
    private final String file;
    private final boolean from1904;
    private final Limits limits;
    private final Map<Short, CellFormat> formats = new HashMap<>();

    XlsRows(
            Iterator<org.apache.poi.ss.usermodel.Row> rows,
            String sheet,
            String file,
            boolean from1904,
            Limits limits) {
        this.rows = rows;
        this.sheet = sheet;
        this.file = file;
        this.from1904 = from1904;
        this.limits = limits;
    }

    @Override
    protected Optional<RawRow> pull() {
        return Parsing.guard(this::nextFilled);
    }

    private Optional<RawRow> nextFilled() {
        while (rows.hasNext()) {
            org.apache.poi.ss.usermodel.Row row = rows.next();
            int number = row.getRowNum() + 1;
            Cell[] cells = new Cell[Math.max(0, row.getLastCellNum())];
            Arrays.fill(cells, Cell.BLANK);
            List<Problem> faults = new ArrayList<>();
            boolean filled = false;
            for (org.apache.poi.ss.usermodel.Cell stored : row) {
                int column = stored.getColumnIndex() + 1;
                Cell cell = cell(stored, new CellRef(sheet, number, column), faults);
                cells[column - 1] = cell;
                filled |= cell != Cell.BLANK;
            }
            if (!faults.isEmpty()) {
                return Optional.of(RawRow.refused(number, faults));
            }
            if (filled) {
                return Optional.of(new RawRow(number, List.of(cells)));
            }
        }
        return Optional.empty();
    }

    private Cell cell(org.apache.poi.ss.usermodel.Cell stored, CellRef where, List<Problem> faults) {
        CellType type = stored.getCellType();
        if (type == CellType.FORMULA) {
            type = stored.getCachedFormulaResultType();
        }
        return switch (type) {
            case NUMERIC -> number(stored, where, faults);
            case STRING -> text(stored, where, faults);
            case BOOLEAN -> new Cell.Bool(stored.getBooleanCellValue());
            case ERROR -> {
                byte code = stored.getErrorCellValue();
                yield new Cell.Failed(
                        FormulaError.isValidCode(code)
                                ? FormulaError.forInt(code).getString()
                                : "#?");
            }
            case BLANK, FORMULA, _NONE -> Cell.BLANK;
        };
    }

    private Cell number(org.apache.poi.ss.usermodel.Cell stored, CellRef where, List<Problem> faults) {
        double value = stored.getNumericCellValue();
        if (!Double.isFinite(value)) {
            faults.add(Problem.of(NOT_A_NUMBER, file, where, Double.toString(value), ""));
            return Cell.BLANK;
        }
        return format(stored.getCellStyle()).cell(value, from1904);
    }

    private Cell text(org.apache.poi.ss.usermodel.Cell stored, CellRef where, List<Problem> faults) {
        String text = stored.getRichStringCellValue().getString();
        if (text.length() > limits.cellCharacters()) {
            String found = CellText.shortened(text, 40);
            faults.add(Problem.of(CELL_TOO_LONG, file, where, found, "≤ " + limits.cellCharacters()));
            return Cell.BLANK;
        }
        return CellText.cell(text);
    }

    private CellFormat format(CellStyle style) {
        return formats.computeIfAbsent(style.getDataFormat(), id -> {
            String code = style.getDataFormatString();
            return CellFormat.of(id, code == null || isLocal(id) ? "" : code);
        });
    }

    /** Numbers that POI names by the American built-in list, where Chinese Excel has its dates. */
    private static boolean isLocal(short id) {
        return (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
    }
}
