package org.scoregap.read.workbook;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One section of a number format's pattern, read token by token (ECMA-376 part 1, 18.8.31). Quoted, escaped and
 * bracketed text says nothing: {@code 0"%"} is no percentage.
 */
final class FormatPattern {
    private static final Pattern HALF_OF_DAY = Pattern.compile("(?i)am/pm|a/p");
    private static final Pattern ELAPSED = Pattern.compile("(?i)h+|m+|s+");

    /** Letters that date patterns are made of, the T of ISO 8601 among them; other words are none of a date. */
    private static final Pattern OF_DATES = Pattern.compile("(?i)[ymdhsegb]+(t[hms]+z?)?|a{3,4}|z");

    private final String code;
    private int at;
    private boolean digits;
    private boolean percent;
    private boolean day;
    private boolean month;
    private boolean clock;
    private boolean elapsed;
    private boolean words;

    FormatPattern(String code) {
        this.code = code;
    }

    NumberFormat kind() {
        while (at < code.length()) {
            token();
        }
        if (elapsed && !words) {
            return NumberFormat.ELAPSED;
        }
        if (!words && (day || clock || month)) {
            return clock && !day ? NumberFormat.TIME : NumberFormat.DATE;
        }
        return percent ? NumberFormat.PERCENT : NumberFormat.PLAIN;
    }

    private void token() {
        char c = code.charAt(at);
        switch (c) {
            case '"' -> skipPast('"');
            case '\\', '!', '_', '*' -> at += 2;
            case '[' -> bracket();
            case '%' -> {
                percent = true;
                at++;
            }
            case '0', '#', '?' -> {
                // the 0 of ss.000 counts tenths of a second
                digits = digits || !(clock || day);
                at++;
            }
            default -> {
                if (isLetter(c)) {
                    letters();
                } else {
                    at++;
                }
            }
        }
    }

    private void skipPast(char end) {
        int found = code.indexOf(end, at + 1);
        at = found < 0 ? code.length() : found + 1;
    }

    private void bracket() {
        int from = at + 1;
        skipPast(']');
        elapsed = elapsed
                || ELAPSED.matcher(code.substring(from, Math.max(from, at - 1))).matches();
    }

    private void letters() {
        var half = HALF_OF_DAY.matcher(code).region(at, code.length());
        if (half.lookingAt()) {
            clock = true;
            at = half.end();
            return;
        }
        int from = at;
        while (at < code.length() && isLetter(code.charAt(at))) {
            at++;
        }
        String run = code.substring(from, at).toLowerCase(Locale.ROOT);
        if (digits || !OF_DATES.matcher(run).matches()) {
            words = true;
            return;
        }
        for (int i = 0; i < run.length(); i++) {
            char c = run.charAt(i);
            day |= c == 'y' || c == 'd' || c == 'e' || c == 'a';
            month |= c == 'm';
            clock |= c == 'h' || c == 's';
        }
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
