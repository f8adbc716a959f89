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
        plain.codePoints().filter(FoldedName::counts).forEach(kept::appendCodePoint);
        return new FoldedName(kept.toString().toLowerCase(Locale.ROOT));
    }

    private static boolean counts(int codePoint) {
        return Character.isLetterOrDigit(codePoint);
    }

    /** ASCII is its own NFKC. */
    private static boolean isPlain(String name) {
        return name.chars().allMatch(c -> c < 0x80);
    }

    public boolean isEmpty() {
        return value.isEmpty();
    }

    @Override
    public String toString() {
        return value;
    }
}
