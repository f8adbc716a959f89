package org.scoregap.report.preview;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Records of a table as RFC 4180 CSV, each as it was read. */
public final class CleanCsv {
    /**
     * What a spreadsheet program would run: a call of a function, of another program or into another file. A dash, a
     * number or {@code =1} in words is what the table says, and stays so.
     */
    private static final Pattern RUNS = Pattern.compile("(?s)[=+\\-@＝＋－＠].*(?:[\\p{L}_][\\p{L}\\p{N}._]*\\(|\\||!).*");

    private final Writer out;
    private int neutralised;

    public CleanCsv(Writer out) {
        this.out = out;
    }

    /**
     * Writes one record.
     *
     * @throws IOException when the writer does not take it
     */
    public void write(List<String> values) throws IOException {
        Object[] cells = new Object[values.size()];
        for (int i = 0; i < cells.length; i++) {
            String value = values.get(i);
            boolean runs = !value.isEmpty()
                    && "=+-@＝＋－＠".indexOf(value.charAt(0)) >= 0
                    && RUNS.matcher(value).matches();
            neutralised += runs ? 1 : 0;
            cells[i] = runs ? "'" + value : value;
        }
        CSVFormat.RFC4180.printRecord(out, cells);
    }

    /**
     * Fills up the records of a file that was written by {@link #write}, so that all have {@code width} values.
     *
     * @throws IOException when it cannot be read or written
     */
    public static void widen(Path file, int width) throws IOException {
        Path wider = Files.createTempFile(file.toAbsolutePath().getParent(), "wider-", ".csv");
        try (CSVParser records = CSVFormat.RFC4180.parse(Files.newBufferedReader(file, StandardCharsets.UTF_8));
                Writer out = Files.newBufferedWriter(wider, StandardCharsets.UTF_8)) {
            for (CSVRecord record : records) {
                List<String> values = new ArrayList<>(record.toList());
                while (values.size() < width) {
                    values.add("");
                }
                CSVFormat.RFC4180.printRecord(out, values.toArray());
            }
        }
        Files.move(wider, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /** How many texts got an apostrophe before them, so that no spreadsheet program runs them. */
    public int neutralised() {
        return neutralised;
    }
}
