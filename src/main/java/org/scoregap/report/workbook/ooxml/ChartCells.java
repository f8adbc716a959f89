package org.scoregap.report.workbook.ooxml;

import java.util.List;

/** Writes where a chart's texts and numbers stand, and what a program shows that does not look there. */
final class ChartCells {
    private ChartCells() {}

    static void texts(Xml xml, Chart.Cells cells) {
        xml.open("c:strRef").element("c:f", cells.place()).open("c:strCache");
        count(xml, cells);
        List<CellContent> contents = cells.contents();
        for (int i = 0; i < contents.size(); i++) {
            if (contents.get(i) instanceof CellContent.Text text) {
                point(xml, i, text.text());
            }
        }
        xml.close().close();
    }

    static void numbers(Xml xml, Chart.Cells cells) {
        xml.open("c:numRef").element("c:f", cells.place()).open("c:numCache");
        xml.element("c:formatCode", CellContent.GENERAL);
        count(xml, cells);
        List<CellContent> contents = cells.contents();
        for (int i = 0; i < contents.size(); i++) {
            if (contents.get(i) instanceof CellContent.Quantity quantity) {
                point(xml, i, Double.toString(quantity.number()));
            }
        }
        xml.close().close();
    }

    private static void count(Xml xml, Chart.Cells cells) {
        xml.value("c:ptCount", Integer.toString(cells.contents().size()));
    }

    private static void point(Xml xml, int index, String value) {
        xml.open("c:pt").with("idx", index).element("c:v", value).close();
    }
}
