package org.scoregap.report.workbook.poi;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.scoregap.report.workbook.sheet.Style;
import org.scoregap.report.workbook.sheet.Style.Font;

/** The workbook's styles and fonts, each made once. */
final class CellStyles {
    private final XSSFWorkbook workbook;
    private final String fontName;
    private final Map<Style, XSSFCellStyle> made = new HashMap<>();
    private final Map<Font, XSSFFont> fonts = new HashMap<>();

    CellStyles(XSSFWorkbook workbook, String fontName) {
        this.workbook = workbook;
        this.fontName = fontName;
        XSSFFont usual = workbook.getStylesSource().getFontAt(0);
        usual.setFontName(fontName);
        usual.setFontHeightInPoints((short) 10);
    }

    XSSFCellStyle of(Style style) {
        return made.computeIfAbsent(style, this::make);
    }

    private XSSFCellStyle make(Style style) {
        XSSFCellStyle cell = workbook.createCellStyle();
        cell.setFont(fonts.computeIfAbsent(style.font(), this::make));
        cell.setDataFormat(workbook.createDataFormat().getFormat(style.format()));
        cell.setAlignment(
                switch (style.side()) {
                    case USUAL -> HorizontalAlignment.GENERAL;
                    case LEFT -> HorizontalAlignment.LEFT;
                    case CENTER -> HorizontalAlignment.CENTER;
                    case RIGHT -> HorizontalAlignment.RIGHT;
                });
        cell.setVerticalAlignment(style.atTop() ? VerticalAlignment.TOP : VerticalAlignment.CENTER);
        cell.setWrapText(style.wraps());
        cell.setQuotePrefixed(style.quoted());
        if (!style.fill().isEmpty()) {
            cell.setFillForegroundColor(Colours.of(style.fill()));
            cell.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        if (!style.line().isEmpty()) {
            box(cell, Colours.of(style.line()));
        }
        return cell;
    }

    private static void box(XSSFCellStyle cell, XSSFColor line) {
        cell.setBorderTop(BorderStyle.THIN);
        cell.setBorderBottom(BorderStyle.THIN);
        cell.setBorderLeft(BorderStyle.THIN);
        cell.setBorderRight(BorderStyle.THIN);
        cell.setTopBorderColor(line);
        cell.setBottomBorderColor(line);
        cell.setLeftBorderColor(line);
        cell.setRightBorderColor(line);
    }

    private XSSFFont make(Font like) {
        XSSFFont font = workbook.createFont();
        font.setFontName(fontName);
        font.setFontHeightInPoints((short) like.points());
        font.setBold(like.bold());
        font.setColor(Colours.of(like.colour()));
        if (like.underlined()) {
            font.setUnderline(XSSFFont.U_SINGLE);
        }
        return font;
    }
}
