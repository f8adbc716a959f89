package org.scoregap.model;

/**
 * A file that somebody's words rest on. Its bytes lie in the archive.
 *
 * @param name as it was called, without its folder
 * @param sha256 of its bytes, in lower-case hexadecimal
 */
public record EvidenceFile(String name, String sha256) {}
