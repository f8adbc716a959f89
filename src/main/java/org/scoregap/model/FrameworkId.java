package org.scoregap.model;

/** Names a framework (创建体系): {@code WS}. */
public record FrameworkId(String value) implements Comparable<FrameworkId> {
    public FrameworkId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an empty FrameworkId");
        }
    }

    @Override
    public int compareTo(FrameworkId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
