package org.scoregap.read.text;

import java.util.OptionalLong;

/** Tells, byte by byte, whether a text can be GB18030, and whether what comes out looks like Chinese. */
final class Gb18030Scan {
    private static final int LAST_OF_BASIC_PLANE = 39_419;
    private static final int FIRST_SUPPLEMENTARY = 189_000;
    private static final int LAST_SUPPLEMENTARY = 1_237_575;

    /** Korean in EUC-KR has its syllables in the rows up to here, where a third of Chinese lies behind. */
    private static final int LAST_OF_HANGUL = 0xC8;

    private static final int ENOUGH = 16;

    private int held;
    private int linear;
    private int lead;
    private long start;
    private long firstInvalid = -1;
    private long chinese;
    private long latin;
    private long rare;
    private long early;
    private long late;
    private long kana;

    /** @param before offset of the first of {@code bytes} */
    void accept(byte[] bytes, int length, long before) {
        int i = 0;
        while (i < length && firstInvalid < 0) {
            if (held == 0 && bytes[i] >= 0) {
                i++;
            } else if (held == 0 && isGb2312(bytes, i, length)) {
                chinese++;
                count(bytes[i] & 0xFF);
                i += 2;
            } else {
                accept(bytes[i] & 0xFF, before + i);
                i++;
            }
        }
    }

    private static boolean isGb2312(byte[] bytes, int at, int length) {
        return at + 1 < length
                && bytes[at] >= (byte) 0xA1
                && bytes[at] <= (byte) 0xF7
                && bytes[at + 1] >= (byte) 0xA1
                && bytes[at + 1] < (byte) 0xFF;
    }

    private void accept(int b, long offset) {
        switch (held) {
            case 0 -> begin(b, offset);
            case 1 -> second(b);
            case 2 -> third(b);
            default -> fourth(b);
        }
    }

    private void begin(int b, long offset) {
        if (b >= 0x81 && b <= 0xFE) {
            start = offset;
            lead = b;
            held = 1;
        } else if (b >= 0x80) {
            firstInvalid = offset;
        }
    }

    private void second(int b) {
        held = 0;
        if (b >= 0x30 && b <= 0x39) {
            linear = ((lead - 0x81) * 10 + b - 0x30) * 126;
            held = 2;
        } else if (b < 0x40 || b == 0x7F || b == 0xFF) {
            firstInvalid = start;
        } else if (b >= 0xA1 && lead >= 0xA1 && lead <= 0xF7) {
            chinese++;
            count(lead);
        } else {
            rare++;
            latin += lead >= 0xC0 && Latin1Scan.isAsciiLetter(b) ? 1 : 0;
        }
    }

    /** Counts a character of GB 2312 by the row that it stands in. */
    private void count(int row) {
        if (row >= 0xD8) {
            rare++;
        } else if (row > LAST_OF_HANGUL) {
            late++;
        } else if (row >= 0xB0) {
            early++;
        } else if (row == 0xA4 || row == 0xA5) {
            kana++;
        }
    }

    private void third(int b) {
        if (b < 0x81 || b > 0xFE) {
            firstInvalid = start;
        }
        linear = (linear + b - 0x81) * 10;
        held = 3;
    }

    private void fourth(int b) {
        held = 0;
        linear += b - 0x30;
        boolean assigned =
                linear <= LAST_OF_BASIC_PLANE || (linear >= FIRST_SUPPLEMENTARY && linear <= LAST_SUPPLEMENTARY);
        if (b < 0x30 || b > 0x39 || !assigned) {
            firstInvalid = start;
        }
    }

    void end() {
        if (held > 0 && firstInvalid < 0) {
            firstInvalid = start;
        }
    }

    OptionalLong firstInvalid() {
        return firstInvalid < 0 ? OptionalLong.empty() : OptionalLong.of(firstInvalid);
    }

    /** Characters that every Chinese text is made of: those of GB 2312, words and punctuation. */
    long chinese() {
        return chinese;
    }

    /** Rare characters that would be an accented letter and a plain one in Latin 1: {@code Zürich}. */
    long latin() {
        return latin;
    }

    /**
     * Whether the characters are such as hardly stand in a Chinese text: many rare ones (Big5, Shift JIS), kana
     * (EUC-JP), or only those where Korean has its syllables (EUC-KR).
     */
    boolean isForeign() {
        boolean korean = late == 0 && rare == 0 && early >= ENOUGH;
        return rare * 3 > early + late || kana * 4 > early + late || korean;
    }
}
