package org.scoregap.report.slip;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.scoregap.model.CellRef;
import org.scoregap.model.ReturnSheet;
import org.scoregap.model.Severity;
import org.scoregap.report.Messages;
import org.scoregap.report.Printable;

/** The first sheet: whose file it is, and the list of what is wrong. Every cell is a text: none of it can compute. */
final class SlipSheet {
    private static final int[] WIDTHS = {12, 16, 58, 26, 26, 15};
    private static final float LINE = 16;
    private static final int MOST_LINES = 20;

    private final Workbook workbook;
    private final Messages messages;
    private final Sheet sheet;
    private final CellStyle plain;
    private final CellStyle bold;
    private final CellStyle link;
    private final CellStyle error;
    private final CellStyle warning;
    private final CellStyle head;
    private int next;
    /** How wide the labels are that have a text beside them; some more for bold letters. */
    private int labels;

    private SlipSheet(Workbook workbook, Messages messages) {
        this.workbook = workbook;
        this.messages = messages;
        this.sheet = workbook.createSheet(freeName(workbook, messages.text("slip.sheet")));
        this.plain = style(false, false);
        // Heading and notes run over the columns to the right, which are empty there.
        plain.setWrapText(false);
        this.bold = style(true, false);
        this.link = bordered(style(false, true));
        this.error = bordered(style(false, false));
        this.warning = bordered(style(false, false));
        this.head = bordered(style(true, false));
        SlipColours.paint(error, Severity.ERROR);
        SlipColours.paint(warning, Severity.WARNING);
        SlipColours.paint(head, Severity.NOTICE);
    }

    /**
     * Puts the sheet first, and nothing else selected: what is typed into one of several selected sheets goes into all.
     *
     * @param places the cell that a problem is at, where there is one
     */
    static void write(
            Workbook workbook,
            ReturnSlip slip,
            Messages messages,
            List<String> notes,
            Function<CellRef, Optional<SlipPlace>> places) {
        SlipSheet made = new SlipSheet(workbook, messages);
        made.heading(slip, notes);
        made.list(slip, places);
        made.layOut();
        workbook.setSheetOrder(made.sheet.getSheetName(), 0);
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            workbook.getSheetAt(i).setSelected(i == 0);
        }
        workbook.setActiveSheet(0);
        workbook.setFirstVisibleTab(0);
    }

    /** Takes an earlier slip's sheet out. */
    static void removeEarlier(Workbook workbook) {
        for (int i = workbook.getNumberOfSheets() - 1; i >= 0; i--) {
            Sheet sheet = workbook.getSheetAt(i);
            Row row = sheet.getRow(0);
            Cell cell = row == null ? null : row.getCell(0);
            boolean earlier = cell != null && ReturnSheet.isOne(sheet.getSheetName(), cell.toString());
            if (earlier && workbook.getNumberOfSheets() > 1) {
                workbook.removeSheetAt(i);
            }
        }
    }

    /** A name that the workbook has no sheet of, whatever its case. */
    static String freeName(Workbook workbook, String wanted) {
        String name = wanted;
        for (int i = 2; workbook.getSheet(name) != null; i++) {
            name = wanted + i;
        }
        return name;
    }

    private CellStyle style(boolean strong, boolean linked) {
        Font font = workbook.createFont();
        font.setBold(strong);
        if (linked) {
            font.setUnderline(Font.U_SINGLE);
            font.setColor(IndexedColors.BLUE.getIndex());
        }
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setWrapText(!strong || linked);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private static CellStyle bordered(CellStyle style) {
        style.setBorderTop(BorderStyle.HAIR);
        style.setBorderBottom(BorderStyle.HAIR);
        style.setBorderLeft(BorderStyle.HAIR);
        style.setBorderRight(BorderStyle.HAIR);
        return style;
    }

    private void heading(ReturnSlip slip, List<String> notes) {
        put(sheet.createRow(next++), 0, messages.text("slip.title"), bold);
        for (ReturnSlip.Line line : slip.heading()) {
            Row row = sheet.createRow(next++);
            put(row, 0, line.label(), bold);
            labels = Math.max(labels, wide(line.label()) * 6 / 5 + 1);
            put(row, 1, line.text(), plain);
        }
        for (String note : notes) {
            put(sheet.createRow(next++), 0, note, plain);
        }
        next++;
    }

    private void list(ReturnSlip slip, Function<CellRef, Optional<SlipPlace>> places) {
        Row titles = sheet.createRow(next++);
        List<String> names = List.of(
                messages.text("column.severity"),
                messages.text("column.place"),
                messages.text("column.sentence"),
                messages.text("slip.expected"),
                messages.text("column.suggestion"),
                messages.text("column.points_at_stake"));
        for (int i = 0; i < names.size(); i++) {
            put(titles, i, names.get(i), head);
        }
        sheet.createFreezePane(0, next);
        CellStyle body = bordered(style(false, false));
        for (ReturnSlip.Entry entry : slip.entries()) {
            Row row = sheet.createRow(next++);
            put(row, 0, messages.word(entry.severity()), entry.severity() == Severity.ERROR ? error : warning);
            Optional<SlipPlace> place = places.apply(entry.where());
            Cell where = put(row, 1, SlipWords.place(entry.where(), messages), place.isPresent() ? link : body);
            place.ifPresent(target -> where.setHyperlink(to(target)));
            put(row, 2, entry.sentence(), body);
            put(row, 3, entry.expected(), body);
            put(row, 4, entry.suggestion(), body);
            put(row, 5, entry.points(), body);
            row.setHeightInPoints(LINE * lines(entry));
        }
    }

    /** How many lines the longest text of the row takes; a program that opens the file need not find out. */
    private static int lines(ReturnSlip.Entry entry) {
        return Math.max(
                lines(entry.sentence(), WIDTHS[2]),
                Math.max(lines(entry.expected(), WIDTHS[3]), lines(entry.suggestion(), WIDTHS[4])));
    }

    private static int lines(String text, int width) {
        return Math.min(MOST_LINES, 1 + wide(text) / width);
    }

    /** A Chinese character is as wide as two letters. */
    private static int wide(String text) {
        return text.codePoints().map(c -> c < 0x1100 ? 1 : 2).sum();
    }

    private Hyperlink to(SlipPlace place) {
        Hyperlink made = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        made.setAddress(place.address());
        return made;
    }

    private static Cell put(Row row, int column, String text, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellValue(SlipWords.shortened(Printable.of(text)));
        cell.setCellStyle(style);
        return cell;
    }

    private void layOut() {
        for (int i = 0; i < WIDTHS.length; i++) {
            sheet.setColumnWidth(i, (i == 0 ? Math.max(WIDTHS[0], labels) : WIDTHS[i]) * 256);
        }
        sheet.setAutobreaks(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }
}
