package org.scoregap.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Gives equal things the same number, from 0 as they come, and finds them again by it. A table of numbers beside a list takes a
 * fifth of what a map to boxed numbers does.
 */
final class Numbering<T> {
    private final int most;
    private final List<T> things = new ArrayList<>();
    /** A power of two of places, at most half of them taken: each a number and 1, or 0. */
    private int[] table = new int[16];

    private int taken;

    /** @param most different things that are known again; each further one gets a number of its own */
    Numbering(int most) {
        this.most = most;
    }

    int of(T thing) {
        int place = place(thing);
        if (table[place] > 0) {
            return table[place] - 1;
        }
        things.add(thing);
        if (taken < most) {
            table[place] = things.size();
            taken++;
            if (2 * taken > table.length) {
                grow();
            }
        }
        return things.size() - 1;
    }

    T get(int number) {
        return things.get(number);
    }

    private int place(T thing) {
        int place = (thing.hashCode() * 0x9E3779B9) >>> (Integer.numberOfLeadingZeros(table.length) + 1);
        while (table[place] > 0 && !things.get(table[place] - 1).equals(thing)) {
            place = (place + 1) & (table.length - 1);
        }
        return place;
    }

    private void grow() {
        table = new int[2 * table.length];
        for (int number = 0; number < taken; number++) {
            table[place(things.get(number))] = number + 1;
        }
    }
}
