package org.scoregap.read.workbook;

import static org.scoregap.model.ProblemCode.CELL_TOO_LONG;
import static org.scoregap.model.ProblemCode.FILE_DAMAGED;
import static org.scoregap.model.ProblemCode.NOT_A_NUMBER;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.scoregap.model.ProblemCode;
import org.scoregap.read.Cell;
import org.scoregap.read.CellText;
import org.scoregap.read.Limits;
import org.scoregap.read.Unreadable;

/** Makes cells of what a worksheet writes between {@code <c>} and {@code </c>}. */
final class XlsxCells {
    private final List<Optional<Cell>> texts;
    private final List<CellFormat> styles;
    private final boolean from1904;
    private final boolean recalculated;
    private final Limits limits;

    /** @param recalculated whether the workbook asks to be calculated when it is opened */
    XlsxCells(
            List<Optional<Cell>> texts,
            List<CellFormat> styles,
            boolean from1904,
            boolean recalculated,
            Limits limits) {
        this.texts = texts;
        this.styles = styles;
        this.from1904 = from1904;
        this.recalculated = recalculated;
        this.limits = limits;
    }

    /** A cell that cannot be read exactly. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        private final ProblemCode code;
        private final String found;
        private final String expected;

        Refused(ProblemCode code, String found, String expected) {
            super(code + " " + found, null, false, false);
            this.code = code;
            this.found = found;
            this.expected = expected;
        }

        ProblemCode code() {
            return code;
        }

        String found() {
            return found;
        }

        String expected() {
            return expected;
        }
    }

    /**
     * A cell with a value.
     *
     * @param type the {@code t} attribute; {@code n} where it is absent
     * @param style the {@code s} attribute
     */
    Cell value(String type, int style, CharSequence value) throws Refused {
        return switch (type) {
            case "n" -> number(value.toString().strip(), style);
            case "s" -> shared(value.toString().strip());
            case "str" -> text(XlsxTexts.unescaped(value));
            case "b" -> bool(value.toString().strip());
            case "e" -> new Cell.Failed(CellText.shortened(value.toString(), 40));
            case "d" -> date(value.toString().strip());
            default -> throw new Unreadable(FILE_DAMAGED, "t=" + CellText.shortened(type, 40), "");
        };
    }

    /** Whether cells of the style are struck out. */
    boolean isStruck(int style) {
        return style >= 0 && style < styles.size() && styles.get(style).struck();
    }

    /** Programs that cannot calculate write the result 0 and leave the rest to Excel. */
    boolean isNoResult(CharSequence value) {
        return recalculated && value.toString().strip().equals("0");
    }

    Cell text(String text) throws Refused {
        if (text.length() > limits.cellCharacters()) {
            throw tooLong(text);
        }
        return CellText.cell(text);
    }

    Refused tooLong(String text) {
        return new Refused(CELL_TOO_LONG, CellText.shortened(text, 40), "≤ " + limits.cellCharacters());
    }

    private static Cell bool(String text) throws Refused {
        return switch (text) {
            case "1", "true" -> new Cell.Bool(true);
            case "0", "false" -> new Cell.Bool(false);
            default -> throw new Refused(ProblemCode.CELL_ERROR, CellText.shortened(text, 40), "TRUE, FALSE");
        };
    }

    private Cell shared(String index) throws Refused {
        int number = Integer.parseInt(index);
        if (number < 0 || number >= texts.size()) {
            throw new Unreadable(FILE_DAMAGED, "sharedStrings " + number, "< " + texts.size());
        }
        return texts.get(number).orElseThrow(() -> tooLong(""));
    }

    private Cell number(String text, int style) throws Refused {
        if (text.isEmpty()) {
            return Cell.BLANK;
        }
        double value = isDecimal(text) ? parse(text) : Double.NaN;
        if (!Double.isFinite(value)) {
            throw new Refused(NOT_A_NUMBER, CellText.shortened(text, 40), "");
        }
        CellFormat format = style >= 0 && style < styles.size() ? styles.get(style) : CellFormat.GENERAL;
        return format.cell(value, from1904);
    }

    private static double parse(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException malformed) {
            return Double.NaN;
        }
    }

    /** Java also accepts {@code NaN}, {@code 0x1p3} and {@code 1d}; a spreadsheet writes none of them. */
    private static boolean isDecimal(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && c != '.' && c != '-' && c != '+' && c != 'E' && c != 'e') {
                return false;
            }
        }
        return true;
    }

    /** Strict files and Excel 2003's XML write dates in ISO 8601; the latter times as those of day 0, in 1899. */
    private static Cell date(String text) throws Refused {
        try {
            String local = text.endsWith("Z") ? text.substring(0, text.length() - 1) : text;
            if (local.startsWith("1899-12-31T") || local.startsWith("1899-12-30T")) {
                LocalTime time = LocalTime.parse(local.substring(11));
                return NumberFormat.TIME.cell(time.toNanoOfDay() / 86_400e9, false);
            }
            return NumberFormat.date(
                    local.contains("T")
                            ? LocalDateTime.parse(local)
                            : LocalDate.parse(local).atStartOfDay());
        } catch (DateTimeException malformed) {
            throw new Refused(ProblemCode.DATE_INVALID, CellText.shortened(text, 40), "2022-07-15");
        }
    }
}
