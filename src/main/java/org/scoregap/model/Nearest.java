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
        String folded = FoldedName.of(written).value();
        return valid.stream()
                .map(name -> {
                    int longer = Math.max(written.length(), name.name().length());
                    return new Candidate(name.name(), distance(folded, name.folded(), Math.max(1, longer / 3)));
                })
                .filter(Candidate::isNear)
                .min(Comparator.comparingInt(Candidate::edits).thenComparing(Candidate::name))
                .map(Candidate::name);
    }

    private record Folded(String name, String folded) {
        static Folded of(String name) {
            return new Folded(name, FoldedName.of(name).value());
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
