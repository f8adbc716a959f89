package org.scoregap.report.word;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.scoregap.report.Printable;
import org.scoregap.report.TableBlock;
import org.scoregap.report.Value;

/**
 * What a template is filled with: every name that it may use is there, also where there is nothing to say.
 *
 * @param texts by name
 * @param lists by name; no name is a text's as well
 */
record Filling(Map<String, String> texts, Map<String, Listing> lists) {
    Filling {
        Map<String, String> clean = new LinkedHashMap<>();
        texts.forEach((name, text) -> clean.put(name, Printable.of(text)));
        texts = Collections.unmodifiableMap(clean);
        lists = Collections.unmodifiableMap(new LinkedHashMap<>(lists));
    }

    /**
     * Entries of one kind.
     *
     * @param names what each entry has, in the order of its texts
     */
    record Listing(List<String> names, List<List<String>> entries) {
        Listing {
            names = List.copyOf(names);
            entries = entries.stream()
                    .map(entry -> entry.stream().map(Printable::of).toList())
                    .toList();
        }

        /** Sentences: each is {@code text}. */
        static Listing of(List<String> sentences) {
            return new Listing(List.of("text"), sentences.stream().map(List::of).toList());
        }

        /**
         * Rows of a report's list as people read them, each with its running number {@code no}.
         *
         * @param rows of {@code table}, or some of them
         * @throws IllegalArgumentException when the list has no such column
         */
        static Listing of(TableBlock table, List<List<Value>> rows, String... columns) {
            List<Integer> places =
                    List.of(columns).stream().map(name -> column(table, name)).toList();
            return new Listing(
                    IntStream.rangeClosed(0, columns.length)
                            .mapToObj(i -> i == 0 ? "no" : columns[i - 1])
                            .toList(),
                    IntStream.range(0, rows.size())
                            .mapToObj(row -> IntStream.rangeClosed(0, columns.length)
                                    .mapToObj(i -> i == 0
                                            ? Integer.toString(row + 1)
                                            : rows.get(row)
                                                    .get(places.get(i - 1))
                                                    .shown())
                                    .toList())
                            .toList());
        }

        /** The texts of one entry by name, over those that hold everywhere. */
        Map<String, String> over(Map<String, String> texts, List<String> entry) {
            Map<String, String> both = new LinkedHashMap<>(texts);
            for (int i = 0; i < entry.size(); i++) {
                both.put(names.get(i), entry.get(i));
            }
            return both;
        }
    }

    /**
     * Where the column of that name stands.
     *
     * @throws IllegalArgumentException when there is none
     */
    static int column(TableBlock table, String name) {
        return IntStream.range(0, table.columns().size())
                .filter(i -> table.columns().get(i).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(table.id() + " has no column " + name));
    }
}
