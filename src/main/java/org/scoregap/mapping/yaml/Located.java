package org.scoregap.mapping.yaml;

/** A record and the place that it was read from. */
public record Located<T>(T value, Place place) {}
