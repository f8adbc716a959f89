package org.scoregap.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the valid name that somebody most likely meant: a suggestion, never an assignment. */
public final class Nearest {
    private static final int FAR = Integer.MAX_VALUE;

    private final List<Folded> valid;

    /** The names to find the nearest of, any number of times: each is folded once. */
    public Nearest(Collection<String> valid) {
        this.valid = valid.stream().map(Folded::of).toList();
    }

    /** The nearest of {@code valid} to one written name; see {@link #to(String)}. */
    public static Optional<String> to(String written, Collection<String> valid) {
        return new Nearest(valid).to(written);
    }

    /**
     * The nearest of the valid names by edits of the folded names, at most a third of the longer name (but one edit is
     * always allowed); the first in natural order among equals; empty when nothing is that near.
     */
    public Optional<String> to(String written) {
        Folded sought = Folded.of(written);
        return valid.stream()
                .map(name -> new Candidate(name.name(), sought.editsTo(name)))
                .filter(Candidate::isNear)
                .min(Comparator.comparingInt(Candidate::edits).thenComparing(Candidate::name))
                .map(Candidate::name);
    }

    /** @param letters a bit for each letter, shared by those whose codes agree in the last six bits */
    private record Folded(String name, String folded, long letters) {
        static Folded of(String name) {
            String folded = FoldedName.of(name).value();
            long letters = 0;
            for (int i = 0; i < folded.length(); i++) {
                letters |= 1L << folded.charAt(i);
            }
            return new Folded(name, folded, letters);
        }

        int editsTo(Folded other) {
            int most = Math.max(1, Math.max(name.length(), other.name.length()) / 3);
            // Each letter that only one of them has takes an edit of its own: most names are ruled out by that.
            boolean mayBeNear =
                    Long.bitCount(letters & ~other.letters) <= most && Long.bitCount(other.letters & ~letters) <= most;
            return mayBeNear ? distance(folded, other.folded, most) : FAR;
        }
    }

    private record Candidate(String name, int edits) {
        boolean isNear() {
            return edits != FAR;
        }
    }

    /**
     * Insertions, deletions, substitutions and swaps of neighbours that turn one into the other (optimal string alignment).
     *
     * @param most as many are counted at most: a register has hundreds of names, of which hardly one is near
     * @return {@link #FAR} where more than {@code most} are needed
     */
    static int distance(String a, String b, int most) {
        if (Math.abs(a.length() - b.length()) > most) {
            return FAR;
        }
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        int leastOfLast = 0;
        for (int i = 1; i <= a.length(); i++) {
            int[] free = before;
            before = last;
            last = row;
            row = free;
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(last[j - 1] + change, 1 + Math.min(last[j], row[j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
                least = Math.min(least, row[j]);
            }
            // A row is made of the two before it: it cannot come to less than both of them.
            if (least > most && leastOfLast > most) {
                return FAR;
            }
            leastOfLast = least;
        }
        return row[b.length()] <= most ? row[b.length()] : FAR;
    }
}
