package org.scoregap.report.slip;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.scoregap.model.CellRef;
import org.scoregap.model.ReturnSheet;
import org.scoregap.report.Messages;

/** Writes rows as sheets, each at its own row and column, so that cell addresses agree with the file's. All are texts. */
final class RowsSheets {
    private static final int LONGEST = 32_767;
    private static final int MOST_MERGES = 2_000;
    /** Stands in each cell of a row that could not be read: left as it is, it is refused again instead of missed. */
    private static final String UNREAD = "？";

    private final Workbook workbook;
    private final CellStyle plain;
    private final CellStyle quoted;

    RowsSheets(Workbook workbook) {
        this.workbook = workbook;
        this.plain = workbook.createCellStyle();
        this.quoted = workbook.createCellStyle();
        quoted.setQuotePrefixed(true);
    }

    /** The sheets made, by the names that the file gives them. */
    Map<String, Sheet> write(SlipRows rows) {
        Map<String, Sheet> made = new LinkedHashMap<>();
        for (SlipRows.Sheet sheet : rows.sheets()) {
            if (!isEarlierSlip(sheet)) {
                made.put(sheet.name(), write(sheet));
            }
        }
        return made;
    }

    private static boolean isEarlierSlip(SlipRows.Sheet sheet) {
        return sheet.lines().stream()
                .limit(1)
                .flatMap(line -> line.cells().stream())
                .filter(text -> !text.isEmpty())
                .limit(1)
                .anyMatch(first -> ReturnSheet.isOne(sheet.name(), first));
    }

    private Sheet write(SlipRows.Sheet rows) {
        String safe = WorkbookUtil.createSafeSheetName(rows.name().isEmpty() ? "Sheet1" : rows.name());
        Sheet sheet = workbook.createSheet(SlipSheet.freeName(workbook, safe));
        int width = 1;
        for (SlipRows.Line line : rows.lines()) {
            width = line.refused() ? width : Math.max(width, line.cells().size());
            put(sheet.createRow(line.number() - 1), 0, line.refused() ? unread(width) : line.cells());
        }
        rows.merges().stream().limit(MOST_MERGES).forEach(area -> merge(sheet, area));
        if (rows.hidden()) {
            workbook.setSheetHidden(workbook.getSheetIndex(sheet), true);
        }
        return sheet;
    }

    private static List<String> unread(int width) {
        return java.util.Collections.nCopies(width, UNREAD);
    }

    private static void merge(Sheet sheet, SlipRows.Area area) {
        if (area.bottom() > area.top() || area.right() > area.left()) {
            CellRangeAddress merged =
                    new CellRangeAddress(area.top() - 1, area.bottom() - 1, area.left() - 1, area.right() - 1);
            boolean free = sheet.getMergedRegions().stream().noneMatch(merged::intersects);
            if (free) {
                sheet.addMergedRegionUnsafe(merged);
            }
        }
    }

    private void put(Row row, int from, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            if (!text.isEmpty()) {
                Cell cell = row.createCell(from + i);
                cell.setCellStyle("=+-@".indexOf(text.charAt(0)) < 0 ? plain : quoted);
                cell.setCellValue(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
            }
        }
    }

    /**
     * Rows out of a large file, each after its place, on a sheet that is no data when it comes back: these rows alone would
     * take the place of all.
     */
    void excerpt(SlipRows rows, Messages messages) {
        Sheet sheet = workbook.createSheet(SlipSheet.freeName(workbook, messages.text("slip.sheet")));
        put(sheet.createRow(0), 0, List.of(messages.text("slip.excerpt")));
        int next = 1;
        for (SlipRows.Sheet each : rows.sheets()) {
            for (SlipRows.Line line : each.lines()) {
                List<String> texts = new ArrayList<>();
                texts.add(SlipWords.place(CellRef.ofRow(each.name(), line.number()), messages));
                texts.addAll(line.cells().isEmpty() ? List.of(UNREAD) : line.cells());
                put(sheet.createRow(next++), 0, texts);
            }
        }
    }
}
