package org.scoregap.model;

/** Names a site (点位): {@code MKT-007}. */
public record SiteId(String value) implements Comparable<SiteId> {
    public SiteId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an empty SiteId");
        }
    }

    @Override
    public int compareTo(SiteId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
