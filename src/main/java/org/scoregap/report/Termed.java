package org.scoregap.report;

/** An enum that belongs to one list; its constants have a text each: {@code <family>.<CONSTANT>}. */
public interface Termed {
    String family();
}
