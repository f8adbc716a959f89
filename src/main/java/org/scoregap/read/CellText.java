package org.scoregap.read;

/** Text of a cell as it is kept: nothing invisible in it, and no white space around it. */
public final class CellText {
    private CellText() {}

    /** Blank when nothing is left of {@code raw}. */
    public static Cell cell(String raw) {
        String clean = clean(raw);
        return clean.isEmpty() ? Cell.BLANK : new Cell.Text(clean);
    }

    /**
     * Without control, bidirectional and zero-width characters, unpaired surrogates and outer white space; a line break
     * or tab becomes a space.
     */
    public static String clean(String raw) {
        return isClean(raw) ? raw : strip(raw);
    }

    /** {@code text} cleaned and cut to at most {@code most} characters, for a message. */
    public static String shortened(String text, int most) {
        String head = text.length() > 4 * most ? text.substring(0, 4 * most) : text;
        String clean = clean(head);
        return clean.length() <= most ? clean : clean(clean.substring(0, most - 1)) + "…";
    }

    /** Whether there is surely nothing to do: by far the usual case, so it must be quick. */
    private static boolean isClean(String raw) {
        int length = raw.length();
        if (length == 0) {
            return true;
        }
        if (isSpace(raw.charAt(0)) || isSpace(raw.charAt(length - 1))) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = raw.charAt(i);
            if ((c >= ' ' && c < 0x7F) || (c >= 0x3000 && c < 0xD800)) {
                continue;
            }
            int type = Character.getType(c);
            if (isInvisible(type) || isBreak(c, type) || type == Character.SURROGATE) {
                return false;
            }
        }
        return true;
    }

    private static String strip(String raw) {
        StringBuilder kept = new StringBuilder(raw.length());
        raw.codePoints().forEach(c -> {
            int type = Character.getType(c);
            if (isBreak(c, type)) {
                if (kept.length() > 0 && kept.charAt(kept.length() - 1) != ' ') {
                    kept.append(' ');
                }
            } else if (!isInvisible(type) && type != Character.SURROGATE) {
                kept.appendCodePoint(c);
            }
        });
        int from = 0;
        int to = kept.length();
        while (from < to && isSpace(kept.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(kept.charAt(to - 1))) {
            to--;
        }
        return kept.substring(from, to);
    }

    private static boolean isBreak(int c, int type) {
        return c == '\n'
                || c == '\r'
                || c == '\t'
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    private static boolean isInvisible(int type) {
        return type == Character.CONTROL || type == Character.FORMAT;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
