package org.scoregap.report.workbook.ooxml;

import java.util.List;

/** What holds for the whole workbook. */
final class BookPart {
    private BookPart() {}

    /** The sheets are its first relationships in their order. */
    static byte[] of(List<Sheet> sheets) {
        Xml xml = new Xml().open("workbook").with("xmlns", Names.SHEET).with("xmlns:r", Names.RELATIONSHIPS);
        xml.open("bookViews").open("workbookView").with("activeTab", 0).close().close();
        xml.open("sheets");
        for (int i = 0; i < sheets.size(); i++) {
            xml.open("sheet").with("name", sheets.get(i).name()).with("sheetId", i + 1);
            if (sheets.get(i).hidden()) {
                xml.with("state", "hidden");
            }
            xml.with("r:id", "rId" + (i + 1)).close();
        }
        xml.close();
        printed(xml, sheets);
        return xml.close().bytes();
    }

    private static void printed(Xml xml, List<Sheet> sheets) {
        boolean any = sheets.stream()
                .flatMap(sheet -> sheet.print().stream())
                .anyMatch(print -> print.area().isPresent() || print.repeated().isPresent());
        if (!any) {
            return;
        }
        xml.open("definedNames");
        for (int i = 0; i < sheets.size(); i++) {
            int number = i;
            String sheet = quoted(sheets.get(i).name()) + "!";
            sheets.get(i).print().ifPresent(print -> {
                print.area().ifPresent(area -> name(xml, "Print_Area", number, sheet + area.fixed()));
                print.repeated().ifPresent(row -> {
                    String rows = "$" + (row + 1);
                    name(xml, "Print_Titles", number, sheet + rows + ":" + rows);
                });
            });
        }
        xml.close();
    }

    private static void name(Xml xml, String name, int sheet, String place) {
        xml.open("definedName").with("name", "_xlnm." + name).with("localSheetId", sheet);
        xml.text(place).close();
    }

    private static String quoted(String sheet) {
        return "'" + sheet.replace("'", "''") + "'";
    }

    /** Without a date: equal figures give equal files. */
    static byte[] properties(String title) {
        return new Xml()
                .open("cp:coreProperties")
                .with("xmlns:cp", Names.PACKAGE + "metadata/core-properties")
                .with("xmlns:dc", "http://purl.org/dc/elements/1.1/")
                .element("dc:title", title)
                .close()
                .bytes();
    }
}
