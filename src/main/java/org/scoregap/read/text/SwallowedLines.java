package org.scoregap.read.text;

/**
 * The lines that a quoted field goes on over. Where each of them has as many delimiters as a record of the text, the
 * quote before them was a stray one.
 */
final class SwallowedLines {
    private static final int ENOUGH = 2;
    private static final int FEWEST_FIELDS = 3;

    private final String delimiter;
    private final int fields;
    private final int most;
    private final StringBuilder text = new StringBuilder();
    private int records;
    private int others;

    /**
     * @param delimiter empty where a record is one field: then nothing tells a record from a line of text
     * @param fields the usual number of fields of a record
     * @param most characters to keep; a longer text is not looked at
     */
    SwallowedLines(String delimiter, int fields, int most) {
        this.delimiter = delimiter;
        this.fields = fields;
        this.most = most;
    }

    /** The first is the line break that the field goes on over. */
    void add(char c) {
        if (text.length() <= most) {
            if ((c == '\n' || c == '\r') && text.length() > 1) {
                judge();
            }
            text.append(c);
        }
    }

    void add(String more) {
        if (text.length() <= most) {
            text.append(more);
        }
    }

    private void judge() {
        if (delimiter.isEmpty()) {
            return;
        }
        int start = Math.max(text.lastIndexOf("\n"), text.lastIndexOf("\r")) + 1;
        String line = text.substring(start);
        if (line.isBlank()) {
            return;
        }
        int delimiters = 0;
        for (int at = line.indexOf(delimiter); at >= 0; at = line.indexOf(delimiter, at + delimiter.length())) {
            delimiters++;
        }
        if (delimiters == fields - 1) {
            records++;
        } else {
            others++;
        }
    }

    boolean areRecords() {
        return fields >= FEWEST_FIELDS && records >= ENOUGH && others == 0 && text.length() <= most;
    }

    /** What was swallowed, from the second line on. */
    char[] text() {
        boolean pair = text.length() > 1 && text.charAt(0) == '\r' && text.charAt(1) == '\n';
        return text.substring(pair ? 2 : 1).toCharArray();
    }

    void clear() {
        text.setLength(0);
        records = 0;
        others = 0;
    }
}
