package org.scoregap.report.workbook.sheet;

import java.util.ArrayList;
import java.util.List;

/** A workbook in the making. */
public final class Spreadsheet {
    private final String title;
    private final String fontName;
    private final List<Sheet> sheets = new ArrayList<>();

    public Spreadsheet(String title, String fontName) {
        this.title = title;
        this.fontName = fontName;
    }

    public String title() {
        return title;
    }

    /** The font of everything on it. */
    public String fontName() {
        return fontName;
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
}
