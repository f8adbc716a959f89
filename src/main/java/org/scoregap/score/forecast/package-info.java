/**
 * What goes out of this stage: a {@link org.scoregap.score.forecast.Forecast}, and each {@link
 * org.scoregap.score.forecast.Assumption} that the data speak against. Values only; the other rooms make them.
 */
@NullMarked
package org.scoregap.score.forecast;

import org.jspecify.annotations.NullMarked;
