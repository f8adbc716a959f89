/**
 * How did the forecast go week by week? The weeks' mappings and what stands come in, a {@link
 * org.scoregap.score.trend.Trend} goes out. Start at {@link org.scoregap.score.trend.TrendWeeks}.
 */
@NullMarked
package org.scoregap.score.trend;

import org.jspecify.annotations.NullMarked;
