package org.scoregap.app;

import java.nio.file.Path;
import org.scoregap.store.StoreContents;

/**
 * A copy of the store that was put back on trial and held against it.
 *
 * @param file the zip
 * @param bytes its size
 * @param holds what is in it
 * @param faults how much is wrong with the store itself, and so with its copy
 */
public record Backup(Path file, long bytes, String sha256, StoreContents holds, int faults) {}
