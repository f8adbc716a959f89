package org.scoregap.read.text;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.scoregap.read.Vocabulary;

/**
 * How well a dialect cuts a sample: whether the records come out alike, and what comes out looks like values. After the
 * idea of G. J. J. van den Burg, A. Nazábal, C. Sutton, Wrangling messy CSV files by detecting row and type patterns,
 * 2019; the patterns' shares are squared here, so that a few lines above and below the table cost little.
 *
 * @param hits header texts known to the mapping that it cuts out of one record
 * @param score 0 to 1
 * @param alike records that have the usual number of fields
 * @param records records that are not blank
 * @param fields that usual number; 1 where nothing is cut
 * @param values what the filled fields are, to tell whether two dialects read the same
 */
record DialectScore(Dialect dialect, int hits, double score, int alike, int records, int fields, int values) {
    private static final double SINGLE_FIGURES = 0.45;
    private static final double SINGLE_TEXT = 0.3;
    private static final double WEAK_BUT_SEVERAL = 0.65;
    private static final double HEADED_BY_ONE = 0.8;

    static DialectScore of(Dialect dialect, SampleRecords.Cut cut, double prior, Vocabulary vocabulary) {
        List<List<String>> records = cut.records();
        Map<Integer, Integer> sizes = new HashMap<>();
        records.forEach(record -> sizes.merge(record.size(), 1, Integer::sum));
        int fields = 1;
        int alike = 0;
        for (Map.Entry<Integer, Integer> size : sizes.entrySet()) {
            boolean more = size.getValue() > alike || (size.getValue() == alike && size.getKey() > fields);
            fields = more ? size.getKey() : fields;
            alike = more ? size.getValue() : alike;
        }
        int hits = records.stream()
                .mapToInt(record -> known(record, vocabulary))
                .max()
                .orElse(0);
        double score = dialect.delimiter().isEmpty()
                ? single(records)
                : believed(prior, fields)
                        * pattern(records, sizes, cut.broken())
                        * types(records)
                        * head(records, fields)
                        * trusted(cut);
        return new DialectScore(dialect, hits, score, alike, records.size(), fields, values(records));
    }

    /** Two fields may be a time or two words by nature; three of a kind in every record hardly are. */
    private static double believed(double prior, int fields) {
        return fields > 2 ? Math.max(prior, WEAK_BUT_SEVERAL) : prior;
    }

    /** The shares of the records of each size, squared, times how much the size tells. */
    private static double pattern(List<List<String>> records, Map<Integer, Integer> sizes, int broken) {
        Map<Integer, BitSet> filled = new HashMap<>();
        for (List<String> record : records) {
            BitSet columns = filled.computeIfAbsent(record.size(), size -> new BitSet());
            for (int i = 0; i < record.size(); i++) {
                if (!record.get(i).isEmpty()) {
                    columns.set(i);
                }
            }
        }
        double outer = outer(records);
        double all = records.size() + broken - outer * 0.75;
        double sum = 0;
        for (Map.Entry<Integer, BitSet> size : filled.entrySet()) {
            double columns = size.getValue().cardinality();
            double share = (sizes.getOrDefault(size.getKey(), 0) - (size.getKey() == 1 ? outer * 0.75 : 0)) / all;
            sum += share * share * (columns - 1) / Math.max(1, columns);
        }
        return sum;
    }

    /** A record with a doubtful quote counts half. */
    private static double trusted(SampleRecords.Cut cut) {
        return cut.records().isEmpty()
                ? 0
                : 1 - 0.5 * cut.doubtful() / cut.records().size();
    }

    /** Records of one field above and below the table: titles, notes. */
    private static int outer(List<List<String>> records) {
        int first = 0;
        while (first < records.size() && records.get(first).size() == 1) {
            first++;
        }
        int last = records.size();
        while (last > first && records.get(last - 1).size() == 1) {
            last--;
        }
        return first == records.size() ? 0 : first + records.size() - last;
    }

    private static double types(List<List<String>> records) {
        double sum = 0;
        int cells = 0;
        for (List<String> record : records) {
            for (String field : record) {
                if (!field.isEmpty()) {
                    sum += FieldShape.of(field);
                    cells++;
                }
            }
        }
        return cells == 0 ? 0 : sum / cells;
    }

    private static double single(List<List<String>> records) {
        long figures = records.stream()
                .filter(record -> FieldShape.isFigure(record.get(0)))
                .count();
        boolean all = figures > 0 && figures + 3 >= records.size();
        return (all ? SINGLE_FIGURES : SINGLE_TEXT) * types(records);
    }

    /** A line of one word above columns of nothing but figures is the header of one column. */
    private static double head(List<List<String>> records, int fields) {
        int first = 0;
        while (first < records.size() && records.get(first).size() != fields) {
            first++;
        }
        boolean headed =
                first > 0 && first < records.size() && records.get(first - 1).size() == 1;
        return headed && records.get(first).stream().allMatch(FieldShape::isNumber) ? HEADED_BY_ONE : 1;
    }

    private static int known(List<String> record, Vocabulary vocabulary) {
        return record.size() < 2
                ? 0
                : (int) record.stream()
                        .filter(field -> !field.isEmpty() && vocabulary.knows(field))
                        .count();
    }

    private static int values(List<List<String>> records) {
        int hash = 1;
        for (List<String> record : records) {
            for (String field : record) {
                hash = field.isEmpty() ? hash : 31 * hash + field.hashCode();
            }
            hash = 31 * hash;
        }
        return hash;
    }
}
