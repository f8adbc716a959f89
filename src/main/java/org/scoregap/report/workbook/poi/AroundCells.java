package org.scoregap.report.workbook.poi;

import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Color;
import org.apache.poi.ss.usermodel.ConditionalFormattingThreshold;
import org.apache.poi.ss.usermodel.ConditionalFormattingThreshold.RangeType;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFColorScaleFormatting;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFDataBarFormatting;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.scoregap.report.workbook.sheet.Area;
import org.scoregap.report.workbook.sheet.Print;
import org.scoregap.report.workbook.sheet.Shade;
import org.scoregap.report.workbook.sheet.Sheet;
import org.scoregap.report.workbook.sheet.Table;

/** Writes what a sheet has besides its cells. */
record AroundCells(Sheet sheet, XSSFSheet target) {
    private static final int DIGIT = 256;

    void write() {
        target.setDisplayGridlines(false);
        sheet.widths().forEach((column, digits) -> target.setColumnWidth(column, digits * DIGIT));
        sheet.merged().forEach(area -> target.addMergedRegionUnsafe(range(area)));
        sheet.links().forEach(this::link);
        sheet.shades().forEach(this::shade);
        sheet.tables().forEach(this::table);
        sheet.charts().forEach(chart -> ChartWriter.write(chart, target.createDrawingPatriarch()));
        sheet.print().ifPresent(this::print);
        if (sheet.frozen() > 0) {
            target.createFreezePane(0, sheet.frozen());
        }
    }

    private void link(Sheet.Place from, String to) {
        XSSFHyperlink link = target.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress(to);
        link.setCellReference(new CellReference(from.row(), from.column()).formatAsString());
        target.addHyperlink(link);
    }

    /** The streamed rows are not looked at, so the table is told its headers. */
    private void table(Table list) {
        Area area = list.area();
        XSSFTable table = target.createTable(new AreaReference(
                new CellReference(area.top(), area.left()),
                new CellReference(area.bottom(), area.right()),
                SpreadsheetVersion.EXCEL2007));
        String name = "list" + (target.getWorkbook().getSheetIndex(target) + 1) + "_" + (area.top() + 1);
        table.setName(name);
        table.setDisplayName(name);
        for (int i = 0; i < list.headers().size(); i++) {
            table.getColumns().get(i).setName(list.headers().get(i));
        }
        table.getCTTable().addNewAutoFilter().setRef(table.getCTTable().getRef());
    }

    private void shade(Shade shade) {
        XSSFSheetConditionalFormatting formats = target.getSheetConditionalFormatting();
        XSSFConditionalFormattingRule rule =
                shade instanceof Shade.Bar ? bar(formats, shade.colour()) : scale(formats, shade.colour());
        formats.addConditionalFormatting(new CellRangeAddress[] {range(shade.area())}, rule);
    }

    private static XSSFConditionalFormattingRule bar(XSSFSheetConditionalFormatting formats, String colour) {
        XSSFConditionalFormattingRule rule = formats.createConditionalFormattingRule(Colours.of(colour));
        XSSFDataBarFormatting bar = rule.getDataBarFormatting();
        fromNothing(bar.getMinThreshold(), bar.getMaxThreshold());
        return rule;
    }

    private static XSSFConditionalFormattingRule scale(XSSFSheetConditionalFormatting formats, String colour) {
        XSSFConditionalFormattingRule rule = formats.createConditionalFormattingColorScaleRule();
        XSSFColorScaleFormatting scale = rule.getColorScaleFormatting();
        scale.setNumControlPoints(2);
        fromNothing(scale.getThresholds()[0], scale.getThresholds()[1]);
        scale.setColors(new Color[] {Colours.of("FFFFFF"), Colours.of(colour)});
        return rule;
    }

    private static void fromNothing(ConditionalFormattingThreshold least, ConditionalFormattingThreshold most) {
        least.setRangeType(RangeType.NUMBER);
        least.setValue(0d);
        most.setRangeType(RangeType.MAX);
    }

    private void print(Print print) {
        PrintSetup setup = target.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) print.high());
        target.setFitToPage(true);
        target.setHorizontallyCenter(true);
        target.setMargin(PageMargin.LEFT, 0.4);
        target.setMargin(PageMargin.RIGHT, 0.4);
        target.setMargin(PageMargin.TOP, 0.5);
        target.setMargin(PageMargin.BOTTOM, 0.6);
        target.getFooter().setLeft(print.footer().left());
        target.getFooter().setCenter(print.footer().middle());
        target.getFooter().setRight(print.footer().right());
        print.repeated().ifPresent(row -> target.setRepeatingRows(new CellRangeAddress(row, row, -1, -1)));
        // It breaks behind the row that it is told.
        print.breaks().forEach(row -> target.setRowBreak(row - 1));
        print.area()
                .ifPresent(area -> target.getWorkbook()
                        .setPrintArea(
                                target.getWorkbook().getSheetIndex(target),
                                area.left(),
                                area.right(),
                                area.top(),
                                area.bottom()));
    }

    private static CellRangeAddress range(Area area) {
        return new CellRangeAddress(area.top(), area.bottom(), area.left(), area.right());
    }
}
