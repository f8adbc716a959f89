package org.scoregap.report.workbook.ooxml;

/** What colours figures by their size, from 0 to the largest one of the area. */
public sealed interface Shade {
    Area area();

    /** Writes the rule. */
    void write(Xml xml, int priority);

    /** A bar behind each figure. */
    record Bar(Area area, String colour) implements Shade {
        @Override
        public void write(Xml xml, int priority) {
            rule(xml, "dataBar", priority).open("dataBar");
            limits(xml);
            ink(xml, colour).close().close();
        }
    }

    /** The larger, the darker. */
    record Scale(Area area, String colour) implements Shade {
        @Override
        public void write(Xml xml, int priority) {
            rule(xml, "colorScale", priority).open("colorScale");
            limits(xml);
            ink(xml, "FFFFFF");
            ink(xml, colour).close().close();
        }
    }

    private static Xml rule(Xml xml, String type, int priority) {
        return xml.open("cfRule").with("type", type).with("priority", priority);
    }

    private static void limits(Xml xml) {
        xml.open("cfvo").with("type", "num").with("val", 0).close();
        xml.open("cfvo").with("type", "max").close();
    }

    private static Xml ink(Xml xml, String rgb) {
        return xml.open("color").with("rgb", "FF" + rgb).close();
    }
}
