package org.scoregap.model;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What was found out about words that come back on row after row: names, days. It is bounded, so that rows that each have
 * others need no more memory than a few of them.
 */
public final class Remembered<V> {
    private final int most;
    private final Function<String, V> find;
    private final Map<String, V> known = new HashMap<>();

    /**
     * Nothing yet.
     *
     * @param most different words that are kept; further ones are looked up each time
     * @param find the same for the same words, never null
     */
    public Remembered(int most, Function<String, V> find) {
        this.most = most;
        this.find = find;
    }

    public V of(String written) {
        V before = known.get(written);
        if (before != null) {
            return before;
        }
        V found = find.apply(written);
        if (known.size() < most) {
            known.put(written, found);
        }
        return found;
    }
}
