package org.scoregap.mapping.yaml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.scoregap.mapping.yaml.MappingProblem.Kind;
import org.scoregap.model.Remembered;

/**
 * Turns {@code sites.csv} into the same nodes as YAML: a list of maps, each line one of them. A register may have a hundred
 * thousand lines: what they have in common, keys, types and units, is there once.
 */
final class SiteRegister {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();
    private static final List<String> HEADER = KeySet.SITE.required();
    private static final List<Node.Scalar> KEYS = IntStream.range(0, HEADER.size())
            .mapToObj(field -> new Node.Scalar(HEADER.get(field), true, 1, field + 1))
            .toList();
    /** So many different words of a field are there once: more than there are types and units. */
    private static final int REMEMBERED = 2_000;

    private final String file;
    private final String text;
    private final Problems problems;
    private final List<Remembered<String>> words = HEADER.stream()
            .map(field -> new Remembered<>(REMEMBERED, (String word) -> word))
            .toList();
    private int line = 1;
    private int position;

    private SiteRegister(String file, String text, Problems problems) {
        this.file = file;
        this.text = text;
        this.problems = problems;
    }

    /** Empty when it is no CSV or has another header, which has been reported. */
    static Optional<Place> read(String file, String text, Problems problems) {
        return new SiteRegister(file, text, problems).rows().map(rows -> new Place(file, "", rows));
    }

    private Optional<Node> rows() {
        List<Node> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
            for (CSVRecord row : parser) {
                advanceTo((int) row.getCharacterPosition());
                if (row.getRecordNumber() == 1) {
                    if (!isHeader(row)) {
                        return Optional.empty();
                    }
                } else if (row.size() == HEADER.size()) {
                    rows.add(entries(row));
                } else {
                    refuse(String.valueOf(row.size()), String.valueOf(HEADER.size()));
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            problems.add(Kind.SYNTAX, here(), "", String.valueOf(e.getMessage()));
            return Optional.empty();
        }
        return Optional.of(new Node.Items(rows, 1, 1));
    }

    /** The parser counts a record's last line, and a record begins before the blank lines that it skips. */
    private void advanceTo(int start) {
        for (; position < text.length(); position++) {
            char c = text.charAt(position);
            if (position >= start && c != '\n' && c != '\r') {
                return;
            }
            line += c == '\n' ? 1 : 0;
        }
    }

    private boolean isHeader(CSVRecord row) {
        List<String> found = row.stream().map(String::strip).toList();
        if (!found.equals(HEADER)) {
            refuse(String.join(",", found), String.join(",", HEADER));
        }
        return found.equals(HEADER);
    }

    private Node.Entries entries(CSVRecord row) {
        List<Node> values = new ArrayList<>(KEYS.size());
        for (int field = 0; field < row.size(); field++) {
            String word = words.get(field).of(row.get(field).strip());
            values.add(new Node.Scalar(word, true, line, field + 1));
        }
        return new Node.Entries(KEYS, values, line, 1);
    }

    private void refuse(String found, String expected) {
        problems.add(Kind.ROW_MALFORMED, here(), found, expected);
    }

    private Place here() {
        return new Place(file, "", new Node.Scalar("", true, line, 0));
    }
}
