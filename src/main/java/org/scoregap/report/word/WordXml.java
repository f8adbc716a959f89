package org.scoregap.report.word;

import java.util.ArrayList;
import java.util.List;

/** Writes a document's body as WordprocessingML (ECMA-376 part 1, 17): paragraphs by style, tables by columns. */
final class WordXml {
    /** A4 less margins of 28 and 26 mm, in twentieths of a point. */
    static final int WIDTH = 8844;

    private static final String OPEN = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>";

    /** Margins of GB/T 9704: 37 mm above, 35 below, 28 left, 26 right. */
    private static final String CLOSE = "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId3\"/>"
            + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\""
            + " w:left=\"1588\" w:header=\"851\" w:footer=\"1400\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>\n";

    private final StringBuilder xml = new StringBuilder(OPEN);

    private record Column(String title, int width, String align) {
        /** {@code 丢分=12r}: its title, its part of the width, and {@code r} for right or {@code c} for centre. */
        static Column of(String written) {
            int equals = written.lastIndexOf('=');
            String width = written.substring(equals + 1);
            String align = switch (width.charAt(width.length() - 1)) {
                case 'r' -> "right";
                case 'c' -> "center";
                default -> "left";
            };
            return new Column(written.substring(0, equals), Integer.parseInt(width.replaceAll("[rc]$", "")), align);
        }
    }

    void paragraph(String style, String text) {
        xml.append("<w:p><w:pPr><w:pStyle w:val=\"").append(style).append("\"/></w:pPr>");
        run(text);
        xml.append("</w:p>\n");
    }

    /** Names and values beside each other: the columns of names are narrower. */
    void facts(List<List<String>> rows) {
        List<Integer> widths = List.of(1400, 3322, 1500, WIDTH - 1400 - 3322 - 1500);
        open(widths);
        for (List<String> row : rows) {
            xml.append("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            for (int i = 0; i < row.size(); i++) {
                cell(widths.get(i), i % 2 == 0 ? "CellHead" : "Cell", i % 2 == 0 ? "center" : "left", row.get(i));
            }
            xml.append("</w:tr>");
        }
        xml.append("</w:tbl>\n");
    }

    /** A table whose header is repeated on each page, with one row for the placeholders of a list. */
    void table(List<String> titles, List<String> cells) {
        List<Column> columns = titles.stream().map(Column::of).toList();
        if (columns.size() != cells.size()) {
            throw new IllegalArgumentException(titles + " for " + cells);
        }
        int whole = columns.stream().mapToInt(Column::width).sum();
        List<Integer> widths = new ArrayList<>();
        columns.forEach(column -> widths.add(WIDTH * column.width() / whole));
        open(widths);
        xml.append("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        for (int i = 0; i < widths.size(); i++) {
            cell(widths.get(i), "CellHead", "center", columns.get(i).title());
        }
        xml.append("</w:tr><w:tr><w:trPr><w:cantSplit/></w:trPr>");
        for (int i = 0; i < widths.size(); i++) {
            cell(widths.get(i), "Cell", columns.get(i).align(), cells.get(i));
        }
        xml.append("</w:tr></w:tbl>\n");
    }

    private void open(List<Integer> widths) {
        xml.append("<w:tbl><w:tblPr><w:tblStyle w:val=\"Grid\"/><w:tblW w:w=\"")
                .append(WIDTH)
                .append(
                        "\" w:type=\"dxa\"/><w:jc w:val=\"center\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
        widths.forEach(width -> xml.append("<w:gridCol w:w=\"").append(width).append("\"/>"));
        xml.append("</w:tblGrid>");
    }

    private void cell(int width, String style, String align, String text) {
        xml.append("<w:tc><w:tcPr><w:tcW w:w=\"")
                .append(width)
                .append("\" w:type=\"dxa\"/><w:vAlign w:val=\"center\"/></w:tcPr><w:p><w:pPr><w:pStyle w:val=\"")
                .append(style)
                .append("\"/><w:jc w:val=\"")
                .append(align)
                .append("\"/></w:pPr>");
        run(text);
        xml.append("</w:p></w:tc>");
    }

    private void run(String text) {
        if (text.isEmpty()) {
            return;
        }
        String escaped = text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\t", "</w:t><w:tab/><w:t xml:space=\"preserve\">");
        xml.append("<w:r><w:t xml:space=\"preserve\">").append(escaped).append("</w:t></w:r>");
    }

    String document() {
        return xml + CLOSE;
    }
}
