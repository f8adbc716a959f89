package org.scoregap.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the valid name that somebody most likely meant: a suggestion, never an assignment. */
public final class Nearest {
    private Nearest() {}

    /**
     * The nearest of {@code valid} by edits of the folded names, at most a third of the longer name (but one edit is
     * always allowed); the first in natural order among equals; empty when nothing is that near.
     */
    public static Optional<String> to(String written, Collection<String> valid) {
        String folded = FoldedName.of(written).value();
        return valid.stream()
                .map(name ->
                        new Candidate(name, distance(folded, FoldedName.of(name).value())))
                .filter(c -> c.edits <= Math.max(1, Math.max(written.length(), c.name.length()) / 3))
                .min(Comparator.comparingInt(Candidate::edits).thenComparing(Candidate::name))
                .map(Candidate::name);
    }

    private record Candidate(String name, int edits) {}

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
