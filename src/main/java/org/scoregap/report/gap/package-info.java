/**
 * Who loses what? A forecast comes in, the gap list by indicator, section, unit, site or framework and the
 * accountability list go out. Start at {@link org.scoregap.report.gap.GapReport}.
 */
@NullMarked
package org.scoregap.report.gap;

import org.jspecify.annotations.NullMarked;
