package org.scoregap.report.workbook.ooxml;

import java.util.LinkedHashMap;
import java.util.Map;

/** The looks of cells, each once. */
public final class Styles {
    /** What a program takes for its own number formats. */
    private static final int FIRST_FORMAT = 164;

    private final String fontName;
    private final Map<Font, Integer> fonts = new LinkedHashMap<>();
    private final Map<String, Integer> fills = new LinkedHashMap<>();
    private final Map<String, Integer> borders = new LinkedHashMap<>();
    private final Map<String, Integer> formats = new LinkedHashMap<>();
    private final Map<Style, Integer> styles = new LinkedHashMap<>();

    /** @param colour as RRGGBB */
    public record Font(int points, boolean bold, String colour, boolean underlined) {}

    /**
     * A look.
     *
     * @param fill RRGGBB; empty for none
     * @param line RRGGBB of the lines around it; empty for none
     * @param quoted whether it stays a text when somebody types it anew
     */
    public record Style(
            Font font,
            String fill,
            String line,
            String format,
            String horizontal,
            String vertical,
            boolean wraps,
            boolean quoted) {}

    Styles(String fontName) {
        this.fontName = fontName;
        // What cells have that nobody gave a style; programs expect both fills.
        number(fills, "");
        number(fills, "gray125");
        of(new Style(new Font(10, false, "000000", false), "", "", CellContent.GENERAL, "", "", false, false));
    }

    /** Its number for cells. */
    public int of(Style style) {
        number(fonts, style.font());
        number(fills, style.fill());
        number(borders, style.line());
        if (!style.format().equals(CellContent.GENERAL)) {
            number(formats, style.format());
        }
        return number(styles, style);
    }

    private static <T> int number(Map<T, Integer> all, T one) {
        int next = all.size();
        return all.computeIfAbsent(one, added -> next);
    }

    byte[] part() {
        Xml xml = new Xml().open("styleSheet").with("xmlns", Names.SHEET);
        if (!formats.isEmpty()) {
            xml.open("numFmts").with("count", formats.size());
            formats.forEach((format, number) -> xml.open("numFmt")
                    .with("numFmtId", FIRST_FORMAT + number)
                    .with("formatCode", format)
                    .close());
            xml.close();
        }
        xml.open("fonts").with("count", fonts.size());
        fonts.keySet().forEach(font -> font(xml, font));
        xml.close().open("fills").with("count", fills.size());
        fills.keySet().forEach(fill -> fill(xml, fill));
        xml.close().open("borders").with("count", borders.size());
        borders.keySet().forEach(line -> border(xml, line));
        xml.close().open("cellStyleXfs").with("count", 1);
        xml.open("xf").with("numFmtId", 0).with("fontId", 0).with("fillId", 0).with("borderId", 0);
        xml.close().close().open("cellXfs").with("count", styles.size());
        styles.keySet().forEach(style -> style(xml, style));
        return xml.close().close().bytes();
    }

    private void font(Xml xml, Font font) {
        xml.open("font");
        if (font.bold()) {
            xml.open("b").close();
        }
        if (font.underlined()) {
            xml.open("u").close();
        }
        xml.open("sz").with("val", font.points()).close();
        xml.open("color").with("rgb", "FF" + font.colour()).close();
        xml.value("name", fontName).close();
    }

    private static void fill(Xml xml, String fill) {
        xml.open("fill").open("patternFill");
        if (fill.isEmpty() || fill.equals("gray125")) {
            xml.with("patternType", fill.isEmpty() ? "none" : fill);
        } else {
            xml.with("patternType", "solid");
            xml.open("fgColor").with("rgb", "FF" + fill).close();
        }
        xml.close().close();
    }

    private static void border(Xml xml, String line) {
        xml.open("border");
        for (String side : new String[] {"left", "right", "top", "bottom"}) {
            xml.open(side);
            if (!line.isEmpty()) {
                xml.with("style", "thin").open("color").with("rgb", "FF" + line).close();
            }
            xml.close();
        }
        xml.open("diagonal").close().close();
    }

    private void style(Xml xml, Style style) {
        boolean general = style.format().equals(CellContent.GENERAL);
        xml.open("xf")
                .with("numFmtId", general ? 0 : FIRST_FORMAT + number(formats, style.format()))
                .with("fontId", number(fonts, style.font()))
                .with("fillId", number(fills, style.fill()))
                .with("borderId", number(borders, style.line()))
                .with("xfId", 0);
        if (style.quoted()) {
            xml.with("quotePrefix", 1);
        }
        xml.with("applyNumberFormat", 1)
                .with("applyFont", 1)
                .with("applyFill", 1)
                .with("applyBorder", 1)
                .with("applyAlignment", 1)
                .open("alignment");
        if (!style.horizontal().isEmpty()) {
            xml.with("horizontal", style.horizontal());
        }
        if (!style.vertical().isEmpty()) {
            xml.with("vertical", style.vertical());
        }
        if (style.wraps()) {
            xml.with("wrapText", 1);
        }
        xml.close().close();
    }
}
