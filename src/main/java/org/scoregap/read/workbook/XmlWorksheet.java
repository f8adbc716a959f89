package org.scoregap.read.workbook;

import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.SPACE;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;
import static org.scoregap.model.ProblemCode.CELL_TWICE;
import static org.scoregap.model.ProblemCode.FILE_DAMAGED;
import static org.scoregap.model.ProblemCode.FILE_TOO_LARGE;
import static org.scoregap.model.ProblemCode.ROW_TOO_WIDE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamException;
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

/** One {@code <Worksheet>} of an {@link XmlWorkbook}. */
final class XmlWorksheet {
    private final XmlReading xml;
    private final String name;
    private final String file;
    private final Limits limits;
    private final Map<String, CellFormat> formats;
    private final boolean from1904;
    private final Map<Integer, String> styleOfColumn = new HashMap<>();
    private final List<RawRow> rows = new ArrayList<>();
    private final List<Merge> merges = new ArrayList<>();
    private final Set<Integer> hiddenColumns = new HashSet<>();
    private final SortedSet<Integer> hiddenRows = new TreeSet<>();
    private boolean hidden;
    private int lastColumn;
    private int number;

    XmlWorksheet(
            XmlReading xml,
            String name,
            String file,
            Limits limits,
            Map<String, CellFormat> formats,
            boolean from1904) {
        this.xml = xml;
        this.name = name;
        this.file = file;
        this.limits = limits;
        this.formats = formats;
        this.from1904 = from1904;
    }

    /** From the element's beginning, which has been read, to its end. */
    RawSheet read() throws XMLStreamException {
        for (int event = xml.next(); event != END_DOCUMENT; event = xml.next()) {
            if (event == END_ELEMENT && xml.name().equals("Worksheet")) {
                break;
            }
            if (event == START_ELEMENT) {
                switch (xml.name()) {
                    case "Column" -> column();
                    case "Row" -> row();
                    case "Visible" ->
                        hidden = !text(new StringBuilder(), "Visible").equals("SheetVisible");
                    default -> {}
                }
            }
        }
        return new HeldSheet(name, hidden, new SheetLayout(merges, hiddenColumns, hiddenRows, Set.of()), rows);
    }

    private void column() {
        int first = xml.attribute("Index", lastColumn + 1);
        lastColumn = first + Math.max(0, xml.attribute("Span", 0));
        Optional<String> style = xml.attribute("StyleID");
        boolean isHidden = xml.flag("Hidden");
        for (int column = Math.max(1, first); column <= Math.min(lastColumn, limits.columns()); column++) {
            int styled = column;
            style.ifPresent(id -> styleOfColumn.put(styled, id));
            if (isHidden) {
                hiddenColumns.add(column);
            }
        }
    }

    private void row() throws XMLStreamException {
        int next = xml.attribute("Index", number + 1);
        if (next <= number || next > limits.rows()) {
            throw new Unreadable(next <= number ? FILE_DAMAGED : FILE_TOO_LARGE, "Row " + next, "> " + number);
        }
        number = next;
        int span = Math.max(0, xml.attribute("Span", 0));
        if (hiddenRows.size() < SheetLayout.MOST && xml.flag("Hidden")) {
            hiddenRows.add(number);
        }
        Optional<String> style = xml.attribute("StyleID");
        List<Cell> cells = new ArrayList<>();
        List<Problem> faults = new ArrayList<>();
        int column = 0;
        for (int event = xml.next(); event != END_DOCUMENT; event = xml.next()) {
            if (event == END_ELEMENT && xml.name().equals("Row")) {
                break;
            }
            if (event == START_ELEMENT && xml.name().equals("Cell")) {
                column = cell(column, style, cells, faults);
            }
        }
        if (!faults.isEmpty()) {
            rows.add(RawRow.refused(number, faults.subList(0, Math.min(5, faults.size()))));
        } else if (cells.stream().anyMatch(cell -> cell != Cell.BLANK)) {
            rows.add(new RawRow(number, List.copyOf(cells)));
        }
        number += span;
    }

