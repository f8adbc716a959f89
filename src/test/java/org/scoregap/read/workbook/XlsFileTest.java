package org.scoregap.read.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scoregap.read.Limits;
import org.scoregap.read.Reading;

class XlsFileTest {
    private static final int NUMBER = 0x0203;

    @TempDir
    Path folder;

    private final HSSFWorkbook workbook = new HSSFWorkbook();
    private final HSSFSheet sheet = workbook.createSheet("表");

    @Test
    void readsMergesAndSaysWhatIsHidden() {
        fill();
        sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
        sheet.getRow(2).setZeroHeight(true);
        sheet.setColumnHidden(1, true);
        Workbooks.row(workbook.createSheet("隐"), 1, "a", "b");
        Workbooks.row(workbook.getSheetAt(1), 2, 1, 2);
        workbook.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);

        Reading reading = Reading.of(Reading.save(workbook, folder.resolve("a.xls")), Limits.USUAL);

        assertThat(reading.tables().get(0).lines()).containsExactly("2: WS-1|7", "3: WS-1|8");
        assertThat(reading.tables().get(0).decisions().get(0).evidence())
                .isEqualTo("hidden rows: 3; hidden columns: B");
        assertThat(reading.tables()).hasSize(2);
        assertThat(reading.faults()).containsExactly("SHEET_HIDDEN 隐! 隐 → ");
    }

    @Test
    void refusesARowWithTheSameCellTwice() throws IOException {
        fill();
        Workbooks.row(sheet, 4, "WS-3", 9);

        // the second number of the sheet, B3, is said to stand in B2
        Reading.Read table = Reading.of(patched(2, 1, 1), Limits.USUAL).table();

        assertThat(table.lines()).containsExactly("4: WS-3|9");
        assertThat(table.faults()).containsExactly("CELL_TWICE 表!B2 B2 → ");
    }

    @Test
    void refusesARowBeyondTheColumnLimit() {
        fill();
        sheet.getRow(2).createCell(50).setCellValue("x");

        Reading.Read table = Reading.of(Reading.save(workbook, folder.resolve("a.xls")), Reading.SMALL)
                .table();

        assertThat(table.lines()).containsExactly("2: WS-1|7");
        assertThat(table.faults()).containsExactly("ROW_TOO_WIDE 表!AY3 AY → ≤ AX");
    }

    private void fill() {
        Workbooks.row(sheet, 1, "编号", "合格数");
        Workbooks.row(sheet, 2, "WS-1", 7);
        Workbooks.row(sheet, 3, "", 8);
    }

    /** The workbook with the place of its {@code nth} number changed. */
    private Path patched(int nth, int row, int column) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem changed = new POIFSFileSystem()) {
            ByteBuffer records = ByteBuffer.wrap(workbook.getBytes()).order(ByteOrder.LITTLE_ENDIAN);
            int seen = 0;
            for (int at = 0; at < records.limit() - 4; at += 4 + records.getShort(at + 2)) {
                if (records.getShort(at) == NUMBER && ++seen == nth) {
                    records.putShort(at + 4, (short) row).putShort(at + 6, (short) column);
                }
            }
            changed.createDocument(new ByteArrayInputStream(records.array()), "Workbook");
            changed.writeFilesystem(out);
        }
        return Reading.file(folder, "a.xls", out.toByteArray());
    }
}
