package org.scoregap.read.table;

import java.util.ArrayList;
import java.util.List;
import org.scoregap.read.RawRow;

/** Rows whose meaning hangs on what follows: headings, titles of the next table, parts of a footer. */
final class HeldRows {
    private static final int MOST = 1_000;

    /** What a row may turn out to be. */
    enum Guess {
        /** One text: a section heading, a name without values, a title or a sentence of the footer. */
        LONE,
        /** One text below a footer that has begun. */
        UNDER_FOOTER,
        /** {@code 填表人 | 李敏}: a footer unless data follow. */
        SIGNED,
        /** {@code 单位：万元} beside other texts: a line above the next table, or data. */
        LABELS
    }

    /** @param apart whether blank rows stand before it */
    record Held(RawRow row, Guess guess, boolean apart) {}

    private final List<Held> rows = new ArrayList<>();

    void add(RawRow row, Guess guess, boolean apart) {
        rows.add(new Held(row, guess, apart));
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    boolean isFull() {
        return rows.size() >= MOST;
    }

    List<Held> takeAll() {
        List<Held> all = List.copyOf(rows);
        rows.clear();
        return all;
    }

    /** Takes those at the end that are titles of what follows: all below the last gap, or all that are no footer. */
    List<RawRow> takeTitles() {
        int from = rows.size();
        while (from > 0 && isTitle(rows.get(from - 1))) {
            from--;
            if (rows.get(from).apart()) {
                break;
            }
        }
        List<Held> tail = rows.subList(from, rows.size());
        List<RawRow> titles = tail.stream().map(Held::row).toList();
        tail.clear();
        return titles;
    }

    /** The rows that {@link #takeTitles()} would take. */
    List<RawRow> titles() {
        List<Held> before = List.copyOf(rows);
        List<RawRow> titles = takeTitles();
        rows.clear();
        rows.addAll(before);
        return titles;
    }

    private boolean isTitle(Held held) {
        if (held.guess() == Guess.SIGNED) {
            return false;
        }
        return held.guess() != Guess.UNDER_FOOTER || rows.stream().anyMatch(Held::apart) || namesTable(held.row());
    }

    private static boolean namesTable(RawRow row) {
        return row.cell(HeaderWindow.firstFilled(row)).text().matches("(?s)(附?表|续表|(?i)table).*");
    }
}
