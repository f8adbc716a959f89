package org.scoregap.read.text;

import java.util.OptionalLong;

/** Tells, byte by byte, whether a text can be UTF-8, and how much of it looks like it where it cannot. */
final class Utf8Scan {
    private int missing;
    private int low = 0x80;
    private int high = 0xBF;
    private int expected;
    private long start;
    private long firstInvalid = -1;
    private long errors;
    private long ideographs;

    /** @param before offset of the first of {@code bytes} */
    void accept(byte[] bytes, int length, long before) {
        int i = 0;
        while (i < length && !isHopeless()) {
            if (missing == 0 && bytes[i] >= 0) {
                i++;
            } else if (missing == 0 && isIdeograph(bytes, i, length)) {
                ideographs++;
                i += 3;
            } else {
                accept(bytes[i] & 0xFF, before + i);
                i++;
            }
        }
    }

    /** Most of Chinese text: U+4000 to U+9FFF, whole. */
    private static boolean isIdeograph(byte[] bytes, int at, int length) {
        return at + 2 < length
                && bytes[at] >= (byte) 0xE4
                && bytes[at] <= (byte) 0xE9
                && bytes[at + 1] < (byte) 0xC0
                && bytes[at + 2] < (byte) 0xC0;
    }

    /** Enough has been seen to know that nobody meant it. */
    private boolean isHopeless() {
        return errors > 1_000 && !isMeant();
    }

    private void accept(int b, long offset) {
        if (missing > 0) {
            if (b >= low && b <= high) {
                low = 0x80;
                high = 0xBF;
                if (--missing == 0 && expected >= 3) {
                    ideographs++;
                }
                return;
            }
            missing = 0;
            invalid(start);
        }
        begin(b, offset);
    }

    private void begin(int b, long offset) {
        start = offset;
        low = 0x80;
        high = 0xBF;
        if (b < 0x80) {
            return;
        }
        if (b >= 0xC2 && b <= 0xDF) {
            expected = 2;
        } else if (b >= 0xE0 && b <= 0xEF) {
            expected = 3;
            low = b == 0xE0 ? 0xA0 : 0x80;
            high = b == 0xED ? 0x9F : 0xBF;
        } else if (b >= 0xF0 && b <= 0xF4) {
            expected = 4;
            low = b == 0xF0 ? 0x90 : 0x80;
            high = b == 0xF4 ? 0x8F : 0xBF;
        } else {
            invalid(offset);
            return;
        }
        missing = expected - 1;
    }

    private void invalid(long offset) {
        errors++;
        firstInvalid = firstInvalid < 0 ? offset : firstInvalid;
    }

    void end() {
        if (missing > 0) {
            invalid(start);
        }
    }

    OptionalLong firstInvalid() {
        return firstInvalid < 0 ? OptionalLong.empty() : OptionalLong.of(firstInvalid);
    }

    /**
     * Whether somebody wrote UTF-8, though some bytes were damaged since: no other encoding gives characters of three
     * bytes by chance, and half of Chinese UTF-8 makes sense as GB18030 too.
     */
    boolean isMeant() {
        return ideographs >= 3 && ideographs > 3 * errors;
    }
}
