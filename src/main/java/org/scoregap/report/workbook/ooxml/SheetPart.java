package org.scoregap.report.workbook.ooxml;

import java.util.Map;

/** A sheet as a part; a program refuses it where its elements stand in another order. */
final class SheetPart {
    private final Sheet sheet;
    private final Strings strings;
    private final Xml xml = new Xml();

    SheetPart(Sheet sheet, Strings strings) {
        this.sheet = sheet;
        this.strings = strings;
    }

    /** @param first whether it is the sheet that is seen first */
    byte[] bytes(boolean first) {
        xml.open("worksheet").with("xmlns", Names.SHEET).with("xmlns:r", Names.RELATIONSHIPS);
        sheet.print()
                .ifPresent(print -> xml.open("sheetPr")
                        .open("pageSetUpPr")
                        .with("fitToPage", 1)
                        .close()
                        .close());
        view(first);
        xml.open("sheetFormatPr")
                .with("defaultRowHeight", 15)
                .with("customHeight", 1)
                .close();
        columns();
        xml.open("sheetData");
        sheet.rows().forEach(this::row);
        xml.close();
        merged();
        shades();
        links();
        sheet.print().ifPresent(print -> print.write(xml));
        parts();
        return xml.close().bytes();
    }

    private void view(boolean first) {
        xml.open("sheetViews").open("sheetView").with("showGridLines", 0);
        if (first) {
            xml.with("tabSelected", 1);
        }
        xml.with("workbookViewId", 0);
        if (sheet.frozen() > 0) {
            xml.open("pane")
                    .with("ySplit", sheet.frozen())
                    .with("topLeftCell", Area.cell(sheet.frozen(), 0))
                    .with("activePane", "bottomLeft")
                    .with("state", "frozen")
                    .close();
            xml.open("selection").with("pane", "bottomLeft").close();
        }
        xml.close().close();
    }

    private void columns() {
        if (sheet.widths().isEmpty()) {
            return;
        }
        xml.open("cols");
        sheet.widths()
                .forEach((column, digits) -> xml.open("col")
                        .with("min", column + 1)
                        .with("max", column + 1)
                        .with("width", digits)
                        .with("customWidth", 1)
                        .close());
        xml.close();
    }

    private void row(int number, Map<Integer, Cell> cells) {
        xml.open("row").with("r", number + 1);
        double height = sheet.heights().getOrDefault(number, 0.0);
        if (height > 0) {
            xml.with("ht", Double.toString(height)).with("customHeight", 1);
        }
        cells.forEach((column, cell) -> cell(number, column, cell));
        xml.close();
    }

    private void cell(int row, int column, Cell cell) {
        xml.open("c").with("r", Area.cell(row, column)).with("s", cell.style());
        if (cell.content() instanceof CellContent.Text) {
            xml.with("t", "s");
        }
        if (!cell.formula().isEmpty()) {
            xml.element("f", cell.formula());
        }
        String stored = cell.content().stored(strings);
        if (!stored.isEmpty()) {
            xml.element("v", stored);
        }
        xml.close();
    }

    private void merged() {
        if (sheet.merged().isEmpty()) {
            return;
        }
        xml.open("mergeCells").with("count", sheet.merged().size());
        sheet.merged()
                .forEach(area -> xml.open("mergeCell").with("ref", area.name()).close());
        xml.close();
    }

    private void shades() {
        int priority = 1;
        for (Shade shade : sheet.shades()) {
            xml.open("conditionalFormatting").with("sqref", shade.area().name());
            shade.write(xml, priority++);
            xml.close();
        }
    }

    private void links() {
        if (sheet.links().isEmpty()) {
            return;
        }
        xml.open("hyperlinks");
        sheet.links()
                .forEach((cell, place) -> xml.open("hyperlink")
                        .with("ref", cell)
                        .with("location", place)
                        .close());
        xml.close();
    }

    /** The drawing is the first of a sheet's relationships, its tables follow. */
    private void parts() {
        int next = 1;
        if (!sheet.charts().isEmpty()) {
            xml.open("drawing").with("r:id", "rId" + next++).close();
        }
        if (!sheet.tables().isEmpty()) {
            xml.open("tableParts").with("count", sheet.tables().size());
            for (int i = 0; i < sheet.tables().size(); i++) {
                xml.open("tablePart").with("r:id", "rId" + next++).close();
            }
            xml.close();
        }
    }
}
