/**
 * Is it true to the mapping? Tables of cells come in, a {@link org.scoregap.model.Submission} goes out: observations, or
 * problems, each with its cell. {@code match} finds form, unit, period and columns, {@code check} judges the rows,
 * {@code across} compares what is stored of a period. Start at {@link org.scoregap.validate.SubmissionValidator}.
 */
@NullMarked
package org.scoregap.validate;

import org.jspecify.annotations.NullMarked;
