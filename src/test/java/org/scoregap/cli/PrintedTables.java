package org.scoregap.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads Chinese lists back as people read them: by the words above the columns. */
final class PrintedTables {
    private PrintedTables() {}

    /** The tables of a Markdown page, each a list of rows by header. */
    static List<List<Map<String, String>>> ofMarkdown(String page) {
        List<List<Map<String, String>>> tables = new ArrayList<>();
        List<String> header = List.of();
        for (String line : page.lines().toList()) {
            if (!line.startsWith("|")) {
                header = List.of();
            } else if (header.isEmpty()) {
                header = cells(line);
                tables.add(new ArrayList<>());
            } else if (!line.contains("| ---")) {
                tables.get(tables.size() - 1).add(row(header, cells(line)));
            }
        }
        return tables;
    }

    private static List<String> cells(String line) {
        return List.of(line.substring(2, line.length() - 2).split(" \\| ", -1));
    }

    /** The same of a terminal's page, whose columns stand under rules of hyphens; words above them may be in two lines. */
    static List<List<Map<String, String>>> ofTerminal(String page) {
        List<List<Map<String, String>>> tables = new ArrayList<>();
        List<String> lines = page.lines().map(PrintedTables::byCells).toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).matches("-{2,}(  -+)+")) {
                String rule = lines.get(i);
                int first = i;
                while (first > 0 && lines.get(first - 1).contains("  ")) {
                    first--;
                }
                List<String> header = new ArrayList<>(slices(rule, lines.get(first)));
                for (int above = first + 1; above < i; above++) {
                    List<String> more = slices(rule, lines.get(above));
                    for (int column = 0; column < more.size(); column++) {
                        header.set(column, header.get(column) + more.get(column));
                    }
                }
                List<Map<String, String>> rows = new ArrayList<>();
                for (int below = i + 1;
                        below < lines.size() && !lines.get(below).isBlank();
                        below++) {
                    rows.add(row(header, slices(rule, lines.get(below))));
                }
                tables.add(rows);
            }
        }
        return tables;
    }

    /** A Chinese character takes two cells: a mark after it makes cells of characters. */
    private static String byCells(String line) {
        StringBuilder cells = new StringBuilder();
        line.codePoints().forEach(c -> cells.appendCodePoint(c).append(c >= 0x2E80 ? "\u0000" : ""));
        return cells.toString();
    }

    private static List<String> slices(String rule, String line) {
        List<String> slices = new ArrayList<>();
        for (int start = 0; start < rule.length(); ) {
            int end = rule.indexOf(' ', start) < 0 ? rule.length() : rule.indexOf(' ', start);
            String slice = start >= line.length() ? "" : line.substring(start, Math.min(end, line.length()));
            slices.add(slice.replace("\u0000", "").strip());
            start = end + 2;
        }
        return slices;
    }

    private static Map<String, String> row(List<String> header, List<String> cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            row.put(header.get(i), cells.get(i));
        }
        return row;
    }

    /** What stands in a column, added up; blank cells are those of wrapped lines. */
    static BigDecimal sum(List<Map<String, String>> rows, String column) {
        return rows.stream()
                .map(row -> row.get(column))
                .filter(figure -> !figure.isBlank())
                .map(BigDecimal::new)
                .reduce(new BigDecimal("0.00"), BigDecimal::add);
    }
}
