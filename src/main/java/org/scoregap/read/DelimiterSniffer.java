package org.scoregap.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the character between a text file's fields: the one that cuts the first records most alike. */
final class DelimiterSniffer {
    private static final char[] CANDIDATES = {',', '\t', ';', '|'};
    private static final int RECORDS = 200;

    private final Vocabulary vocabulary;

    DelimiterSniffer(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * A delimiter and how well it does.
     *
     * @param hits header texts known to the mapping that it cuts out
     * @param alike records of the sample that have the usual number of fields, which is more than one
     * @param records records of the sample that are not blank
     * @param fields that usual number
     */
    record Choice(char delimiter, int hits, int alike, int records, int fields) {

        String name() {
            return delimiter == '\t' ? "TAB" : Character.toString(delimiter);
        }

        String evidence() {
            return (hits > 0 ? "known headers: " + hits + "; " : "") + alike + "/" + records + " × " + fields;
        }

        boolean isBetterThan(Choice other) {
            if (hits != other.hits) {
                return hits > other.hits;
            }
            return alike != other.alike ? alike > other.alike : fields > other.fields;
        }
    }

    /** @param sample the beginning of the text; its last record may be cut off */
    Choice sniff(String sample) {
        Choice best = judge(sample, CANDIDATES[0]);
        for (int i = 1; i < CANDIDATES.length; i++) {
            Choice choice = judge(sample, CANDIDATES[i]);
            best = choice.isBetterThan(best) ? choice : best;
        }
        return best;
    }

    private Choice judge(String sample, char delimiter) {
        int hits = 0;
        int records = 0;
        Map<Integer, Integer> counts = new HashMap<>();
        for (List<String> record : records(sample, delimiter)) {
            int filled = (int) record.stream().filter(field -> !field.isBlank()).count();
            if (filled == 0) {
                continue;
            }
            records++;
            hits = Math.max(hits, known(record));
            if (record.size() > 1) {
                counts.merge(record.size(), 1, Integer::sum);
            }
        }
        int fields = 1;
        int alike = 0;
        for (Map.Entry<Integer, Integer> count : counts.entrySet()) {
            boolean more = count.getValue() > alike || (count.getValue() == alike && count.getKey() > fields);
            fields = more ? count.getKey() : fields;
            alike = more ? count.getValue() : alike;
        }
        return new Choice(delimiter, hits, alike, records, fields);
    }

    private int known(List<String> record) {
        return record.size() < 2
                ? 0
                : (int) record.stream()
                        .filter(field -> !field.isBlank() && vocabulary.knows(field))
                        .count();
    }

    private static List<List<String>> records(String sample, char delimiter) {
        List<List<String>> records = new ArrayList<>();
        List<String> record = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < sample.length() && records.size() < RECORDS; i++) {
            char c = sample.charAt(i);
            if (c == '"') {
                quoted = !quoted && field.length() == 0;
            } else if (!quoted && (c == delimiter || c == '\n' || c == '\r')) {
                record.add(field.toString());
                field.setLength(0);
                if (c != delimiter) {
                    records.add(record);
                    record = new ArrayList<>();
                }
            } else {
                field.append(c);
            }
        }
        if (records.isEmpty() || (!record.isEmpty() && records.size() < RECORDS && sample.length() < CsvFile.SAMPLE)) {
            record.add(field.toString());
            records.add(record);
        }
        return records;
    }
}
