package org.scoregap.read.workbook;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** The number format of each cell style of a workbook, by the style's index. */
final class XlsxStyles {
    private static final int MOST = 65_536;

    private XlsxStyles() {}

    static List<CellFormat> read(InputStream stream) throws XMLStreamException {
        Map<Integer, String> codes = new HashMap<>();
        List<CellFormat> styles = new ArrayList<>();
        boolean ofCells = false;
        try (XmlReading xml = new XmlReading(stream)) {
            for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
                if (event == XMLStreamConstants.END_ELEMENT && xml.name().equals("cellXfs")) {
                    ofCells = false;
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    ofCells = ofCells || xml.name().equals("cellXfs");
                    if (xml.name().equals("numFmt") && codes.size() < MOST) {
                        // those of conditional formats come later and do not count
                        codes.putIfAbsent(
                                xml.attribute("numFmtId", 0),
                                xml.attribute("formatCode").orElse(""));
                    } else if (ofCells && xml.name().equals("xf") && styles.size() < MOST) {
                        int id = xml.attribute("numFmtId", 0);
                        styles.add(CellFormat.of(id, codes.getOrDefault(id, "")));
                    }
                }
            }
        }
        return List.copyOf(styles);
    }
}
