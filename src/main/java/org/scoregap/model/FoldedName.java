package org.scoregap.model;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A name as it is compared: full width and half width, white space, punctuation, letter case, control, zero-width and
 * bidirectional characters make no difference ({@code 市 城管局（盖章）} and {@code 市城管局(盖章)} are one).
 *
 * @param value letters, digits and ideographs of the name in NFKC, lower case; empty for a name that has none
 */
public record FoldedName(String value) {

    public static FoldedName of(String name) {
        String plain = isPlain(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFKC);
        StringBuilder kept = new StringBuilder(plain.length());
        // no streams: a register's hundreds of names are folded before a file's first row is looked at
        for (int i = 0; i < plain.length(); ) {
            int codePoint = plain.codePointAt(i);
            if (Character.isLetterOrDigit(codePoint)) {
                kept.appendCodePoint(codePoint);
            }
            i += Character.charCount(codePoint);
        }
        String folded = kept.toString().toLowerCase(Locale.ROOT);
        // most names are kept beside what they fold to, and most of those are the same
        return new FoldedName(folded.equals(name) ? name : folded);
    }

    /** ASCII is its own NFKC. */
    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    public boolean isEmpty() {
        return value.isEmpty();
    }

    @Override
    public String toString() {
        return value;
    }
}
