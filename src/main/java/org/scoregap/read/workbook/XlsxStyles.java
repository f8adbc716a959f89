package org.scoregap.read.workbook;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** The number format, and whether it is struck out, of each cell style of a workbook, by the style's index. */
final class XlsxStyles {
    private static final int MOST = 65_536;

    private XlsxStyles() {}

    static List<CellFormat> read(InputStream stream) throws XMLStreamException {
        Map<Integer, String> codes = new HashMap<>();
        List<CellFormat> styles = new ArrayList<>();
        List<Boolean> struck = new ArrayList<>();
        boolean ofFonts = false;
        boolean ofCells = false;
        try (XmlReading xml = new XmlReading(stream)) {
            for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
                if (event == XMLStreamConstants.END_ELEMENT && xml.name().equals("cellXfs")) {
                    ofCells = false;
                } else if (event == XMLStreamConstants.END_ELEMENT && xml.name().equals("fonts")) {
                    ofFonts = false;
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    ofCells = ofCells || xml.name().equals("cellXfs");
                    ofFonts = ofFonts || xml.name().equals("fonts");
                    if (ofFonts && xml.name().equals("font") && struck.size() < MOST) {
                        struck.add(false);
                    } else if (ofFonts && xml.name().equals("strike") && !struck.isEmpty()) {
                        struck.set(struck.size() - 1, RichRuns.isOn(xml));
                    } else if (xml.name().equals("numFmt") && codes.size() < MOST) {
                        // those of conditional formats come later and do not count
                        codes.putIfAbsent(
                                xml.attribute("numFmtId", 0),
                                xml.attribute("formatCode").orElse(""));
                    } else if (ofCells && xml.name().equals("xf") && styles.size() < MOST) {
                        int id = xml.attribute("numFmtId", 0);
                        int font = xml.attribute("fontId", 0);
                        styles.add(CellFormat.of(id, codes.getOrDefault(id, ""))
                                .struck(font >= 0 && font < struck.size() && struck.get(font)));
                    }
                }
            }
        }
        return List.copyOf(styles);
    }
}
