package org.scoregap.report.workbook;

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
import org.scoregap.report.ColumnSpec.Fit;
import org.scoregap.report.Value.Tone;

/** The workbook's styles, each made once. */
final class Looks {
    static final String NAVY = "1F3864";
    static final String LINE = "D0D7E2";
    private static final String HEADER = "2F5597";
    private static final String PALE = "EAF0F8";
    private static final String BLUE = "0563C1";
    private static final Map<Tone, String> FILLS =
            Map.of(Tone.GOOD, "E2F0D9", Tone.DOUBTFUL, "FFF2CC", Tone.BAD, "FBE0DD");
    private static final Map<Tone, String> INKS =
            Map.of(Tone.GOOD, "375623", Tone.DOUBTFUL, "7F6000", Tone.BAD, "A61C12");

    private final XSSFWorkbook workbook;
    private final String fontName;
    private final Map<Look, XSSFCellStyle> made = new HashMap<>();
    private final Map<String, XSSFFont> fonts = new HashMap<>();

    Looks(XSSFWorkbook workbook, String fontName) {
        this.workbook = workbook;
        this.fontName = fontName;
        XSSFFont usual = workbook.getStylesSource().getFontAt(0);
        usual.setFontName(fontName);
        usual.setFontHeightInPoints((short) 10);
    }

    CellStyle of(Look look) {
        return made.computeIfAbsent(look, this::make);
    }

    private XSSFCellStyle make(Look look) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        switch (look.kind()) {
            case TITLE -> style.setFont(font(15, true, NAVY, false));
            case HEADING -> style.setFont(font(12, true, NAVY, false));
            case SENTENCE -> {
                style.setFont(font(10, false, "", false));
                style.setWrapText(true);
                style.setVerticalAlignment(VerticalAlignment.TOP);
            }
            case SENTENCE_LINE -> style.setFont(font(10, false, "", false));
            case LINK -> style.setFont(font(10, false, BLUE, true));
            case HEADER -> {
                style.setFont(font(10, true, "FFFFFF", false));
                fill(style, HEADER);
                boxed(style);
                style.setAlignment(HorizontalAlignment.CENTER);
                style.setWrapText(true);
            }
            case TOTAL -> {
                style.setFont(font(10, true, "", false));
                fill(style, PALE);
                body(style, look);
            }
            case BODY -> {
                style.setFont(font(10, false, INKS.getOrDefault(look.tone(), ""), false));
                body(style, look);
            }
            case BODY_LINK -> {
                style.setFont(font(10, false, BLUE, true));
                body(style, look);
            }
        }
        return style;
    }

    private void body(XSSFCellStyle style, Look look) {
        boxed(style);
        style.setDataFormat(workbook.createDataFormat().getFormat(look.format()));
        style.setWrapText(look.fit() == Fit.TEXT);
        style.setAlignment(
                look.fit() == Fit.NUMBER
                        ? HorizontalAlignment.RIGHT
                        : look.fit() == Fit.WORD ? HorizontalAlignment.CENTER : HorizontalAlignment.LEFT);
        if (look.tone() != Tone.PLAIN) {
            fill(style, FILLS.getOrDefault(look.tone(), "FFFFFF"));
        }
    }

    private static void fill(XSSFCellStyle style, String rgb) {
        style.setFillForegroundColor(colour(rgb));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    private static void boxed(XSSFCellStyle style) {
        XSSFColor line = colour(LINE);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setTopBorderColor(line);
        style.setBottomBorderColor(line);
        style.setLeftBorderColor(line);
        style.setRightBorderColor(line);
    }

    /** @param colour empty for black */
    private XSSFFont font(int points, boolean bold, String colour, boolean link) {
        return fonts.computeIfAbsent(points + " " + bold + colour + link, key -> {
            XSSFFont font = workbook.createFont();
            font.setFontName(fontName);
            font.setFontHeightInPoints((short) points);
            font.setBold(bold);
            if (!colour.isEmpty()) {
                font.setColor(colour(colour));
            }
            if (link) {
                font.setUnderline(XSSFFont.U_SINGLE);
            }
            return font;
        });
    }

    static XSSFColor colour(String rgb) {
        int value = Integer.parseInt(rgb, 16);
        return new XSSFColor(new byte[] {(byte) 0xFF, (byte) (value >> 16), (byte) (value >> 8), (byte) value}, null);
    }
}
