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
import org.scoregap.report.workbook.sheet.Area;
import org.scoregap.report.workbook.sheet.CellContent;
import org.scoregap.report.workbook.sheet.Table;

/** Writes lists into a page. */
final class Grid {
    private static final int NARROWEST = 6;
    private static final int WIDEST = 32;
    private static final int WIDEST_WORD = 17;
    private static final int NUMBER = 8;
    private static final int WIDEST_HEADER = 14;
    private static final int MOST_LINES = 6;
    /** Up to six Chinese characters: of five on two lines, one would stand alone. */
    private static final int ONE_LINE = 12;

    private static final double BOLD = 1.15;
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
        page.height(Math.min(MOST_LINES, lines));
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

    /** Words are never broken where that can be helped; Chinese ones break into two even lines where they are long. */
    private static int headerWidth(String header, Fit fit) {
        int least = fit == Fit.NUMBER ? NUMBER : NARROWEST;
        int longest = Arrays.stream(header.split("[ /]"))
                .mapToInt(Grid::unbroken)
                .max()
                .orElse(0);
        return Math.max(least, (int) Math.ceil(Math.min(longest, WIDEST_HEADER) * BOLD) + ARROW);
    }

    private static int unbroken(String word) {
        int width = Widths.of(word);
        boolean chinese = width > word.length();
        return chinese && width > ONE_LINE ? (width + 3) / 4 * 2 : width;
    }
}
