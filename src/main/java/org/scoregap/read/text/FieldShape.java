package org.scoregap.read.text;

/** How much a text looks like one value, and not like several or a piece of one. */
final class FieldShape {
    private static final String SEPARATORS = ";|\t^~\u0001\u001F¦";
    private static final String NUMBER = "0123456789.,+-%％eE ()￥¥$€£'";
    private static final String DATE = "0123456789-/.:年月日时分秒 TZ+";
    private static final int LONG = 200;

    private FieldShape() {}

    /** A number, date, time: something that nobody writes into one field with another value. */
    static boolean isFigure(String text) {
        return isNumber(text) || isDate(text);
    }

    static boolean isNumber(String text) {
        return hasDigit(text)
                && text.length() <= 30
                && consistsOf(text, NUMBER)
                && text.indexOf(' ') < 0
                && endsWithin(text)
                && groups(text);
    }

    static boolean isDate(String text) {
        int digits = 0;
        int signs = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digits += c >= '0' && c <= '9' ? 1 : 0;
            signs += "-/.:年月日时分".indexOf(c) >= 0 ? 1 : 0;
        }
        return digits >= 3
                && signs >= 1
                && text.length() <= 35
                && consistsOf(text, DATE)
                && text.charAt(0) >= '0'
                && text.charAt(0) <= '9';
    }

    /** Whether commas and points stand where a number has them: in groups of three, or once as the decimal sign. */
    private static boolean groups(String text) {
        int commas = count(text, ',');
        int points = count(text, '.');
        if (commas + points <= 1) {
            return true;
        }
        char decimal = text.lastIndexOf(',') > text.lastIndexOf('.') ? ',' : '.';
        char grouping = decimal == ',' ? '.' : ',';
        if (commas > 1 && points == 0) {
            return inThrees(text, ',');
        }
        if (points > 1 && commas == 0) {
            return inThrees(text, '.');
        }
        return count(text, decimal) == 1 && inThrees(text.substring(0, text.indexOf(decimal)), grouping);
    }

    private static boolean inThrees(String text, char grouping) {
        String[] parts = text.split(java.util.regex.Pattern.quote(Character.toString(grouping)), -1);
        for (int i = 1; i < parts.length; i++) {
            if (parts[i].replaceAll("\\D", "").length() != 3) {
                return false;
            }
        }
        return true;
    }

    private static boolean endsWithin(String text) {
        char first = text.charAt(0);
        char last = text.charAt(text.length() - 1);
        return first != ',' && last != ',' && first != '%' && first != 'e' && first != 'E' && last != '-';
    }

    /** 0 to 1. */
    static double of(String text) {
        if (isFigure(text)) {
            return 1;
        }
        double score = 1;
        for (int i = 0; i < Math.min(text.length(), LONG); i++) {
            char c = text.charAt(i);
            boolean spaced = i + 1 < text.length() && text.charAt(i + 1) == ' ';
            if (SEPARATORS.indexOf(c) >= 0 && !spaced) {
                score = Math.min(score, 0.15);
            } else if (c == ',' && !spaced) {
                score = Math.min(score, 0.4);
            } else if ((c == ',' || c == ';' || c == '|') && spaced) {
                score = Math.min(score, 0.7);
            }
        }
        char first = text.charAt(0);
        char last = text.charAt(text.length() - 1);
        if (first == '"' || (first == '\'' && text.length() > 1) || (last == '"' && count(text, '"') % 2 == 1)) {
            score = Math.min(score, 0.2);
        }
        boolean torn = ",;:|)]}，；：）".indexOf(first) >= 0 || ",;:|([{=\\".indexOf(last) >= 0;
        return torn || isOpen(text) ? Math.min(score, 0.5) : score;
    }

    private static boolean isOpen(String text) {
        return count(text, '(') != count(text, ')') || count(text, '[') != count(text, ']');
    }

    private static int count(String text, char wanted) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            count += text.charAt(i) == wanted ? 1 : 0;
        }
        return count;
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean consistsOf(String text, String allowed) {
        return text.chars().allMatch(c -> allowed.indexOf(c) >= 0);
    }
}
