package org.scoregap.report.template;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.scoregap.report.Messages;
import org.scoregap.report.workbook.poi.Reproducible;

/**
 * Writes a template as a workbook: the table, the instructions, and hidden the lists to choose from. Only what is to be
 * filled in can be changed; there is no password, for nothing is secret.
 */
public final class TemplateWriter {
    private static final int TITLE = 0;
    private static final int REMARKS = 1;
    static final int HEADER = 2;
    private static final int WIDTH_UNITS = 256;
    /** What a page of instructions holds, in characters. */
    private static final int PAGE_WIDTH = 84;

    private final Messages messages;

    public TemplateWriter(Messages messages) {
        this.messages = messages;
    }

    public void write(TemplateBook book, OutputStream out) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.getProperties().getCoreProperties().setCreator("scoregap");
            Styles styles = new Styles(workbook, messages.text("template.font"));
            XSSFSheet sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(book.sheet()));
            head(book, sheet, styles);
            for (int i = 0; i < book.rows().size(); i++) {
                Row row = sheet.createRow(HEADER + 1 + i);
                row(book.rows().get(i), book.columns(), row, styles);
            }
            instructions(book.instructions(), workbook, styles);
            String lists = lists(book.lists(), workbook);
            new EntryRules(book, messages, lists).on(sheet);
            protect(sheet);
            printing(book, sheet);
            Reproducible.write(workbook, out);
        }
    }

    private static void head(TemplateBook book, XSSFSheet sheet, Styles styles) {
        int last = book.columns().size() - 1;
        int split = book.leading() > 0 ? Math.min(book.leading(), last) : (last + 1) / 2;
        Row title = sheet.createRow(TITLE);
        title.setHeightInPoints(30);
        put(title, 0, book.title(), styles.title());
        Row remarks = sheet.createRow(REMARKS);
        remarks.setHeightInPoints(20);
        put(remarks, 0, book.unitLine(), styles.remark());
        put(remarks, split, book.periodLine(), styles.remark());
        merge(sheet, TITLE, 0, last);
        merge(sheet, REMARKS, 0, split - 1);
        merge(sheet, REMARKS, split, last);
        Row header = sheet.createRow(HEADER);
        header.setHeightInPoints(34);
        for (int i = 0; i <= last; i++) {
            TemplateBook.Column column = book.columns().get(i);
            sheet.setColumnWidth(i, column.width() * WIDTH_UNITS);
            put(header, i, column.header(), column.reference() ? styles.referenceHeader() : styles.header());
        }
        sheet.createFreezePane(book.leading(), HEADER + 1);
    }

    private static void merge(XSSFSheet sheet, int row, int from, int to) {
        if (to > from) {
            sheet.addMergedRegion(new CellRangeAddress(row, row, from, to));
        }
    }

    private static void put(Row row, int column, String text, org.apache.poi.ss.usermodel.CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }

    private static void row(List<TemplateCell> cells, List<TemplateBook.Column> columns, Row row, Styles styles) {
        int lines = 1;
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = row.createCell(i);
            TemplateCell content = cells.get(i);
            cell.setCellStyle(styles.of(content, columns.get(i).reference()));
            if (content instanceof TemplateCell.Given given && !given.text().isEmpty()) {
                cell.setCellValue(given.text());
                lines = Math.max(lines, lines(given.text(), columns.get(i).width()));
            } else if (content instanceof TemplateCell.Figure figure) {
                cell.setCellValue(figure.amount());
            }
        }
        row.setHeightInPoints(6 + 15f * lines);
    }

    /** How many lines a text takes: not every program makes a row as high as it needs by itself. */
    private static int lines(String text, int width) {
        int wide = text.codePoints().map(c -> c < 0x2000 ? 1 : 2).sum();
        return Math.max(1, (int) Math.ceil(wide / (width - 1.0)));
    }

    private static void instructions(List<String> lines, XSSFWorkbook workbook, Styles styles) {
        XSSFSheet sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(lines.get(0)));
        sheet.setColumnWidth(0, PAGE_WIDTH * WIDTH_UNITS);
        sheet.setDisplayGridlines(false);
        for (int i = 0; i < lines.size(); i++) {
            Row row = sheet.createRow(i);
            row.setHeightInPoints(i == 0 ? 36 : 8 + 17f * lines(lines.get(i), PAGE_WIDTH - 4));
            put(row, 0, lines.get(i), i == 0 ? styles.title() : styles.paragraph());
        }
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        protect(sheet);
    }

    /** @return the name of the sheet that holds them, a list a column; empty where there are none */
    private String lists(List<List<String>> lists, XSSFWorkbook workbook) {
        if (lists.isEmpty()) {
            return "";
        }
        XSSFSheet sheet = workbook.createSheet(messages.text("template.lists"));
        for (int column = 0; column < lists.size(); column++) {
            List<String> texts = lists.get(column);
            for (int i = 0; i < texts.size(); i++) {
                Row row = sheet.getRow(i) == null ? sheet.createRow(i) : sheet.getRow(i);
                row.createCell(column).setCellValue(texts.get(i));
            }
        }
        workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.HIDDEN);
        return sheet.getSheetName();
    }

    private static void protect(XSSFSheet sheet) {
        sheet.enableLocking();
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
    }

    private static void printing(TemplateBook book, XSSFSheet sheet) {
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(true);
        sheet.setFitToPage(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.setRepeatingRows(new CellRangeAddress(TITLE, HEADER, -1, -1));
        sheet.setHorizontallyCenter(true);
        sheet.getFooter().setCenter("&P / &N");
        sheet.getFooter().setLeft(book.unitLine().replace("&", "&&"));
    }
}
