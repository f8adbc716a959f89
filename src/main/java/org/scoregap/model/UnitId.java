package org.scoregap.model;

/** Names a unit (责任单位): {@code CGJ}. */
public record UnitId(String value) implements Comparable<UnitId> {
    public UnitId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an empty UnitId");
        }
    }

    @Override
    public int compareTo(UnitId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
