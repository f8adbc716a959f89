/**
 * What will it cost? The mapping and the observations that stand come in, a {@link org.scoregap.score.Forecast} goes out.
 * Pure: no clock, no store, no environment. Start at {@link org.scoregap.score.Scorer}.
 */
@NullMarked
package org.scoregap.score;

import org.jspecify.annotations.NullMarked;
