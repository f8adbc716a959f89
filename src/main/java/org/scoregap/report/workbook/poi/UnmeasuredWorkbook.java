package org.scoregap.report.workbook.poi;

import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A streamed workbook that does not measure its texts. For the first sheet POI would load the windowing toolkit and all fonts
 * of the machine, so that columns could be fitted to texts as they are drawn: half a second for what we never ask for, and
 * Java keeps a list of the fonts in the user's home, outside of the workspace. POI goes on without where it is told that there
 * are no fonts.
 */
final class UnmeasuredWorkbook extends SXSSFWorkbook {
    private boolean addingSheet;

    UnmeasuredWorkbook(XSSFWorkbook workbook, int rowsInMemory) {
        super(workbook, rowsInMemory);
    }

    @Override
    public SXSSFSheet createSheet(String name) {
        addingSheet = true;
        try {
            return super.createSheet(name);
        } finally {
            addingSheet = false;
        }
    }

    @Override
    public Font getFontAt(int index) {
        if (addingSheet) {
            // By this name POI tells it from other errors.
            throw new InternalError("X11FontManager");
        }
        return super.getFontAt(index);
    }
}
