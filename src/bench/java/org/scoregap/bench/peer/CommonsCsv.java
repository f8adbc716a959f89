package org.scoregap.bench.peer;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** {@code CommonsCsv CSV}: reads each field of each record, and does nothing else. */
public final class CommonsCsv {
    private CommonsCsv() {}

    /** Does it. */
    public static void main(String[] arguments) throws IOException {
        long characters = 0;
        try (BufferedReader in = Files.newBufferedReader(Path.of(arguments[0]));
                CSVParser parser = CSVFormat.DEFAULT.parse(in)) {
            for (CSVRecord row : parser) {
                for (String field : row) {
                    characters += field.length();
                }
            }
            System.out.println(parser.getRecordNumber() + " " + characters);
        }
    }
}
