package org.scoregap.report.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.scoregap.report.ColumnSpec;
import org.scoregap.report.ColumnSpec.Fit;
import org.scoregap.report.TableBlock;
import org.scoregap.report.Value;
import org.scoregap.report.workbook.ooxml.Area;
import org.scoregap.report.workbook.ooxml.CellContent;
import org.scoregap.report.workbook.ooxml.Table;

/** Writes lists into a page. */
final class Grid {
    private static final int NARROWEST = 6;
    private static final int WIDEST = 32;
    private static final int WIDEST_WORD = 17;
    private static final int NUMBER = 8;
    /** Room for the arrow of a filter. */
    private static final int ARROW = 2;

    private final Page page;
    private final Links links;

    Grid(Page page, Links links) {
        this.page = page;
        this.links = links;
    }

    /** A table that can be filtered; it must have a row at least. */
    ListOnSheet table(TableBlock list) {
        ListOnSheet place = plain(list, 0, Look.Kind.BODY);
        page.sheet()
                .add(new Table(
                        new Area(place.header(), place.left(), place.last(), place.right()), unique(list.columns())));
        return place;
    }

    /** The same without filters. */
    ListOnSheet plain(TableBlock list, int left, Look.Kind kind) {
        int header = page.next();
        widths(list, left);
        headers(list.columns(), left);
        page.skip(1);
        for (List<Value> row : list.rows()) {
            row(list.columns(), row, left, kind);
        }
        return new ListOnSheet(page.name(), header, list.rows().size(), left, list.columns());
    }

    /** In columns whose widths are given. */
    void narrow(TableBlock list) {
        headers(list.columns(), 0);
        page.skip(1);
        list.rows().forEach(row -> row(list.columns(), row, 0, Look.Kind.BODY));
    }

    private void headers(List<ColumnSpec> columns, int left) {
        List<String> names = unique(columns);
        int lines = 1;
        for (int i = 0; i < names.size(); i++) {
            page.text(page.next(), left + i, names.get(i), Look.of(Look.Kind.HEADER));
            lines = Math.max(lines, Widths.lines(names.get(i), page.widths().at(left + i) - 2));
        }
        page.height(lines);
    }

    /** A table's columns have names, and no two the same. */
    private static List<String> unique(List<ColumnSpec> columns) {
        Set<String> taken = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (ColumnSpec column : columns) {
            String header = column.header().isEmpty() ? column.name() : column.header();
            String name = header;
            for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
                name = header + " " + i;
            }
            names.add(name);
        }
        return names;
    }

    private void row(List<ColumnSpec> columns, List<Value> row, int left, Look.Kind kind) {
        int lines = 1;
        for (int i = 0; i < columns.size(); i++) {
            ColumnSpec column = columns.get(i);
            Value value = row.get(i);
            String place = kind == Look.Kind.BODY ? links.of(column.name(), value.shown()) : "";
            Look look = new Look(
                    place.isEmpty() ? kind : Look.Kind.BODY_LINK, CellContent.GENERAL, column.fit(), value.tone());
            page.value(page.next(), left + i, value, look);
            if (!place.isEmpty()) {
                page.sheet().link(page.next(), left + i, place);
            }
            if (column.fit() == Fit.TEXT) {
                lines = Math.max(
                        lines, Widths.lines(value.shown(), page.widths().at(left + i)));
            }
        }
        page.height(lines);
        page.skip(1);
    }

    private void widths(TableBlock list, int left) {
        for (int i = 0; i < list.columns().size(); i++) {
            ColumnSpec column = list.columns().get(i);
            int at = i;
            int widest = list.rows().stream()
                    .mapToInt(row -> Widths.of(row.get(at).shown()))
                    .max()
                    .orElse(0);
            int most = column.fit() == Fit.TEXT ? WIDEST : WIDEST_WORD;
            page.widths()
                    .want(left + i, Math.max(headerWidth(column.header(), column.fit()), Math.min(most, widest + 2)));
        }
    }

    /** Headers wrap once rather than widen a column of figures. */
    private static int headerWidth(String header, Fit fit) {
        int least = fit == Fit.NUMBER ? NUMBER : NARROWEST;
        int longestWord = Arrays.stream(header.split("[ /]"))
                .mapToInt(word -> header.equals(word) ? (Widths.of(word) + 1) / 2 : Widths.of(word))
                .max()
                .orElse(0);
        return Math.max(least, Math.min(longestWord, 11) + ARROW);
    }
}
