/**
 * The indicator mapping: what is scored, how, by whom, and how the tables look in which it is reported. The records here
 * are what the files under {@code config/} say once they have been read and found right; {@code mapping.yaml} reads them.
 * Start at {@link org.scoregap.mapping.Mapping}.
 */
@NullMarked
package org.scoregap.mapping;

import org.jspecify.annotations.NullMarked;
