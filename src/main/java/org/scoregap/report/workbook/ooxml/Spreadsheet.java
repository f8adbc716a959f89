package org.scoregap.report.workbook.ooxml;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.scoregap.report.workbook.ooxml.Parts.Relationship;

/** A workbook in the making. */
public final class Spreadsheet {
    private static final String DRAWINGML = "application/vnd.openxmlformats-officedocument.";

    private final String title;
    private final Styles styles;
    private final List<Sheet> sheets = new ArrayList<>();

    public Spreadsheet(String title, String fontName) {
        this.title = title;
        this.styles = new Styles(fontName);
    }

    public Styles styles() {
        return styles;
    }

    /** A sheet after the others; its name must be one that programs take. */
    public Sheet add(String name) {
        Sheet sheet = new Sheet(name);
        sheets.add(sheet);
        return sheet;
    }

    public List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    /** Leaves {@code out} open. */
    public void write(OutputStream out) throws IOException {
        Parts parts = new Parts();
        Strings strings = new Strings();
        List<Relationship> ofBook = new ArrayList<>();
        Numbers numbers = new Numbers();
        for (int i = 0; i < sheets.size(); i++) {
            String name = "xl/worksheets/sheet" + (i + 1) + ".xml";
            parts.sheet(name, "worksheet", new SheetPart(sheets.get(i), strings).bytes(i == 0));
            parts.relationships(name, around(sheets.get(i), parts, numbers));
            ofBook.add(Relationship.of("worksheet", name));
        }
        ofBook.add(Relationship.of("styles", "xl/styles.xml"));
        ofBook.add(Relationship.of("sharedStrings", "xl/sharedStrings.xml"));
        parts.sheet("xl/styles.xml", "styles", styles.part());
        parts.sheet("xl/sharedStrings.xml", "sharedStrings", strings.part());
        parts.sheet("xl/workbook.xml", "sheet.main", BookPart.of(sheets));
        parts.relationships("xl/workbook.xml", ofBook);
        parts.add(
                "docProps/core.xml",
                "application/vnd.openxmlformats-package.core-properties+xml",
                BookPart.properties(title));
        parts.relationships(
                "",
                List.of(
                        Relationship.of("officeDocument", "xl/workbook.xml"),
                        new Relationship(
                                Names.PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml")));
        parts.write(out);
    }

    /** How many of each there are so far. */
    private static final class Numbers {
        private int drawings;
        private int charts;
        private int tables;
    }

    private static List<Relationship> around(Sheet sheet, Parts parts, Numbers numbers) {
        List<Relationship> all = new ArrayList<>();
        if (!sheet.charts().isEmpty()) {
            String drawing = "xl/drawings/drawing" + ++numbers.drawings + ".xml";
            all.add(Relationship.of("drawing", drawing));
            parts.add(drawing, DRAWINGML + "drawing+xml", new DrawingPart().bytes(sheet.charts()));
            List<Relationship> drawn = new ArrayList<>();
            for (Chart chart : sheet.charts()) {
                String name = "xl/charts/chart" + ++numbers.charts + ".xml";
                drawn.add(Relationship.of("chart", name));
                parts.add(name, DRAWINGML + "drawingml.chart+xml", new ChartPart(chart).bytes());
            }
            parts.relationships(drawing, drawn);
        }
        for (Table table : sheet.tables()) {
            String name = "xl/tables/table" + ++numbers.tables + ".xml";
            all.add(Relationship.of("table", name));
            parts.sheet(name, "table", table.part(numbers.tables));
        }
        return all;
    }
}
