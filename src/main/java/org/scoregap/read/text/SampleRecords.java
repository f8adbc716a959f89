package org.scoregap.read.text;

import java.util.ArrayList;
import java.util.List;

/** Cuts a sample of a text by one dialect, as far as it goes: only to judge the dialect, never to read values. */
final class SampleRecords {
    private static final int MOST_FAULTS = 40;

    /**
     * What came out.
     *
     * @param records each as its fields without outer white space; broken ones are left out, blank ones too
     * @param quoted fields that are wrapped in quotes
     * @param opened fields that begin with a quote, whether it is closed or not
     * @param bare records with a quote within a field that does not begin with one
     * @param broken records with text after a closing quote, or with a quote that is not closed
     */
    record Cut(List<List<String>> records, int quoted, int opened, int bare, int broken) {
        /** Records of doubtful fields: a bare quote is a plain character only where no field is quoted. */
        int doubtful() {
            return quoted > 0 ? bare : 0;
        }
    }

    private final Dialect dialect;
    private final char quote;
    private final List<List<String>> records = new ArrayList<>();
    private int quoted;
    private int opened;
    private int bare;
    private int broken;

    private List<String> record = new ArrayList<>();
    private boolean bareInRecord;

    SampleRecords(Dialect dialect) {
        this.dialect = dialect;
        this.quote = dialect.quote().orElse('\0');
    }

    Cut cut(TextSample sample) {
        for (String piece : sample.pieces()) {
            cut(piece, sample.isWhole());
        }
        return new Cut(records, quoted, opened, bare, broken);
    }

    private void cut(String text, boolean whole) {
        int at = 0;
        while (at < text.length() && broken <= MOST_FAULTS + records.size() / 4) {
            int end = record(text, at);
            if (end < 0) {
                if (whole) {
                    broken++;
                }
                end = lineEnd(text, at);
                if (!whole && end >= text.length()) {
                    return;
                }
            } else if (end < text.length() || whole) {
                keep();
            }
            at = afterBreak(text, end);
        }
    }

    private void keep() {
        if (bareInRecord) {
            bare++;
        }
        if (!record.stream().allMatch(String::isEmpty)) {
            records.add(record);
        }
    }

    /** Reads a record from {@code at}; where it ends, or -1 when it is broken. */
    private int record(String text, int at) {
        record = new ArrayList<>();
        bareInRecord = false;
        int i = at;
        while (true) {
            i = skipSpaces(text, i);
            int end = i < text.length() && text.charAt(i) == quote && quote != 0
                    ? quotedField(text, i)
                    : bareField(text, i);
            if (end < 0) {
                return -1;
            }
            int next = afterDelimiter(text, end);
            if (next < 0) {
                return end;
            }
            i = next;
            if (dialect.runs() && (i >= text.length() || isBreak(text.charAt(i)))) {
                return i;
            }
        }
    }

    private int skipSpaces(String text, int from) {
        int i = from;
        boolean lead = dialect.runs() && record.isEmpty();
        while (i < text.length()
                && text.charAt(i) == ' '
                && (lead || !dialect.delimiter().startsWith(" "))) {
            i++;
        }
        return i < text.length() && (lead || (text.charAt(i) == quote && quote != 0)) ? i : from;
    }

    private int quotedField(String text, int from) {
        opened++;
        StringBuilder field = new StringBuilder();
        for (int i = from + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (dialect.backslash() && c == '\\' && i + 1 < text.length()) {
                field.append(text.charAt(++i));
            } else if (c != quote) {
                field.append(c);
            } else if (i + 1 < text.length() && text.charAt(i + 1) == quote) {
                field.append(quote);
                i++;
            } else {
                int end = i + 1;
                while (end < text.length() && text.charAt(end) == ' ' && afterDelimiter(text, end) < 0) {
                    end++;
                }
                if (end < text.length() && !isBreak(text.charAt(end)) && afterDelimiter(text, end) < 0) {
                    broken++;
                    return -1;
                }
                quoted++;
                record.add(field.toString().strip());
                return end;
            }
        }
        return -1;
    }

    private int bareField(String text, int from) {
        int i = from;
        boolean escaped = false;
        while (i < text.length() && !isBreak(text.charAt(i)) && afterDelimiter(text, i) < 0) {
            bareInRecord |= text.charAt(i) == quote && quote != 0;
            boolean escape = dialect.backslash() && text.charAt(i) == '\\' && i + 1 < text.length();
            escaped |= escape;
            i += escape ? 2 : 1;
        }
        i = Math.min(i, text.length());
        String field = text.substring(from, i).strip();
        record.add(escaped ? field.replace("\\", "") : field);
        return i;
    }

    /** Where the delimiter at {@code at} ends; -1 when none is there. */
    private int afterDelimiter(String text, int at) {
        String delimiter = dialect.delimiter();
        if (delimiter.isEmpty() || !text.startsWith(delimiter, at)) {
            return -1;
        }
        int end = at + delimiter.length();
        while (dialect.runs() && text.startsWith(delimiter, end)) {
            end += delimiter.length();
        }
        return end;
    }

    private static int lineEnd(String text, int from) {
        int i = from;
        while (i < text.length() && !isBreak(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static int afterBreak(String text, int at) {
        boolean pair = at + 1 < text.length() && text.charAt(at) == '\r' && text.charAt(at + 1) == '\n';
        return at + (pair ? 2 : 1);
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }
}
