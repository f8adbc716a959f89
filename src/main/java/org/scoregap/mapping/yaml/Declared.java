package org.scoregap.mapping.yaml;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The ids that a file declares.
 *
 * @param known whether the file could be read; if not, no reference to it is called unknown
 */
record Declared(boolean known, SortedSet<String> ids) {
    static final Declared UNKNOWN = new Declared(false, new TreeSet<>());

    Declared {
        ids = Collections.unmodifiableSortedSet(new TreeSet<>(ids));
    }

    static Declared of(Collection<String> ids) {
        return new Declared(true, new TreeSet<>(ids));
    }

    boolean has(String id) {
        return !known || ids.contains(id);
    }
}
