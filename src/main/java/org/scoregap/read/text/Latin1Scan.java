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

    void accept(byte[] bytes, int length) {
        int i = 0;
        while (i < length && !isHopeless()) {
            int b = bytes[i] & 0xFF;
            if (pending >= 0) {
                judge(beforePending, pending, b);
                pending = -1;
            }
            if (b >= 0x80) {
                pending = b;
                beforePending = previous;
            }
            previous = b;
            i++;
        }
    }

    private boolean isHopeless() {
        return high > 1_000 && odd * 2 > high;
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
