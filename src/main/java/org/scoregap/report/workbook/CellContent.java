package org.scoregap.report.workbook;

import java.time.LocalDateTime;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.scoregap.report.Printable;

/** What a spreadsheet's cell holds of a value: a number that can be reckoned with wherever people read one. */
sealed interface CellContent {
    /** As spreadsheet programs write it. */
    String format();

    /** Fills the cell; its style is somebody else's. */
    void into(Cell cell);

    /** A cell that holds nothing, so that it counts as nothing. */
    record Empty() implements CellContent {
        @Override
        public String format() {
            return Look.GENERAL;
        }

        @Override
        public void into(Cell cell) {}
    }

    /** A number; points are the printed hundredths, so that sums agree with the printed ones. */
    record Quantity(double number, String format) implements CellContent {
        @Override
        public void into(Cell cell) {
            cell.setCellValue(number);
        }
    }

    /** A day, or a minute of it, in the city's zone. */
    record Time(LocalDateTime time, String format) implements CellContent {
        @Override
        public void into(Cell cell) {
            cell.setCellValue(time);
        }
    }

    /** A text, never a formula whatever it begins with. */
    record Text(String text) implements CellContent {
        /** A spreadsheet's limit. */
        private static final int LONGEST = 32_767;

        private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

        public Text {
            text = ESCAPE.matcher(Printable.of(text)).replaceAll("_x005F_");
            if (text.length() > LONGEST) {
                text = Printable.of(text.substring(0, LONGEST - 1)) + "…";
            }
        }

        @Override
        public String format() {
            return Look.GENERAL;
        }

        @Override
        public void into(Cell cell) {
            cell.setCellValue(text);
        }
    }
}
