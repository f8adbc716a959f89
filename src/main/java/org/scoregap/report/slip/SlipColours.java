package org.scoregap.report.slip;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.scoregap.model.Severity;

/**
 * The colours of marked cells; all else of a cell's style stays. In xlsx they are shades that nobody else is likely to use,
 * so that they are known again; an xls has only those of its palette.
 */
final class SlipColours {
    private static final Map<Severity, byte[]> SHADES = Map.of(
            Severity.ERROR, new byte[] {(byte) 0xFF, (byte) 0xC6, (byte) 0xCB},
            Severity.WARNING, new byte[] {(byte) 0xFF, (byte) 0xED, (byte) 0xA9},
            Severity.NOTICE, new byte[] {(byte) 0xE6, (byte) 0xEE, (byte) 0xF7});

    /** A style and what it is turned into. */
    private record Turned(int style, String into) {}

    private final Workbook workbook;
    private final Map<Turned, CellStyle> styles = new HashMap<>();

    SlipColours(Workbook workbook) {
        this.workbook = workbook;
    }

    /** The style in the severity's colour. */
    CellStyle marked(CellStyle style, Severity severity) {
        return styles.computeIfAbsent(new Turned(style.getIndex(), severity.name()), key -> {
            CellStyle copy = copy(style);
            paint(copy, severity);
            return copy;
        });
    }

    /** The style without a colour. */
    CellStyle cleared(CellStyle style) {
        return styles.computeIfAbsent(new Turned(style.getIndex(), ""), key -> {
            CellStyle copy = copy(style);
            copy.setFillPattern(FillPatternType.NO_FILL);
            return copy;
        });
    }

    private CellStyle copy(CellStyle style) {
        CellStyle copy = workbook.createCellStyle();
        copy.cloneStyleFrom(style);
        return copy;
    }

    static void paint(CellStyle style, Severity severity) {
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        if (style instanceof XSSFCellStyle xlsx) {
            xlsx.setFillForegroundColor(new XSSFColor(SHADES.getOrDefault(severity, new byte[3]), null));
        } else {
            style.setFillForegroundColor(palette(severity).getIndex());
        }
    }

    private static IndexedColors palette(Severity severity) {
        return switch (severity) {
            case ERROR -> IndexedColors.ROSE;
            case WARNING -> IndexedColors.LIGHT_YELLOW;
            case NOTICE -> IndexedColors.PALE_BLUE;
        };
    }

    /** Whether it is a marked cell's colour. */
    static boolean isOurs(CellStyle style) {
        if (style.getFillPattern() != FillPatternType.SOLID_FOREGROUND) {
            return false;
        }
        if (style instanceof XSSFCellStyle xlsx) {
            XSSFColor colour = xlsx.getFillForegroundColorColor();
            byte[] shade = colour == null ? null : colour.getRGB();
            return shade != null && SHADES.values().stream().anyMatch(ours -> java.util.Arrays.equals(ours, shade));
        }
        short index = style.getFillForegroundColor();
        return index == IndexedColors.ROSE.getIndex() || index == IndexedColors.LIGHT_YELLOW.getIndex();
    }
}
