package org.scoregap.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Finds the valid name that somebody most likely meant: a suggestion, never an assignment. */
public final class Nearest {
    /** Farther than any number of edits: names that share characters come after those that edits make one. */
    private static final int BY_CHARACTERS = 1_000;

    private static final int FEWEST_SHARED = 3;

    private Nearest() {}

    /**
     * The nearest of {@code valid}; the first in natural order among equals; empty when nothing is near
     * ({@link #distanceTo}).
     */
    public static Optional<String> to(String written, Collection<String> valid) {
        return valid.stream()
                .flatMap(name -> distanceTo(written, name).stream().mapToObj(far -> new Candidate(name, far)))
                .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .map(Candidate::name);
    }

    private record Candidate(String name, int distance) {}

    /**
     * How far a name is from what was written: edits of the folded names, at most a third of the longer one (but one edit is
     * always allowed); beyond that 1,000 and more where at least three ideographs are shared, four fifths of the shorter
     * and half of both together: 市城市管理局 is 城管局, whatever the order of words. Empty where it is not near.
     */
    public static OptionalInt distanceTo(String written, String name) {
        String a = FoldedName.of(written).value();
        String b = FoldedName.of(name).value();
        int edits = distance(a, b);
        if (edits <= Math.max(1, Math.max(written.length(), name.length()) / 3)) {
            return OptionalInt.of(edits);
        }
        int shared = shared(a, b);
        double both = 2.0 * shared / Math.max(1, a.length() + b.length());
        return shared >= FEWEST_SHARED && shared >= 0.8 * Math.min(a.length(), b.length()) && both >= 0.5
                ? OptionalInt.of(BY_CHARACTERS + (int) Math.round(BY_CHARACTERS * (1 - both)))
                : OptionalInt.empty();
    }

    /** How many ideographs two names have in common, wherever they stand. */
    private static int shared(String a, String b) {
        Map<Integer, Integer> left = new HashMap<>();
        a.codePoints().filter(Character::isIdeographic).forEach(c -> left.merge(c, 1, Integer::sum));
        return (int)
                b.codePoints().filter(c -> left.merge(c, -1, Integer::sum) >= 0).count();
    }

    /** Insertions, deletions, substitutions and swaps of neighbours that turn one into the other (optimal string alignment). */
    static int distance(String a, String b) {
        int[][] edits = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    edits[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                edits[i][j] = Math.min(edits[i - 1][j - 1] + change, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    edits[i][j] = Math.min(edits[i][j], edits[i - 2][j - 2] + 1);
                }
            }
        }
        return edits[a.length()][b.length()];
    }
}
