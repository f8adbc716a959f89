package org.scoregap.read.workbook;

import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.SPACE;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;
import static org.scoregap.model.ProblemCode.CELL_TWICE;
import static org.scoregap.model.ProblemCode.ROW_MALFORMED;
import static org.scoregap.model.ProblemCode.ROW_TOO_WIDE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.scoregap.model.CellRef;
import org.scoregap.model.Problem;
import org.scoregap.read.Cell;
import org.scoregap.read.CellText;
import org.scoregap.read.Limits;
import org.scoregap.read.Parsing;
import org.scoregap.read.PullIterator;
import org.scoregap.read.RawRow;

/** The second pass over a worksheet: its rows, one at a time, as long as they hold anything. */
final class XlsxRows extends PullIterator<RawRow> {
    private final XmlReading xml;
    private final XlsxCells cells;
    private final String sheet;
    private final String file;
    private final Limits limits;
    private final Set<Integer> repeatedRows;
    private final StringBuilder value = new StringBuilder();
    private final StringBuilder formula = new StringBuilder();

    private @Nullable Cell[] row = new Cell[16];
    private List<Problem> faults = new ArrayList<>();
    private final Set<Integer> struck = new HashSet<>();
    private int number;
    private int lastRow;
    private int width;
    private int column;
    private boolean filled;

    XlsxRows(XmlReading xml, XlsxCells cells, String sheet, String file, Limits limits, Set<Integer> repeatedRows) {
        this.xml = xml;
        this.cells = cells;
        this.sheet = sheet;
        this.file = file;
        this.limits = limits;
        this.repeatedRows = repeatedRows;
    }

    @Override
    protected Optional<RawRow> pull() {
        return Parsing.guard(this::nextFilled);
    }

    private Optional<RawRow> nextFilled() throws XMLStreamException {
        for (int event = xml.next(); event != END_DOCUMENT; event = xml.next()) {
            if (event == END_ELEMENT && xml.name().equals("sheetData")) {
                break;
            }
            if (event == START_ELEMENT && xml.name().equals("row")) {
                readRow();
                if (!faults.isEmpty()) {
                    return Optional.of(RawRow.refused(number, List.copyOf(faults)));
                }
                if (filled) {
                    return Optional.of(new RawRow(number, listed(), struck));
                }
            }
        }
        xml.close();
        return Optional.empty();
    }

    private List<Cell> listed() {
        Cell[] listed = new Cell[width];
        for (int i = 0; i < width; i++) {
            Cell cell = row[i];
            listed[i] = cell == null ? Cell.BLANK : cell;
        }
        return List.of(listed);
    }

    private void readRow() throws XMLStreamException {
        number = xml.attribute("r", lastRow + 1);
        if (number < 1) {
            throw new NumberFormatException("row " + number);
        }
        Arrays.fill(row, 0, width, null);
        faults = new ArrayList<>();
        struck.clear();
        width = 0;
        column = 0;
        filled = false;
        if (number <= lastRow || repeatedRows.contains(number)) {
            faults.add(Problem.of(CELL_TWICE, file, CellRef.ofRow(sheet, number), Integer.toString(number), ""));
        }
        lastRow = Math.max(lastRow, number);
        for (int event = xml.next(); event != END_DOCUMENT; event = xml.next()) {
            if (event == END_ELEMENT && xml.name().equals("row")) {
                return;
            }
            if (event == START_ELEMENT && xml.name().equals("c")) {
                readCell();
            }
        }
    }

