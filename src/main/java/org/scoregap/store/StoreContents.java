package org.scoregap.store;

import java.time.Instant;
import java.util.Optional;

/**
 * How much a store holds.
 *
 * @param submissions readings of files, undone ones too
 * @param latest when the last of them was recorded; empty where there is none
 */
public record StoreContents(long submissions, long publications, Optional<Instant> latest) {}
