package org.scoregap.model;

import java.util.AbstractSequentialList;
import java.util.List;
import java.util.ListIterator;
import java.util.NoSuchElementException;
import java.util.Objects;

/**
 * An unmodifiable list of findings in a twentieth of the memory that objects take: two to six bytes a finding where rows come
 * in the file's order. Made to be gone through; a single one is found by reading 32 others on average.
 */
public final class PackedFindings extends AbstractSequentialList<SiteFinding> {
    private static final int ROW = 0;
    private static final int SITE = 1;

    private final FindingNumbers numbers;
    /** Apart from what is said: sites mostly follow each other in even steps. */
    private final PackedNumbers places;

    private final PackedNumbers said;
    private final int size;

    private PackedFindings(FindingNumbers numbers, PackedNumbers places, PackedNumbers said) {
        this.numbers = numbers;
        this.places = places;
        this.said = said;
        this.size = places.size();
    }

    /** The same findings in a list that nobody can modify: a packed one is itself, others are copied as they are. */
    static List<SiteFinding> unmodifiable(List<SiteFinding> findings) {
        return findings instanceof PackedFindings ? findings : List.copyOf(findings);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public ListIterator<SiteFinding> listIterator(int index) {
        return new Walk(Objects.checkIndex(index, size + 1));
    }

    /** Takes findings one after the other. */
    public static final class Builder {
        private final FindingNumbers numbers;
        private final PackedNumbers places = new PackedNumbers(2);
        private final PackedNumbers said = new PackedNumbers(1);

        /**
         * Nothing yet.
         *
         * @param numbers shared by all lists of a file
         */
        public Builder(FindingNumbers numbers) {
            this.numbers = numbers;
        }

        /** Adds a {@link SiteFinding} of these parts. */
        public void add(SiteId site, int row, int checked, double found, String note) {
            places.add(row, numbers.site(site));
            said.add(numbers.said(checked, found, note));
        }

        /** What was added so far. */
        public PackedFindings list() {
            return new PackedFindings(numbers, places, said);
        }
    }

    private final class Walk implements ListIterator<SiteFinding> {
        private PackedNumbers.Cursor place;
        private PackedNumbers.Cursor what;
        private int next;

        Walk(int next) {
            this.place = places.before(next);
            this.what = said.before(next);
            this.next = next;
        }

        @Override
        public boolean hasNext() {
            return next < size;
        }

        @Override
        public SiteFinding next() {
            if (next >= size) {
                throw new NoSuchElementException();
            }
            next++;
            return read();
        }

        private SiteFinding read() {
            place.next();
            what.next();
            return numbers.finding(place.get(SITE), place.get(ROW), what.get(0));
        }

        @Override
        public boolean hasPrevious() {
            return next > 0;
        }

        @Override
        public SiteFinding previous() {
            if (next == 0) {
                throw new NoSuchElementException();
            }
            next--;
            goBack();
            SiteFinding before = read();
            goBack();
            return before;
        }

        private void goBack() {
            place = places.before(next);
            what = said.before(next);
        }

        @Override
        public int nextIndex() {
            return next;
        }

        @Override
        public int previousIndex() {
            return next - 1;
        }

        @Override
        public void remove() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void set(SiteFinding finding) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void add(SiteFinding finding) {
            throw new UnsupportedOperationException();
        }
    }
}
