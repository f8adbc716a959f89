package org.scoregap.app.preview;

import java.util.Optional;

/**
 * How the lines of a text end, in bytes. In UTF-8 and GB18030 no other character holds these bytes.
 *
 * @param high where the zero byte of a two-byte line feed stands before ({@code -1}) or after it ({@code 1}); 0 where
 *     line feeds are one byte
 */
record LineBreak(byte end, int high) {

    /** Empty where there is none. */
    static Optional<LineBreak> in(byte[] text) {
        for (byte end : new byte[] {'\n', '\r'}) {
            for (int i = 0; i < text.length; i++) {
                if (text[i] == end) {
                    boolean little = i % 2 == 0 && i + 1 < text.length && text[i + 1] == 0;
                    boolean big = i % 2 == 1 && text[i - 1] == 0;
                    return Optional.of(new LineBreak(end, little ? 1 : big ? -1 : 0));
                }
            }
        }
        return Optional.empty();
    }

    /** The first byte after the first line; all of them where no line ends. */
    int endOfFirst(byte[] text) {
        for (int i = 0; i < text.length; i++) {
            if (endsAt(text, i)) {
                return after(i);
            }
        }
        return text.length;
    }

    /** The first byte after the last whole line; 0 where no line ends. */
    int endOfLast(byte[] text) {
        for (int i = text.length - 1; i >= 0; i--) {
            if (endsAt(text, i)) {
                return after(i);
            }
        }
        return 0;
    }

    private boolean endsAt(byte[] text, int i) {
        if (text[i] != end) {
            return false;
        }
        return switch (high) {
            case 1 -> i % 2 == 0 && i + 1 < text.length && text[i + 1] == 0;
            case -1 -> i % 2 == 1 && text[i - 1] == 0;
            default -> true;
        };
    }

    private int after(int i) {
        return high == 1 ? i + 2 : i + 1;
    }
}
