package org.scoregap.store;

/**
 * A file whose bytes the archive keeps.
 *
 * @param sha256 that they lie under
 * @param file what it was called
 * @param of what it belongs to: {@code submission 12}, {@code appeal 3}
 */
public record Original(String sha256, String file, String of) {}
