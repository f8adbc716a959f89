package org.scoregap.model;

/** Names an indicator (指标): {@code WS-601}. */
public record IndicatorId(String value) implements Comparable<IndicatorId> {
    public IndicatorId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an empty IndicatorId");
        }
    }

    @Override
    public int compareTo(IndicatorId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
