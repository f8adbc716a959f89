package org.scoregap.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeSet;
import org.scoregap.model.CellRef;

/** A sheet in the making, which remembers where its figures stand, so that a fault can be planted and its cell named. */
final class Grid {
    private static final List<String> NO_FIGURES = List.of("index", "total", "below");

    private final String sheet;
    private final List<List<Value>> rows = new ArrayList<>();
    private final List<Merge> merges = new ArrayList<>();
    private final TreeSet<Integer> hiddenRows = new TreeSet<>();
    private final Map<String, Integer> rowOf = new HashMap<>();
    private final Map<String, Integer> columnOf = new HashMap<>();
    private boolean hidden;

    Grid(String sheet) {
        this.sheet = sheet;
    }

    /** A block of merged cells; rows and columns from 1. */
    record Merge(int firstRow, int firstColumn, int lastRow, int lastColumn) {
        String range() {
            return CellRef.letters(firstColumn) + firstRow + ":" + CellRef.letters(lastColumn) + lastRow;
        }

        Merge lower() {
            return new Merge(firstRow + 1, firstColumn, lastRow + 1, lastColumn);
        }
    }

    String sheet() {
        return sheet;
    }

    List<List<Value>> rows() {
        return Collections.unmodifiableList(rows);
    }

    List<Merge> merges() {
        return Collections.unmodifiableList(merges);
    }

    boolean hidden() {
        return hidden;
    }

    boolean hiddenRow(int row) {
        return hiddenRows.contains(row);
    }

    int width() {
        return rows.stream().mapToInt(List::size).max().orElse(0);
    }

    /** Adds a row below the others and gives its number. */
    int add(List<Value> cells) {
        rows.add(new ArrayList<>(cells));
        return rows.size();
    }

    int add(String... texts) {
        List<Value> cells = new ArrayList<>();
        for (String text : texts) {
            cells.add(Value.of(text));
        }
        return add(cells);
    }

    /** Adds a row of figures that faults know by {@code key}. */
    int addKeyed(String key, List<Value> cells) {
        rowOf.put(key, rows.size() + 1);
        return add(cells);
    }

    /** Lets faults know column {@code column}, from 1, by {@code field}. */
    void nameColumn(String field, int column) {
        columnOf.put(field, column);
    }

    void merge(int firstRow, int firstColumn, int lastRow, int lastColumn) {
        merges.add(new Merge(firstRow, firstColumn, lastRow, lastColumn));
    }

    void hide() {
        hidden = true;
    }

    void hideRow(int row) {
        hiddenRows.add(row);
    }

    boolean knows(String key) {
        return rowOf.containsKey(key);
    }

    /** The values of a row, to repeat it. */
    List<Value> cells(String key) {
        return List.copyOf(rows.get(row(key) - 1));
    }

    /** The keys of the rows below the header, from the top; those of totals and footers left out. */
    List<String> figureRows() {
        int header = row("header");
        return rowOf.entrySet().stream()
                .filter(entry -> entry.getValue() > header)
                .filter(entry -> !NO_FIGURES.contains(entry.getKey()))
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    int row(String key) {
        return found(rowOf, key);
    }

    /** The column of a field, or of the letters that name one: {@code F}. */
    int column(String field) {
        return field.matches("[A-Z]{1,3}") ? CellRef.parse(field + "1").column() : found(columnOf, field);
    }

    private int found(Map<String, Integer> places, String name) {
        Integer place = places.get(name);
        if (place == null) {
            throw new NoSuchElementException(sheet + " has no " + name + ", only " + new TreeSet<>(places.keySet()));
        }
        return place;
    }

    Value get(String key, String field) {
        List<Value> cells = rows.get(row(key) - 1);
        return column(field) <= cells.size() ? cells.get(column(field) - 1) : Value.BLANK;
    }

    /** Adds a row of figures right below that of {@code above}; what stands lower moves down. */
    void insertBelow(String above, String key, List<Value> cells) {
        int row = row(above) + 1;
        rows.add(row - 1, new ArrayList<>(cells));
        rowOf.replaceAll((k, old) -> old >= row ? old + 1 : old);
        merges.replaceAll(merge -> merge.firstRow() >= row ? merge.lower() : merge);
        rowOf.put(key, row);
    }

    /** Puts {@code value} where the row of {@code key} and the column of {@code field} meet. */
    void set(String key, String field, Value value) {
        set(row(key), column(field), value);
    }

    private void set(int row, int column, Value value) {
        List<Value> cells = rows.get(row - 1);
        while (cells.size() < column) {
            cells.add(Value.BLANK);
        }
        cells.set(column - 1, value);
    }
}