    /** @return the column that the cell ends in */
    private int cell(int before, Optional<String> styleOfRow, List<Cell> cells, List<Problem> faults)
            throws XMLStreamException {
        int column = xml.attribute("Index", before + 1);
        int across = Math.max(0, xml.attribute("MergeAcross", 0));
        int down = Math.max(0, xml.attribute("MergeDown", 0));
        String style = xml.attribute("StyleID")
                .or(() -> styleOfRow)
                .orElseGet(() -> styleOfColumn.getOrDefault(column, "Default"));
        CellRef where = new CellRef(name, number, Math.max(1, column));
        if (column <= before) {
            faults.add(Problem.of(CELL_TWICE, file, where, CellRef.letters(Math.max(1, column)) + number, ""));
        }
        Cell cell = Cell.BLANK;
        try {
            cell = content(formats.getOrDefault(style, CellFormat.GENERAL));
        } catch (XlsxCells.Refused refused) {
            faults.add(Problem.of(refused.code(), file, where, refused.found(), refused.expected()));
        }
        if (cell != Cell.BLANK && column > limits.columns()) {
            String most = "≤ " + CellRef.letters(limits.columns());
            faults.add(Problem.of(ROW_TOO_WIDE, file, where, CellRef.letters(column), most));
        }
        if (cell != Cell.BLANK && faults.isEmpty()) {
            while (cells.size() < column - 1) {
                cells.add(Cell.BLANK);
            }
            cells.add(cell);
        }
        if (across + down > 0) {
            merges.add(new Merge(number, column, number + down, Math.min(column + across, limits.columns())));
            if (merges.size() > SheetLayout.MOST) {
                throw new Unreadable(FILE_TOO_LARGE, "> " + SheetLayout.MOST, "≤ " + SheetLayout.MOST);
            }
        }
        return Math.max(before, column + across);
    }

    private Cell content(CellFormat format) throws XMLStreamException, XlsxCells.Refused {
        Optional<String> formula = xml.attribute("Formula");
        Optional<String> type = Optional.empty();
        StringBuilder value = new StringBuilder();
        boolean inComment = false;
        for (int event = xml.next(); event != END_DOCUMENT; event = xml.next()) {
            if (event == END_ELEMENT && xml.name().equals("Cell")) {
                break;
            }
            if (xml.isElement(event) && xml.name().equals("Comment")) {
                inComment = event == START_ELEMENT;
            } else if (event == START_ELEMENT && xml.name().equals("Data") && !inComment) {
                type = xml.attribute("Type");
                text(value, "Data");
            }
        }
        if (type.isEmpty() && formula.isPresent()) {
            return new Cell.Formula("=" + CellText.shortened(formula.get().replaceFirst("^=", ""), 200));
        }
        XlsxCells cells = new XlsxCells(List.of(), List.of(format), from1904, false, limits);
        return switch (type.orElse("String")) {
            case "Number" -> cells.value("n", 0, value);
            case "DateTime" -> cells.value("d", 0, value);
            case "Boolean" -> cells.value("b", 0, value);
            case "Error" -> cells.value("e", 0, value);
            case "String" -> cells.text(value.toString());
            default -> throw new Unreadable(FILE_DAMAGED, CellText.shortened("ss:Type=" + type.orElse(""), 40), "");
        };
    }

    /** The characters up to the end of {@code element}, whatever marks them up. */
    private String text(StringBuilder text, String element) throws XMLStreamException {
        for (int event = xml.next(); event != END_DOCUMENT; event = xml.next()) {
            if (event == END_ELEMENT && xml.name().equals(element)) {
                break;
            }
            if (event == CHARACTERS || event == CDATA || event == SPACE) {
                xml.appendText(text, limits.cellCharacters());
            }
        }
        return text.toString();
    }
}
