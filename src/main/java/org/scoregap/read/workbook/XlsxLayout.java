package org.scoregap.read.workbook;

import static org.scoregap.read.SheetLayout.MOST;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.scoregap.model.ProblemCode;
import org.scoregap.read.Limits;
import org.scoregap.read.Merge;
import org.scoregap.read.SheetLayout;
import org.scoregap.read.Unreadable;

/** The first pass over a worksheet: merges, what is hidden, rows given twice. */
final class XlsxLayout {
    private final Limits limits;
    private final List<Merge> merges = new ArrayList<>();
    private final Set<Integer> hiddenColumns = new HashSet<>();
    private final SortedSet<Integer> hiddenRows = new TreeSet<>();
    private final Set<Integer> repeatedRows = new HashSet<>();
    private int lastRow;

    private XlsxLayout(Limits limits) {
        this.limits = limits;
    }

    static SheetLayout read(InputStream stream, Limits limits) throws XMLStreamException {
        XlsxLayout layout = new XlsxLayout(limits);
        try (XmlReading xml = new XmlReading(stream)) {
            for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
                if (event == XMLStreamConstants.START_ELEMENT) {
                    layout.element(xml);
                }
            }
        }
        return new SheetLayout(layout.merges, layout.hiddenColumns, layout.hiddenRows, layout.repeatedRows);
    }

    private void element(XmlReading xml) {
        switch (xml.name()) {
            case "row" -> row(xml);
            case "col" -> column(xml);
            case "mergeCell" -> merge(xml.attribute("ref").orElse(""));
            default -> {}
        }
    }

    private void column(XmlReading xml) {
        if (xml.flag("hidden")) {
            int last = Math.min(xml.attribute("max", 0), limits.columns());
            for (int column = Math.max(1, xml.attribute("min", 1)); column <= last; column++) {
                hiddenColumns.add(column);
            }
        }
    }

    private void merge(String reference) {
        CellRangeAddress range = CellRangeAddress.valueOf(reference);
        merges.add(new Merge(
                range.getFirstRow() + 1,
                range.getFirstColumn() + 1,
                range.getLastRow() + 1,
                range.getLastColumn() + 1));
        if (merges.size() > MOST) {
            throw new Unreadable(ProblemCode.FILE_TOO_LARGE, "> " + MOST, "≤ " + MOST);
        }
    }

    private void row(XmlReading xml) {
        int row = xml.attribute("r", lastRow + 1);
        if (row <= lastRow && repeatedRows.size() < MOST) {
            repeatedRows.add(row);
        }
        lastRow = Math.max(row, lastRow);
        if (hiddenRows.size() < MOST && xml.flag("hidden")) {
            hiddenRows.add(row);
        }
    }
}
