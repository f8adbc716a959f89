package org.scoregap.store;

/**
 * What publishing a list came to.
 *
 * @param number of the publication
 * @param sha256 of its bytes, in lower-case hexadecimal
 * @param fresh false when the same bytes were published for the period before: nothing changed
 */
public record Published(long number, String sha256, boolean fresh) {}
