package org.scoregap.report.slip;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.scoregap.model.Severity;

/** Puts colours and comments on cells, and takes those of an earlier slip off. What others commented stays. */
final class CellMarks {
    private static final String AUTHOR = "scoregap";
    /** From here on a comment is ours; programs that save a workbook again may lose the author. */
    private static final String SIGN = "〔scoregap〕";

    private static final int COLUMNS_OVER = 4;
    private static final int LETTERS_A_LINE = 18;
    private static final int MOST_LINES = 30;

    private final Workbook workbook;
    private final CreationHelper helper;
    private final SlipColours colours;
    private final Map<Sheet, Drawing<?>> drawings = new HashMap<>();

    CellMarks(Workbook workbook) {
        this.workbook = workbook;
        this.helper = workbook.getCreationHelper();
        this.colours = new SlipColours(workbook);
    }

    void mark(SlipPlace place, Severity severity, String text) {
        Row row = place.sheet().getRow(place.row());
        Row there = row == null ? place.sheet().createRow(place.row()) : row;
        Cell cell = there.getCell(place.column(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
        cell.setCellStyle(colours.marked(cell.getCellStyle(), severity));
        Comment known = cell.getCellComment();
        if (known == null) {
            cell.setCellComment(comment(place, SIGN + "\n" + text));
        } else {
            known.setString(helper.createRichTextString(words(known) + "\n" + SIGN + "\n" + text));
        }
    }

    private Comment comment(SlipPlace place, String text) {
        int last = workbook.getSpreadsheetVersion().getLastColumnIndex();
        int left = Math.min(place.column() + 1, last - COLUMNS_OVER);
        int bottom = Math.min(
                place.row() + lines(text) + 1, workbook.getSpreadsheetVersion().getLastRowIndex());
        ClientAnchor anchor = helper.createClientAnchor();
        anchor.setCol1(left);
        anchor.setCol2(left + COLUMNS_OVER);
        anchor.setRow1(place.row());
        anchor.setRow2(bottom);
        Comment comment = drawings.computeIfAbsent(place.sheet(), Sheet::createDrawingPatriarch)
                .createCellComment(anchor);
        comment.setString(helper.createRichTextString(text));
        comment.setAuthor(AUTHOR);
        return comment;
    }

    private static int lines(String text) {
        int lines = text.lines()
                .mapToInt(line -> 1 + line.length() / LETTERS_A_LINE)
                .sum();
        return Math.min(MOST_LINES, lines);
    }

    private static String words(Comment comment) {
        String words = comment.getString() == null ? null : comment.getString().getString();
        return words == null ? "" : words;
    }

    /** Takes off what an earlier slip put on. */
    void removeEarlier() {
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            Sheet sheet = workbook.getSheetAt(i);
            for (CellAddress address : List.copyOf(sheet.getCellComments().keySet())) {
                removeEarlier(sheet, address);
            }
            for (Row row : sheet) {
                for (Cell cell : row) {
                    // The few colours of an xls may be their own.
                    if (cell instanceof XSSFCell && SlipColours.isOurs(cell.getCellStyle())) {
                        cell.setCellStyle(colours.cleared(cell.getCellStyle()));
                    }
                }
            }
        }
    }

    private void removeEarlier(Sheet sheet, CellAddress address) {
        Comment comment = sheet.getCellComment(address);
        if (comment == null) {
            return;
        }
        String words = words(comment);
        int ours = AUTHOR.equals(comment.getAuthor()) ? 0 : words.indexOf(SIGN);
        if (ours < 0) {
            return;
        }
        String theirs = words.substring(0, ours).strip();
        Row row = sheet.getRow(address.getRow());
        Cell cell = row == null ? null : row.getCell(address.getColumn());
        if (cell != null && SlipColours.isOurs(cell.getCellStyle())) {
            cell.setCellStyle(colours.cleared(cell.getCellStyle()));
        }
        if (!theirs.isEmpty()) {
            comment.setString(helper.createRichTextString(theirs));
        } else if (cell != null) {
            cell.removeCellComment();
        }
    }
}
