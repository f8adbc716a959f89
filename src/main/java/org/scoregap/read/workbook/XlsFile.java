package org.scoregap.read.workbook;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.util.CellRangeAddress;
import org.scoregap.model.Decision;
import org.scoregap.model.Problem;
import org.scoregap.read.CellText;
import org.scoregap.read.Limits;
import org.scoregap.read.Merge;
import org.scoregap.read.Parsing;
import org.scoregap.read.RawFile;
import org.scoregap.read.RawRow;
import org.scoregap.read.RawSheet;
import org.scoregap.read.SheetLayout;

/**
 * An xls workbook (BIFF 8), held in memory: the format bounds it at 65,536 rows of 256 columns. One that is encrypted
 * with Excel's own default password opens as if it were not.
 */
public final class XlsFile implements RawFile {
    private static final int MOST_COLUMNS = 256;

    private final HSSFWorkbook workbook;
    private final String file;
    private final Limits limits;

    private XlsFile(HSSFWorkbook workbook, String file, Limits limits) {
        this.workbook = workbook;
        this.file = file;
        this.limits = limits;
    }

    public static XlsFile open(File path, String file, Limits limits) throws IOException {
        POIFSFileSystem system = new POIFSFileSystem(path, true);
        try {
            return new XlsFile(new HSSFWorkbook(system, false), file, limits);
        } catch (RuntimeException | IOException | StackOverflowError | OutOfMemoryError thrown) {
            system.close();
            throw thrown;
        }
    }

    @Override
    public List<Decision> decisions() {
        return List.of();
    }

    @Override
    public List<Problem> doubts() {
        return List.of();
    }

    @Override
    public Iterator<RawSheet> sheets() {
        List<RawSheet> sheets = new ArrayList<>();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            sheets.add(new OneSheet(
                    workbook.getSheetAt(i),
                    CellText.clean(workbook.getSheetName(i)),
                    workbook.isSheetHidden(i) || workbook.isSheetVeryHidden(i)));
        }
        return sheets.iterator();
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    private final class OneSheet implements RawSheet {
        private final HSSFSheet sheet;
        private final String name;
        private final boolean hidden;

        OneSheet(HSSFSheet sheet, String name, boolean hidden) {
            this.sheet = sheet;
            this.name = name;
            this.hidden = hidden;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public boolean hidden() {
            return hidden;
        }

        @Override
        public SheetLayout layout() {
            return Parsing.guard(() -> {
                List<Merge> merges = new ArrayList<>();
                for (CellRangeAddress range : sheet.getMergedRegions()) {
                    merges.add(new Merge(
                            range.getFirstRow() + 1,
                            range.getFirstColumn() + 1,
                            range.getLastRow() + 1,
                            range.getLastColumn() + 1));
                }
                Set<Integer> hiddenColumns = new HashSet<>();
                for (int column = 0; column < MOST_COLUMNS; column++) {
                    if (sheet.isColumnHidden(column)) {
                        hiddenColumns.add(column + 1);
                    }
                }
                SortedSet<Integer> hiddenRows = new TreeSet<>();
                for (org.apache.poi.ss.usermodel.Row row : sheet) {
                    if (row.getZeroHeight()) {
                        hiddenRows.add(row.getRowNum() + 1);
                    }
                }
                return new SheetLayout(merges, hiddenColumns, hiddenRows, Set.of());
            });
        }

        @Override
        public Iterator<RawRow> rows() {
            boolean from1904 = workbook.getInternalWorkbook().isUsing1904DateWindowing();
            return new XlsRows(sheet.iterator(), name, file, from1904, limits);
        }

        @Override
        public boolean rectangular() {
            return false;
        }
    }
}
