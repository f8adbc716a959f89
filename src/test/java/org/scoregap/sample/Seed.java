package org.scoregap.sample;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;

/** Chance that depends on what it is for and on nothing else: a new indicator leaves the others' figures as they were. */
final class Seed {
    private static final long CITY = 20220715;

    private Seed() {}

    /** The chance of one thing, named by {@code words}: always the same for the same words. */
    static Random of(Object... words) {
        return new Random(hash(words));
    }

    /** A whole number from 0 to {@code below} − 1 that is always the same for the same words. */
    static int pick(int below, Object... words) {
        return of(words).nextInt(below);
    }

    /** FNV-1a over the words, so that it does not depend on any class's hashCode. */
    private static long hash(Object... words) {
        String text = Arrays.stream(words).map(String::valueOf).collect(Collectors.joining("|"));
        long hash = 0xcbf29ce484222325L ^ CITY;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash ^ (hash >>> 29);
    }
}
