package org.scoregap.model;

/** Names a section (测评项目): {@code WS-3}. */
public record SectionId(String value) implements Comparable<SectionId> {
    public SectionId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an empty SectionId");
        }
    }

    @Override
    public int compareTo(SectionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
