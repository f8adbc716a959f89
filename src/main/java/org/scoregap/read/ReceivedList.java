package org.scoregap.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;

/** Reads the list of arrival times that the office keeps beside submitted files: {@code file,received}. */
public final class ReceivedList {
    private ReceivedList() {}

    /**
     * Arrival by file name.
     *
     * @param zone of the times that are written without an offset
     * @throws ScoregapException {@code FILE_WRONG} with the line that is wrong: arrival times decide which file
     *     stands, so none of them is guessed
     */
    public static Map<String, Instant> read(Path list, ZoneId zone) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
        Map<String, Instant> times = new LinkedHashMap<>();
        try (CSVParser records = CSVParser.parse(withoutMark(Files.readString(list)), format)) {
            if (!records.getHeaderNames().containsAll(java.util.List.of("file", "received"))) {
                throw refused(list, "1", "file,received");
            }
            for (CSVRecord entry : records) {
                String line = String.valueOf(records.getCurrentLineNumber());
                if (entry.size() < 2) {
                    throw refused(list, line, "file,received");
                }
                Instant time =
                        time(entry.get("received"), zone).orElseThrow(() -> refused(list, line, entry.get("received")));
                if (times.put(entry.get("file"), time) != null) {
                    throw refused(list, line, entry.get("file") + " twice");
                }
            }
            return times;
        } catch (IOException | java.io.UncheckedIOException | IllegalArgumentException e) {
            throw new ScoregapException(Failure.FILE_WRONG, e, list.toString(), String.valueOf(e.getMessage()));
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /**
     * A time of arrival as the office writes it: {@code 2022-07-15T16:30}, with a space for the T, with or without an
     * offset; empty for anything else.
     *
     * @param zone of a time without an offset
     */
    public static Optional<Instant> time(String text, ZoneId zone) {
        String written = text.replace(' ', 'T');
        try {
            return Optional.of(OffsetDateTime.parse(written).toInstant());
        } catch (DateTimeException withoutOffset) {
            try {
                return Optional.of(LocalDateTime.parse(written).atZone(zone).toInstant());
            } catch (DateTimeException noTime) {
                return Optional.empty();
            }
        }
    }

    private static ScoregapException refused(Path list, String line, String found) {
        return new ScoregapException(Failure.FILE_WRONG, list.toString(), "line " + line + ": " + found);
    }
}
