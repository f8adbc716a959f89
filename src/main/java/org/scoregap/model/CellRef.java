package org.scoregap.model;

import java.util.Comparator;

/**
 * A place in a submitted file, in the words of a spreadsheet.
 *
 * @param sheet the sheet's name; empty for a CSV file
 * @param row from 1, as the spreadsheet program (or a text editor, for CSV records of one line) counts it; 0 for the
 *     whole sheet
 * @param column from 1 (A); 0 for the whole row
 */
public record CellRef(String sheet, int row, int column) implements Comparable<CellRef> {
    private static final Comparator<CellRef> ORDER =
            Comparator.comparing(CellRef::sheet).thenComparing(CellRef::row).thenComparing(CellRef::column);

    /** The file as a whole. */
    public static final CellRef FILE = new CellRef("", 0, 0);

    public CellRef {
        if (row < 0 || column < 0 || (row == 0 && column > 0)) {
            throw new IllegalArgumentException("no cell at row " + row + ", column " + column);
        }
    }

    public static CellRef ofSheet(String sheet) {
        return new CellRef(sheet, 0, 0);
    }

    public static CellRef ofRow(String sheet, int row) {
        return new CellRef(sheet, row, 0);
    }

    /** {@code 1} is A, {@code 27} is AA. */
    public static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters.append((char) ('A' + (rest - 1) % 26));
        }
        return letters.reverse().toString();
    }

    /**
     * Reads what {@link #toString()} writes.
     *
     * @throws IllegalArgumentException when the text is no reference to a cell, a row, a sheet or (empty) the file
     */
    public static CellRef parse(String text) {
        int bang = text.lastIndexOf('!');
        String sheet = bang < 0 ? "" : text.substring(0, bang);
        String place = text.substring(bang + 1);
        if (place.isEmpty()) {
            return new CellRef(sheet, 0, 0);
        }
        int letters = 0;
        int column = 0;
        while (letters < place.length() && isLetter(place.charAt(letters))) {
            column = column * 26 + Character.toUpperCase(place.charAt(letters)) - 'A' + 1;
            letters++;
        }
        String digits = place.substring(letters);
        int colon = digits.indexOf(':');
        if (letters == 0 && colon > 0 && digits.substring(0, colon).equals(digits.substring(colon + 1))) {
            digits = digits.substring(0, colon);
        } else if (letters == 0 || letters > 3) {
            throw new IllegalArgumentException("no cell: " + text);
        }
        if (!digits.matches("[1-9][0-9]{0,8}")) {
            throw new IllegalArgumentException("no cell: " + text);
        }
        return new CellRef(sheet, Integer.parseInt(digits), column);
    }

    private static boolean isLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    @Override
    public int compareTo(CellRef other) {
        return ORDER.compare(this, other);
    }

    /** {@code Sheet1!F6}; {@code F6} in a CSV file; {@code Sheet1!6:6} for a row, {@code Sheet1!} for a sheet. */
    @Override
    public String toString() {
        String place = row == 0 ? "" : column == 0 ? row + ":" + row : letters(column) + row;
        return sheet.isEmpty() ? place : sheet + "!" + place;
    }
}
