package org.scoregap.read.workbook;

import java.util.Iterator;
import java.util.Optional;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.scoregap.read.Limits;
import org.scoregap.read.Parsing;
import org.scoregap.read.RawRow;
import org.scoregap.read.RawSheet;
import org.scoregap.read.SheetLayout;

/** One worksheet of an xlsx workbook, read twice: once for its layout, which stands below the rows, once for them. */
final class XlsxSheet implements RawSheet {
    private final String name;
    private final boolean hidden;
    private final PackagePart part;
    private final XlsxCells cells;
    private final String file;
    private final Limits limits;
    private Optional<SheetLayout> layout = Optional.empty();

    XlsxSheet(String name, boolean hidden, PackagePart part, XlsxCells cells, String file, Limits limits) {
        this.name = name;
        this.hidden = hidden;
        this.part = part;
        this.cells = cells;
        this.file = file;
        this.limits = limits;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean hidden() {
        return hidden;
    }

    @Override
    public SheetLayout layout() {
        if (layout.isEmpty()) {
            layout = Optional.of(Parsing.guard(() -> XlsxLayout.read(part.getInputStream(), limits)));
        }
        return layout.get();
    }

    @Override
    public Iterator<RawRow> rows() {
        return Parsing.guard(() -> new XlsxRows(
                new XmlReading(part.getInputStream()), cells, name, file, limits, layout().repeatedRows()));
    }

    @Override
    public boolean rectangular() {
        return false;
    }
}
