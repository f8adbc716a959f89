package org.scoregap.model;

/** Names a form (报表): {@code weekly-indicators}. */
public record FormId(String value) implements Comparable<FormId> {
    public FormId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an empty FormId");
        }
    }

    @Override
    public int compareTo(FormId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
