package org.scoregap.report.workbook;

import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * How sheets are printed, and what stays in sight.
 *
 * @param number of the page, in the words of a footer
 */
record Printing(String title, String number) {
    /** With more than that above them, frozen headers leave no room for the rows. */
    private static final float MOST_FROZEN = 260;

    /** A4 across, as many pages as it takes, none of them cut off on the right. */
    void sheet(Page page) {
        XSSFSheet sheet = page.sheet();
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.setHorizontallyCenter(true);
        sheet.setMargin(PageMargin.LEFT, 0.4);
        sheet.setMargin(PageMargin.RIGHT, 0.4);
        sheet.setMargin(PageMargin.TOP, 0.5);
        sheet.setMargin(PageMargin.BOTTOM, 0.6);
        sheet.getFooter().setLeft(title.replace("&", "&&"));
        sheet.getFooter().setCenter(page.name().replace("&", "&&"));
        sheet.getFooter().setRight(number);
    }

    /** All of it on one page. */
    void onePage(Page page) {
        sheet(page);
        page.sheet().getPrintSetup().setFitHeight((short) 1);
    }

    /** The same for a sheet with one list: its headers stay in sight, and stand on every page. */
    void list(Page page, ListOnSheet list) {
        sheet(page);
        XSSFSheet sheet = page.sheet();
        float above = 0;
        for (int i = 0; i <= list.header(); i++) {
            above += page.row(i).getHeightInPoints();
        }
        if (above <= MOST_FROZEN) {
            sheet.createFreezePane(0, list.header() + 1);
        }
        sheet.setRepeatingRows(new CellRangeAddress(list.header(), list.header(), -1, -1));
    }
}
