package org.scoregap.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Finds the valid name that somebody most likely meant: a suggestion, never an assignment. */
public final class Nearest {
    private static final int FAR = Integer.MAX_VALUE;

    /** Farther than any number of edits: names that share characters come after those that edits make one. */
    private static final int BY_CHARACTERS = 1_000;

    private static final int FEWEST_SHARED = 3;

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
     * The nearest of the valid names; the first in natural order among equals; empty when nothing is near
     * ({@link #distanceTo}).
     */
    public Optional<String> to(String written) {
        Folded sought = Folded.of(written);
        return valid.stream()
                .map(name -> new Candidate(name.name(), sought.distanceTo(name)))
                .filter(Candidate::isNear)
                .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .map(Candidate::name);
    }

    /**
     * How far a name is from what was written: edits of the folded names, at most a third of the longer one (but one edit is
     * always allowed); beyond that 1,000 and more where at least three ideographs are shared, four fifths of the shorter
     * and half of both together: 市城市管理局 is 城管局, whatever the order of words. Empty where it is not near.
     */
    public static OptionalInt distanceTo(String written, String name) {
        int distance = Folded.of(written).distanceTo(Folded.of(name));
        return distance == FAR ? OptionalInt.empty() : OptionalInt.of(distance);
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

        /** {@link #FAR} where it is not near. */
        int distanceTo(Folded other) {
            int edits = editsTo(other);
            return edits != FAR ? edits : byCharacters(other);
        }

        private int editsTo(Folded other) {
            int most = Math.max(1, Math.max(name.length(), other.name.length()) / 3);
            // Each letter that only one of them has takes an edit of its own: most names are ruled out by that.
            boolean mayBeNear =
                    Long.bitCount(letters & ~other.letters) <= most && Long.bitCount(other.letters & ~letters) <= most;
            return mayBeNear ? distance(folded, other.folded, most) : FAR;
        }

        private int byCharacters(Folded other) {
            int shorter = Math.min(folded.length(), other.folded.length());
            int together = folded.length() + other.folded.length();
            if (shorter < FEWEST_SHARED || 4 * shorter < together || (letters & other.letters) == 0) {
                return FAR;
            }
            int shared = shared(folded, other.folded);
            double both = 2.0 * shared / together;
            return shared >= FEWEST_SHARED && shared >= 0.8 * shorter && both >= 0.5
                    ? BY_CHARACTERS + (int) Math.round(BY_CHARACTERS * (1 - both))
                    : FAR;
        }
    }

    private record Candidate(String name, int distance) {
        boolean isNear() {
            return distance != FAR;
        }
    }

    /** How many ideographs two names have in common, wherever they stand. */
    private static int shared(String a, String b) {
        Map<Integer, Integer> left = new HashMap<>();
        a.codePoints().filter(Character::isIdeographic).forEach(c -> left.merge(c, 1, Integer::sum));
        return (int)
                b.codePoints().filter(c -> left.merge(c, -1, Integer::sum) >= 0).count();
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
