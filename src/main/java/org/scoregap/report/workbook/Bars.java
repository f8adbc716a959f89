package org.scoregap.report.workbook;

import org.apache.poi.ss.usermodel.Color;
import org.apache.poi.ss.usermodel.ConditionalFormattingThreshold.RangeType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFColorScaleFormatting;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFDataBarFormatting;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;

/**
 * Bars and shades behind losses. Only figures that may be compared get them: a column that mixes frameworks' own points
 * gets none.
 */
final class Bars {
    private static final String RED = "F4A6A0";

    private final XSSFSheetConditionalFormatting formats;

    Bars(XSSFSheet sheet) {
        this.formats = sheet.getSheetConditionalFormatting();
    }

    void on(ListOnSheet list) {
        int from = -1;
        int to = -1;
        for (int i = 0; i < list.columns().size(); i++) {
            String name = list.columns().get(i).name();
            if (name.startsWith("weighted_loss_")) {
                from = from < 0 ? list.left() + i : from;
                to = list.left() + i;
            } else if (name.equals("weighted_loss")
                    || (name.startsWith("loss_") && !name.startsWith("loss_before") && !name.startsWith("loss_now"))) {
                bar(list, list.left() + i);
            }
        }
        if (from >= 0) {
            shades(list, from, to);
        }
    }

    private void bar(ListOnSheet list, int column) {
        XSSFConditionalFormattingRule rule = formats.createConditionalFormattingRule(Looks.colour(RED));
        XSSFDataBarFormatting bar = rule.getDataBarFormatting();
        bar.getMinThreshold().setRangeType(RangeType.NUMBER);
        bar.getMinThreshold().setValue(0d);
        bar.getMaxThreshold().setRangeType(RangeType.MAX);
        formats.addConditionalFormatting(cells(list, column, column), rule);
    }

    /** Unit by week: the darker, the more is lost. */
    private void shades(ListOnSheet list, int from, int to) {
        XSSFConditionalFormattingRule rule = formats.createConditionalFormattingColorScaleRule();
        XSSFColorScaleFormatting scale = rule.getColorScaleFormatting();
        scale.setNumControlPoints(2);
        scale.getThresholds()[0].setRangeType(RangeType.NUMBER);
        scale.getThresholds()[0].setValue(0d);
        scale.getThresholds()[1].setRangeType(RangeType.MAX);
        scale.setColors(new Color[] {Looks.colour("FFFFFF"), Looks.colour("F08A80")});
        formats.addConditionalFormatting(cells(list, from, to), rule);
    }

    private static CellRangeAddress[] cells(ListOnSheet list, int from, int to) {
        return new CellRangeAddress[] {new CellRangeAddress(list.first(), list.last(), from, to)};
    }
}
