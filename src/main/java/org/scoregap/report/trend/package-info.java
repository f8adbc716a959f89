/**
 * How did it go week by week? A trend comes in, its list goes out: the weeks, the gaps that changed or stay open, the
 * units. Start at {@link org.scoregap.report.trend.TrendReport}.
 */
@NullMarked
package org.scoregap.report.trend;

import org.jspecify.annotations.NullMarked;
