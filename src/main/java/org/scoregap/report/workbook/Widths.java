package org.scoregap.report.workbook;

import java.util.Map;
import java.util.TreeMap;

/** How wide the columns of a sheet are, in Latin letters; a Chinese one is as wide as two. */
final class Widths {
    /** What a sheet gives a column that nobody asked for. */
    private static final int USUAL = 9;

    private final Map<Integer, Integer> wanted = new TreeMap<>();

    /** At least that wide. */
    void want(int column, int width) {
        wanted.merge(column, width, Math::max);
    }

    Map<Integer, Integer> all() {
        return wanted;
    }

    int at(int column) {
        return wanted.getOrDefault(column, USUAL);
    }

    /** Of all columns together. */
    int sum() {
        return sum(wanted.keySet().stream().mapToInt(column -> column + 1).max().orElse(0));
    }

    /** Of the first columns together. */
    int sum(int columns) {
        int sum = 0;
        for (int i = 0; i < columns; i++) {
            sum += at(i);
        }
        return sum;
    }

    /** How many lines a text takes, or one too many rather than one too few. */
    static int lines(String text, int width) {
        return Math.max(1, (int) Math.ceil(of(text) * 1.12 / Math.max(1, width)));
    }

    static int of(String text) {
        return text.codePoints().map(point -> point < 0x1100 ? 1 : 2).sum();
    }
}