    private void readCell() throws XMLStreamException {
        String reference = "";
        String type = "n";
        int style = 0;
        for (int i = 0; i < xml.attributeCount(); i++) {
            String name = xml.attributeName(i);
            if (name.equals("r")) {
                reference = xml.attributeValue(i);
            } else if (name.equals("t")) {
                type = xml.attributeValue(i);
            } else if (name.equals("s")) {
                style = Integer.parseInt(xml.attributeValue(i));
            }
        }
        column = column(reference);
        try {
            Cell cell = content(type, style);
            if (cell != Cell.BLANK) {
                put(cell);
                if (cells.isStruck(style)) {
                    struck.add(column);
                }
            }
        } catch (XlsxCells.Refused refused) {
            fault(Problem.of(
                    refused.code(),
                    file,
                    new CellRef(sheet, number, Math.max(1, column)),
                    refused.found(),
                    refused.expected()));
        }
    }

    private Cell content(String type, int style) throws XMLStreamException, XlsxCells.Refused {
        value.setLength(0);
        formula.setLength(0);
        boolean hasValue = false;
        boolean hasFormula = false;
        Optional<Cell> inline = Optional.of(Cell.BLANK);
        char within = ' ';
        for (int event = xml.next(); event != END_DOCUMENT; event = xml.next()) {
            if (event == START_ELEMENT) {
                String name = xml.name();
                within = name.length() == 1 ? name.charAt(0) : ' ';
                hasValue |= within == 'v';
                hasFormula |= within == 'f';
                if (name.equals("is")) {
                    inline = XlsxTexts.text(xml, "is", limits.cellCharacters());
                }
            } else if (event == END_ELEMENT) {
                within = ' ';
                if (xml.name().equals("c")) {
                    break;
                }
            } else if (event == CHARACTERS || event == CDATA || event == SPACE) {
                if (within == 'v') {
                    xml.appendText(value, limits.cellCharacters());
                } else if (within == 'f') {
                    xml.appendText(formula, 200);
                }
            }
        }
        if (type.equals("inlineStr")) {
            return inline.orElseThrow(() -> cells.tooLong(""));
        }
        boolean hasResult = hasValue && (value.length() > 0 || type.equals("str")) && !cells.isNoResult(value);
        if (hasFormula && !hasResult) {
            return new Cell.Formula("=" + CellText.shortened(formula.toString(), 200));
        }
        return hasValue && value.length() > 0 ? cells.value(type, style, value) : Cell.BLANK;
    }

    /** Where the cell says it stands; after the one before where it does not say. 0 where it says nonsense. */
    private int column(String reference) {
        if (reference.isEmpty()) {
            return column + 1;
        }
        int letters = 0;
        int found = 0;
        while (letters < reference.length()
                && letters < 4
                && reference.charAt(letters) >= 'A'
                && reference.charAt(letters) <= 'Z') {
            found = found * 26 + reference.charAt(letters) - 'A' + 1;
            letters++;
        }
        int row = 0;
        for (int i = letters; i < reference.length() && i < letters + 8; i++) {
            row = row * 10 + reference.charAt(i) - '0';
        }
        if (found == 0 || row != number) {
            fault(Problem.of(
                    ROW_MALFORMED,
                    file,
                    CellRef.ofRow(sheet, number),
                    CellText.shortened(reference, 40),
                    Integer.toString(number)));
            return 0;
        }
        return found;
    }

    private void put(Cell cell) {
        if (column < 1) {
            return;
        }
        if (column > limits.columns()) {
            fault(Problem.of(
                    ROW_TOO_WIDE,
                    file,
                    new CellRef(sheet, number, column),
                    CellRef.letters(column),
                    "≤ " + CellRef.letters(limits.columns())));
            return;
        }
        if (column > row.length) {
            row = Arrays.copyOf(row, Math.max(column, Math.min(limits.columns(), 2 * row.length)));
        }
        if (row[column - 1] != null) {
            fault(Problem.of(
                    CELL_TWICE, file, new CellRef(sheet, number, column), CellRef.letters(column) + number, ""));
        }
        row[column - 1] = cell;
        width = Math.max(width, column);
        filled = true;
    }

    /** The first few faults of a row say enough. */
    private void fault(Problem problem) {
        if (faults.size() < 5) {
            faults.add(problem);
        }
    }
}
