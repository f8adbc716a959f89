package org.scoregap.model;

import java.util.Arrays;

/**
 * Rows of a few whole numbers each, which can only be added to. A number is kept as its distance from the one above it, in as
 * few bytes as that takes: one up to 63, two up to 8,191. Every 64 rows the distances begin anew, so that a row in the middle
 * is near one that can be read; a row whose distances are those of the row above takes a bit.
 */
public final class PackedNumbers {
    static final int BLOCK = 64;

    private static final int ROOM_AT_FIRST = 12;

    private final int[] last;
    private final int[] distances;
    private byte[][] full = {};
    /** A bit a row of each full block, the first row's the lowest: whether its distances are those of the row above. */
    private long[] fullSame = {};

    private byte[] open = {};
    private long openSame;
    private int used;
    private int size;

    /**
     * No rows yet.
     *
     * @param columns numbers of a row
     */
    public PackedNumbers(int columns) {
        this.last = new int[columns];
        this.distances = new int[columns];
    }

    /** Rows. */
    public int size() {
        return size;
    }

    /**
     * Adds a row.
     *
     * @param row as many numbers as there are columns, of any size
     */
    public void add(int... row) {
        if (size > 0 && size % BLOCK == 0) {
            close(size / BLOCK);
        }
        if (size % BLOCK > 0 && goesOn(row)) {
            openSame |= 1L << size;
        } else {
            for (int column = 0; column < last.length; column++) {
                distances[column] = row[column] - last[column];
                put(distances[column]);
            }
        }
        System.arraycopy(row, 0, last, 0, last.length);
        size++;
    }

    private boolean goesOn(int[] row) {
        for (int column = 0; column < last.length; column++) {
            if (row[column] - last[column] != distances[column]) {
                return false;
            }
        }
        return true;
    }

    private void close(int blocks) {
        if (blocks > full.length) {
            full = Arrays.copyOf(full, blocks + blocks / 4 + 1);
            fullSame = Arrays.copyOf(fullSame, full.length);
        }
        full[blocks - 1] = Arrays.copyOf(open, used);
        fullSame[blocks - 1] = openSame;
        openSame = 0;
        used = 0;
        Arrays.fill(last, 0);
    }

    /** The sign goes to the lowest bit: a small distance is a small number, whichever way it goes. */
    private void put(int distance) {
        if (used + 5 > open.length) {
            open = Arrays.copyOf(open, Math.max(ROOM_AT_FIRST, open.length + open.length / 2));
        }
        int rest = (distance << 1) ^ (distance >> 31);
        while ((rest & ~0x7F) != 0) {
            open[used++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        open[used++] = (byte) rest;
    }

    private boolean isFull(int block) {
        return block < (size - 1) / BLOCK;
    }

    /**
     * The last row that begins a block and has no more than {@code most} in a column; 0 where none has. Where the column
     * ascends, what it has up to {@code most} ends within 64 rows from there.
     */
    public int blockUpTo(int column, int most) {
        int low = 0;
        Cursor first = before(0);
        for (int high = (size - 1) / BLOCK; low < high; ) {
            int middle = (low + high + 1) >>> 1;
            first.next = middle * BLOCK;
            first.next();
            if (first.get(column) <= most) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low * BLOCK;
    }

    /** Stands before a row, 0 to {@link #size()}. */
    public Cursor before(int row) {
        Cursor cursor = new Cursor(this, row - row % BLOCK);
        while (cursor.next < row) {
            cursor.next();
        }
        return cursor;
    }

    /** Reads row after row, those that are added meanwhile too. */
    public static final class Cursor {
        private final PackedNumbers numbers;
        private final int[] row;
        private final int[] distances;
        private int at;
        private int next;

        private Cursor(PackedNumbers numbers, int next) {
            this.numbers = numbers;
            this.row = new int[numbers.last.length];
            this.distances = new int[numbers.last.length];
            this.next = next;
        }

        /** Goes to the next row, which there must be. */
        public void next() {
            if (next % BLOCK == 0) {
                at = 0;
                Arrays.fill(row, 0);
            }
            boolean full = numbers.isFull(next / BLOCK);
            long same = full ? numbers.fullSame[next / BLOCK] : numbers.openSame;
            if ((same >>> next & 1) == 0) {
                tell(full ? numbers.full[next / BLOCK] : numbers.open);
            }
            for (int column = 0; column < row.length; column++) {
                row[column] += distances[column];
            }
            next++;
        }

        private void tell(byte[] block) {
            for (int column = 0; column < row.length; column++) {
                distances[column] = distance(block);
            }
        }

        private int distance(byte[] block) {
            int read = block[at++];
            int packed = read & 0x7F;
            for (int shift = 7; read < 0; shift += 7) {
                read = block[at++];
                packed |= (read & 0x7F) << shift;
            }
            return (packed >>> 1) ^ -(packed & 1);
        }

        /** A number of the row gone to. */
        public int get(int column) {
            return row[column];
        }
    }
}
