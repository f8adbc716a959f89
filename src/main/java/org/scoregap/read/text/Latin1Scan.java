package org.scoregap.read.text;

/**
 * Tells, byte by byte, whether a text looks like a western one in windows-1252: accented letters here and there in words
 * of plain ones, and a few signs.
 */
final class Latin1Scan {
    private static final String UNDEFINED = "\u0081\u008D\u008F\u0090\u009D";
    private static final String SIGNS =
            "\u0080\u0085\u0091\u0092\u0093\u0094\u0095\u0096\u0097\u0099\u00A0£§©«®°±²³´µ·º»¼½¾¿×";

    private int previous;
    private int pending = -1;
    private int beforePending;
    private long high;
    private long odd;
    private boolean undefined;

    void accept(int b) {
        if (pending >= 0) {
            judge(beforePending, pending, b);
            pending = -1;
        }
        if (b >= 0x80) {
            pending = b;
            beforePending = previous;
        }
        previous = b;
    }

    /** Whether the next byte means nothing to it. */
    boolean isIdle() {
        return pending < 0;
    }

    /** What stands before the next byte that is given, where bytes have been left out. */
    void skipTo(int last) {
        previous = last;
    }

    private void judge(int before, int b, int after) {
        high++;
        undefined |= UNDEFINED.indexOf(b) >= 0;
        boolean letter = b >= 0xC0 && b != 0xD7 && b != 0xF7;
        boolean inWord = letter && (isAsciiLetter(before) || isAsciiLetter(after));
        boolean sign = SIGNS.indexOf(b) >= 0 && before < 0xC0 && after < 0xC0;
        odd += inWord || sign ? 0 : 1;
    }

    void end() {
        if (pending >= 0) {
            judge(beforePending, pending, '\n');
        }
    }

    boolean isPlausible() {
        return !undefined && high > 0 && odd * 10 <= high;
    }

    static boolean isAsciiLetter(int b) {
        return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
    }
}
