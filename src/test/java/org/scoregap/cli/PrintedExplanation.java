package org.scoregap.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An explanation as it was printed, in Chinese Markdown: its sentences and its tables, and nothing else. */
record PrintedExplanation(List<String> lines) {

    static PrintedExplanation of(String printed) {
        return new PrintedExplanation(printed.lines().toList());
    }

    /** The numbers in the first place that the pattern finds; a percentage is a share. */
    List<Double> numbers(String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(String.join("\n", lines));
        if (!matcher.find()) {
            throw new AssertionError("no " + pattern + " in\n" + String.join("\n", lines));
        }
        List<Double> numbers = new ArrayList<>();
        for (int group = 1; group <= matcher.groupCount(); group++) {
            numbers.add(number(matcher.group(group)));
        }
        return numbers;
    }

    double number(String pattern, int group) {
        return numbers(pattern).get(group);
    }

    static double number(String printed) {
        return printed.endsWith("%")
                ? Double.parseDouble(printed.substring(0, printed.length() - 1)) / 100
                : Double.parseDouble(printed);
    }

    /** The rows of the first table below a heading, by its column names; none where it has no table. */
    List<Map<String, String>> table(String heading) {
        int start = 0;
        while (!lines.get(start).startsWith("## ") || !lines.get(start).contains(heading)) {
            start++;
        }
        List<Map<String, String>> rows = new ArrayList<>();
        List<String> names = List.of();
        for (String line : lines.subList(start + 1, lines.size())) {
            if (line.startsWith("## ")) {
                break;
            }
            if (line.startsWith("| ---")) {
                continue;
            }
            if (line.startsWith("|")) {
                List<String> cells =
                        List.of(line.substring(2, line.length() - 2).split(" \\| "));
                if (names.isEmpty()) {
                    names = cells;
                } else {
                    Map<String, String> row = new LinkedHashMap<>();
                    for (int i = 0; i < cells.size(); i++) {
                        row.put(names.get(i), cells.get(i));
                    }
                    rows.add(row);
                }
            }
        }
        return rows;
    }
}
