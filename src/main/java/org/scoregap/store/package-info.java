/**
 * What came in and what was decided about it, kept in one H2 file and in an archive of the original bytes. In go
 * submissions as they were read, out come the observations that stand at an instant. Start reading at
 * {@link org.scoregap.store.Store}; who takes whose place is decided in {@link org.scoregap.store.Lineage} (readings of
 * the same bytes) and {@link org.scoregap.store.Resubmission} (later files).
 */
@NullMarked
package org.scoregap.store;

import org.jspecify.annotations.NullMarked;
