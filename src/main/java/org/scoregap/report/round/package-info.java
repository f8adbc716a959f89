/**
 * Points as they are printed: a forecast comes in, a {@link org.scoregap.report.round.RoundedForecast} goes out, whose
 * parts add up to their wholes to the last hundredth.
 */
@NullMarked
package org.scoregap.report.round;

import org.jspecify.annotations.NullMarked;
