package org.scoregap.report.template;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How the cells of a template look, each look once a workbook. */
final class Styles {
    private static final String SLATE = "DCE6F1";
    private static final String YELLOW = "FFFDE7";
    private static final String GREY = "D9D9D9";
    private static final String PALE = "F5F5F5";
    private static final String LINE = "A6A6A6";
    private static final String FAINT = "808080";

    private final XSSFWorkbook workbook;
    private final String fontName;
    private final Map<String, CellStyle> made = new HashMap<>();

    Styles(XSSFWorkbook workbook, String fontName) {
        this.workbook = workbook;
        this.fontName = fontName;
        workbook.getStylesSource().getFontAt(0).setFontName(fontName);
    }

    CellStyle title() {
        return made.computeIfAbsent("title", key -> {
            XSSFCellStyle style = style(font(16, true, ""));
            style.setAlignment(HorizontalAlignment.CENTER);
            return style;
        });
    }

    CellStyle remark() {
        return made.computeIfAbsent("remark", key -> style(font(11, false, "")));
    }

    CellStyle paragraph() {
        return made.computeIfAbsent("paragraph", key -> {
            XSSFCellStyle style = style(font(12, false, ""));
            style.setWrapText(true);
            style.setVerticalAlignment(VerticalAlignment.TOP);
            return style;
        });
    }

    CellStyle header() {
        return made.computeIfAbsent("header", key -> headed(SLATE, font(11, true, "")));
    }

    CellStyle referenceHeader() {
        return made.computeIfAbsent("reference", key -> headed(PALE, font(10, false, FAINT)));
    }

    private CellStyle headed(String fill, XSSFFont font) {
        XSSFCellStyle style = boxed(fill, font);
        style.setAlignment(HorizontalAlignment.CENTER);
        return style;
    }

    /** @param reference whether the cell's column only shows what was reported before */
    CellStyle of(TemplateCell cell, boolean reference) {
        if (cell instanceof TemplateCell.Open open) {
            return made.computeIfAbsent("open" + format(open.entry()), key -> open(open.entry()));
        }
        if (cell instanceof TemplateCell.Closed) {
            return made.computeIfAbsent("closed", key -> boxed(GREY, font(11, false, "")));
        }
        String format = cell instanceof TemplateCell.Figure figure && figure.percent() ? "0.00%" : "General";
        return made.computeIfAbsent("given" + reference + format, key -> {
            XSSFCellStyle style = boxed(PALE, font(reference ? 10 : 11, false, reference ? FAINT : ""));
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
            return style;
        });
    }

    private CellStyle open(Entry entry) {
        XSSFCellStyle style = boxed(YELLOW, font(11, false, ""));
        style.setLocked(false);
        style.setDataFormat(workbook.createDataFormat().getFormat(format(entry)));
        if (entry instanceof Entry.Choice) {
            style.setAlignment(HorizontalAlignment.CENTER);
        }
        return style;
    }

    private static String format(Entry entry) {
        if (entry instanceof Entry.Amount number && number.percent()) {
            return "0.00%";
        }
        return entry instanceof Entry.Day ? "yyyy-mm-dd" : "General";
    }

    private XSSFCellStyle boxed(String fill, XSSFFont font) {
        XSSFCellStyle style = style(font);
        style.setFillForegroundColor(colour(fill));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setTopBorderColor(colour(LINE));
        style.setBottomBorderColor(colour(LINE));
        style.setLeftBorderColor(colour(LINE));
        style.setRightBorderColor(colour(LINE));
        style.setWrapText(true);
        return style;
    }

    private XSSFCellStyle style(XSSFFont font) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    /** @param colour empty for black */
    private XSSFFont font(int points, boolean bold, String colour) {
        XSSFFont font = workbook.createFont();
        font.setFontName(fontName);
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        if (!colour.isEmpty()) {
            font.setColor(colour(colour));
        }
        return font;
    }

    private static XSSFColor colour(String rgb) {
        int value = Integer.parseInt(rgb, 16);
        return new XSSFColor(new byte[] {(byte) (value >> 16), (byte) (value >> 8), (byte) value}, null);
    }
}
