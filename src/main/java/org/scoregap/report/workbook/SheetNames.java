package org.scoregap.report.workbook;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names that a spreadsheet program takes: at most 31 characters, none twice whatever their case. */
final class SheetNames {
    private static final int LONGEST = 31;

    private static final Pattern REFUSED = Pattern.compile("[:/\\\\?*\\[\\]]|^'|'$|\\p{Cntrl}");

    private final Set<String> taken = new HashSet<>();

    /** The label, as far as it may be a sheet's name. */
    String of(String label) {
        String safe = REFUSED.matcher(cut(label, LONGEST)).replaceAll("_");
        safe = safe.isEmpty() ? "_" : safe;
        String name = safe;
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            String end = " (" + i + ")";
            name = cut(safe, LONGEST - end.length()) + end;
        }
        return name;
    }

    /** Never through the middle of a character. */
    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
