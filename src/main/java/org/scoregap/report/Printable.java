package org.scoregap.report;

/** Text that is safe to show: what files say may hold anything. */
public final class Printable {
    private Printable() {}

    /**
     * The text on one line, without what could move a terminal's cursor, hide or reorder what is read: control,
     * bidirectional, zero-width and unpaired surrogate characters are left out, white space becomes one space.
     */
    public static String of(String text) {
        if (isPlain(text)) {
            return text.strip();
        }
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().forEach(codePoint -> {
            switch (Character.getType(codePoint)) {
                case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SPACE_SEPARATOR -> space(kept);
                case Character.CONTROL -> {
                    if (Character.isWhitespace(codePoint)) {
                        space(kept);
                    }
                }
                case Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> {}
                default -> kept.appendCodePoint(codePoint);
            }
        });
        return kept.toString().strip();
    }

    private static void space(StringBuilder kept) {
        if (kept.length() == 0 || kept.charAt(kept.length() - 1) != ' ') {
            kept.append(' ');
        }
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20 || c >= 0x9fff || (c >= 0x7f && c < 0x4e00)) {
                return false;
            }
        }
        return true;
    }
}
