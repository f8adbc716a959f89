package org.scoregap.report.workbook.ooxml;

import java.util.List;

/** Where a sheet's charts stand on it. */
final class DrawingPart {
    private final Xml xml = new Xml();

    /** The charts are the drawing's relationships in their order. */
    byte[] bytes(List<Chart> charts) {
        xml.open("xdr:wsDr").with("xmlns:xdr", Names.ANCHORS).with("xmlns:a", Names.DRAWING);
        for (int i = 0; i < charts.size(); i++) {
            anchor(charts.get(i), i + 1);
        }
        return xml.close().bytes();
    }

    private void anchor(Chart chart, int number) {
        xml.open("xdr:twoCellAnchor");
        corner("xdr:from", chart.frame().left(), chart.frame().top());
        corner("xdr:to", chart.frame().right() + 1, chart.frame().bottom() + 1);
        xml.open("xdr:graphicFrame").with("macro", "").open("xdr:nvGraphicFramePr");
        xml.open("xdr:cNvPr")
                .with("id", number + 1)
                .with("name", chart.name())
                .with("descr", chart.description())
                .close();
        xml.open("xdr:cNvGraphicFramePr").close().close().open("xdr:xfrm");
        xml.open("a:off").with("x", 0).with("y", 0).close();
        xml.open("a:ext").with("cx", 0).with("cy", 0).close().close();
        xml.open("a:graphic").open("a:graphicData").with("uri", Names.CHART);
        xml.open("c:chart")
                .with("xmlns:c", Names.CHART)
                .with("xmlns:r", Names.RELATIONSHIPS)
                .with("r:id", "rId" + number)
                .close();
        xml.close().close().close().open("xdr:clientData").close().close();
    }

    private void corner(String name, int column, int row) {
        xml.open(name).element("xdr:col", Integer.toString(column)).element("xdr:colOff", "0");
        xml.element("xdr:row", Integer.toString(row)).element("xdr:rowOff", "0").close();
    }
}
