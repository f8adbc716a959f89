package org.scoregap.read.table;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scoregap.read.Cell;
import org.scoregap.read.RawRow;

/**
 * Letters and numbers that count the columns from left to right, each without a gap.
 *
 * @param stems 甲, 乙 ... or A, B ...
 * @param numbers 1, 2 ...
 * @param latin whether the letters are A, B ..., which name columns as well
 * @param bracketed those of the numbers that stand in brackets or before a sum
 * @param named whether 栏次 or the like stands before them
 */
record Numbering(int stems, boolean latin, int numbers, int bracketed, boolean named) {
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸ABCDEFGH";
    private static final Set<String> NAMES = Set.of("栏次", "栏目", "列次");
    private static final Pattern NUMBER = Pattern.compile("[（(]?(\\d{1,2})[）)]?(\\s*=\\s*[\\d（）()+\\-*/×÷%\\s]+)?");

    /** Empty when any cell of the row is something else. */
    static Optional<Numbering> of(RawRow row) {
        int stems = 0;
        int numbers = 0;
        int bracketed = 0;
        boolean latin = false;
        boolean named = false;
        for (Cell cell : row.cells()) {
            String text = cell.text();
            if (text.isEmpty()) {
                continue;
            }
            Matcher number = NUMBER.matcher(text);
            if (text.length() == 1 && STEMS.indexOf(text.charAt(0)) % 10 == stems) {
                stems++;
                latin |= text.charAt(0) < 'Z';
            } else if (number.matches() && number.group(1).equals(Integer.toString(numbers + 1))) {
                numbers++;
                bracketed += text.length() > number.group(1).length() ? 1 : 0;
            } else if (numbers + stems == 0 && NAMES.contains(text)) {
                named = true;
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(new Numbering(stems, latin, numbers, bracketed, named));
    }

    /** One of the letters that name columns: 甲, A. */
    static boolean isLetter(String text) {
        return text.length() == 1 && (STEMS.indexOf(text.charAt(0)) >= 0 || text.matches("[A-Z]"));
    }

    /** Whether 栏次, brackets or sums say that the columns are counted. */
    boolean isMarked() {
        return numbers >= 2 && (named || bracketed == numbers);
    }

    /** Whether it is more than bare numbers, or letters alone. */
    boolean isPlain() {
        return isMarked() || (stems > 0 && stems + numbers >= 2 && !(latin && numbers == 0));
    }
}
