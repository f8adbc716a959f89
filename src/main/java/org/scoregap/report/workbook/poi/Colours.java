package org.scoregap.report.workbook.poi;

import java.util.HexFormat;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xssf.usermodel.XSSFColor;

/** Colours, RRGGBB, as POI has them. */
final class Colours {
    private Colours() {}

    static XSSFColor of(String rgb) {
        return new XSSFColor(HexFormat.of().parseHex("FF" + rgb), null);
    }

    static byte[] bytes(String rgb) {
        return HexFormat.of().parseHex(rgb);
    }

    static XDDFSolidFillProperties fill(String rgb) {
        return new XDDFSolidFillProperties(XDDFColor.from(bytes(rgb)));
    }
}
