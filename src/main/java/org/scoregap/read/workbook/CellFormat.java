package org.scoregap.read.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.scoregap.read.Cell;

/**
 * A cell's number format: up to three sections for numbers, of which the number chooses one. A fourth one is for text.
 *
 * @param sections at least one
 * @param struck whether the cell's font strikes out what it says
 */
record CellFormat(List<Section> sections, boolean struck) {
    private static final Pattern CONDITION =
            Pattern.compile("\\[\\s*(<=|>=|<>|<|>|=)\\s*(-?[0-9.]+(?:E[+-]?\\d+)?)\\s*]");

    private static final Pattern ZEROS = Pattern.compile("0{2,20}");

    static final CellFormat GENERAL = of(0, "");

    /**
     * @param when the numbers that it is for; empty for those that the order of the sections gives it
     * @param zeros how many digits at least it shows when its pattern is nothing but that many 0, else 0
     * @param unit what it says behind the number
     */
    private record Section(Optional<Condition> when, NumberFormat format, int zeros, Optional<UnitShown> unit) {
        /** A code that is kept as a number shows its leading zeros: 123 is {@code 00123} in {@code 00000}. */
        Cell cell(double value, boolean from1904) {
            boolean code = zeros > 1 && value >= 0 && value < 1e15 && value == Math.rint(value);
            return code
                    ? new Cell.Numeric(value, String.format(Locale.ROOT, "%0" + zeros + "d", (long) value), false)
                    : unit.filter(said -> format == NumberFormat.PLAIN)
                            .<Cell>map(
                                    said -> new Cell.Numeric(value, NumberText.plain(value), false, said.with(value)))
                            .orElseGet(() -> format.cell(value, from1904));
        }
    }

    private record Condition(String comparison, double bound) {
        boolean holds(double value) {
            return switch (comparison) {
                case "<" -> value < bound;
                case "<=" -> value <= bound;
                case ">" -> value > bound;
                case ">=" -> value >= bound;
                case "=" -> value == bound;
                default -> value != bound;
            };
        }
    }

    CellFormat {
        sections = List.copyOf(sections);
    }

    CellFormat struck(boolean out) {
        return new CellFormat(sections, out);
    }

    /**
     * @param id the format's number in the file
     * @param code its pattern; empty where the file does not spell it out
     */
    static CellFormat of(int id, String code) {
        return new CellFormat(
                split(code).stream()
                        .limit(3)
                        .map(part -> new Section(
                                condition(part),
                                code.isEmpty()
                                        ? NumberFormat.of(id, "")
                                        : NumberFormat.of(id, part.isEmpty() ? "General" : part),
                                ZEROS.matcher(part).matches() ? part.length() : 0,
                                UnitShown.in(part)))
                        .toList(),
                false);
    }

    /**
     * @param value finite
     * @param from1904 whether the workbook counts days from 1904
     */
    Cell cell(double value, boolean from1904) {
        return IntStream.range(0, sections.size())
                .filter(i -> isFor(i, value))
                .mapToObj(i -> sections.get(i).cell(value, from1904))
                .findFirst()
                .orElseGet(() -> NumberFormat.PLAIN.cell(value, from1904));
    }

    private boolean isFor(int index, double value) {
        Optional<Condition> when = sections.get(index).when();
        if (when.isPresent()) {
            return when.get().holds(value);
        }
        if (index == sections.size() - 1) {
            return true;
        }
        return index == 0 ? (sections.size() == 2 ? value >= 0 : value > 0) : value < 0;
    }

    private static Optional<Condition> condition(String section) {
        Matcher found = CONDITION.matcher(section);
        try {
            return found.find()
                    ? Optional.of(new Condition(found.group(1), Double.parseDouble(found.group(2))))
                    : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static List<String> split(String code) {
        List<String> sections = new ArrayList<>();
        int from = 0;
        char closing = 0;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (closing != 0) {
                closing = c == closing ? 0 : closing;
            } else if (c == '"') {
                closing = '"';
            } else if (c == '[') {
                closing = ']';
            } else if (c == '\\' || c == '_' || c == '*' || c == '!') {
                i++;
            } else if (c == ';') {
                sections.add(code.substring(from, i));
                from = i + 1;
            }
        }
        sections.add(code.substring(from));
        return sections;
    }
}
