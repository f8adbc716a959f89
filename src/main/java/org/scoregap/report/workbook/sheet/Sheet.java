package org.scoregap.report.workbook.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What stands on a sheet. Rows and columns are counted from 0. */
public final class Sheet {
    private final String name;
    private final Map<Integer, Map<Integer, Cell>> rows = new TreeMap<>();
    private final Map<Integer, Double> heights = new TreeMap<>();
    private final Map<Integer, Integer> widths = new TreeMap<>();
    private final List<Area> merged = new ArrayList<>();
    private final Map<Place, String> links = new LinkedHashMap<>();
    private final List<Shade> shades = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();
    private final List<Chart> charts = new ArrayList<>();
    private Optional<Print> print = Optional.empty();
    private int frozen;
    private boolean hidden;

    /** A cell of it, both counted from 0. */
    public record Place(int row, int column) {}

    Sheet(String name) {
        this.name = name;
    }

    /** As its tab says. */
    public String name() {
        return name;
    }

    /** Puts it there, in the place of what stood there. */
    public void put(int row, int column, Cell cell) {
        rows.computeIfAbsent(row, added -> new TreeMap<>()).put(column, cell);
    }

    /** Empty where nothing was put. */
    public Optional<Cell> at(int row, int column) {
        return Optional.ofNullable(rows.getOrDefault(row, Map.of()).get(column));
    }

    /** Makes a row that many points high. */
    public void height(int row, double points) {
        heights.put(row, points);
        rows.computeIfAbsent(row, added -> new TreeMap<>());
    }

    /** How high the first rows are together where nothing else was asked for, in points. */
    public double heightOf(int first, double usual) {
        double sum = 0;
        for (int i = 0; i < first; i++) {
            sum += heights.getOrDefault(i, usual);
        }
        return sum;
    }

    /** Makes a column as wide as so many digits. */
    public void width(int column, int digits) {
        widths.put(column, digits);
    }

    /** Makes one cell of many. */
    public void merge(Area area) {
        merged.add(area);
    }

    /** A cell that leads to a place of the workbook, such as {@code 'Sheet'!A1}. */
    public void link(int row, int column, String place) {
        links.put(new Place(row, column), place);
    }

    public void add(Shade shade) {
        shades.add(shade);
    }

    public void add(Table table) {
        tables.add(table);
    }

    public void add(Chart chart) {
        charts.add(chart);
    }

    /** The first rows stay in sight. */
    public void freeze(int first) {
        frozen = first;
    }

    public void print(Print how) {
        print = Optional.of(how);
    }

    /** It is there for those who look for it, and never printed. */
    public void hide() {
        hidden = true;
    }

    /** By row and column, ascending. */
    public Map<Integer, Map<Integer, Cell>> rows() {
        return rows;
    }

    public Map<Integer, Double> heights() {
        return heights;
    }

    public Map<Integer, Integer> widths() {
        return widths;
    }

    public List<Area> merged() {
        return merged;
    }

    public Map<Place, String> links() {
        return links;
    }

    public List<Shade> shades() {
        return shades;
    }

    public List<Table> tables() {
        return tables;
    }

    public List<Chart> charts() {
        return charts;
    }

    public Optional<Print> print() {
        return print;
    }

    public int frozen() {
        return frozen;
    }

    public boolean hidden() {
        return hidden;
    }
}
