package org.scoregap.bench.peer;

import java.io.File;
import java.io.IOException;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** {@code Fastexcel XLSX}: streams the first sheet and reads each cell's text, and does nothing else. */
public final class Fastexcel {
    private Fastexcel() {}

    /** Does it. */
    public static void main(String[] arguments) throws IOException {
        long[] sums = new long[2];
        try (ReadableWorkbook book = new ReadableWorkbook(new File(arguments[0]));
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            rows.forEach(row -> {
                sums[0]++;
                for (Cell cell : row) {
                    sums[1] += cell == null ? 0 : cell.getText().length();
                }
            });
        }
        System.out.println(sums[0] + " " + sums[1]);
    }
}
