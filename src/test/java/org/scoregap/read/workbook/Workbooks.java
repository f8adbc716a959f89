package org.scoregap.read.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.scoregap.read.Reading;

/** Workbooks for the tests: sheets filled from values, and xlsx files whose XML the test writes itself. */
public final class Workbooks {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private Workbooks() {}

    /** Numbers as numbers, text as text, the empty text as no cell. */
    public static void row(Sheet sheet, int number, Object... values) {
        Row row = sheet.createRow(number - 1);
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Number) {
                row.createCell(i).setCellValue(((Number) values[i]).doubleValue());
            } else if (!values[i].equals("")) {
                row.createCell(i).setCellValue((String) values[i]);
            }
        }
    }

    public static Cell cell(Sheet sheet, int row, int column) {
        return sheet.getRow(row - 1).getCell(column - 1);
    }

    /** An xlsx file of one sheet. */
    public static Path xlsx(Path folder, String sheetData) {
        return xlsx(folder, "", "", sheetData);
    }

    /**
     * @param declaration stands before the worksheet's root element
     * @param properties attributes of {@code <workbookPr>}
     */
    public static Path xlsx(Path folder, String declaration, String properties, String sheetData) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            String types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
            entry(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + types + "sheet.main+xml\"/>"
                            + "<Override PartName=\"/xl/sheet1.xml\" ContentType=\"" + types
                            + "worksheet+xml\"/></Types>");
            entry(zip, "_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
            entry(zip, "xl/_rels/workbook.xml.rels", relation("worksheet", "sheet1.xml"));
            entry(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\"><workbookPr " + properties
                            + "/><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            entry(
                    zip,
                    "xl/sheet1.xml",
                    declaration + "<worksheet xmlns=\"" + MAIN + "\">" + sheetData + "</worksheet>");
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return Reading.file(folder, "a.xlsx", bytes.toByteArray());
    }

    private static String relation(String type, String target) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"r1\" Type=\"" + RELATIONS + "/" + type + "\" Target=\"" + target
                + "\"/></Relationships>";
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
