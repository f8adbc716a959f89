package org.scoregap.store;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.scoregap.model.Period;

/**
 * The texts of a mapping as they were when it was recorded.
 *
 * @param from the first period it holds for
 * @param files the text of each file by its name
 */
public record MappingTextsRecord(String hash, Period from, Instant recorded, SortedMap<String, String> files) {
    public MappingTextsRecord {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }
}
