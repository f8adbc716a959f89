package org.scoregap.report.workbook.ooxml;

/** The names that ECMA-376 gives. */
final class Names {
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/";
    private static final String DRAWINGS = "http://schemas.openxmlformats.org/drawingml/2006/";

    static final String SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String RELATIONSHIPS = OFFICE + "relationships";
    static final String DRAWING = DRAWINGS + "main";
    static final String CHART = DRAWINGS + "chart";
    static final String ANCHORS = DRAWINGS + "spreadsheetDrawing";
    static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    private Names() {}
}
