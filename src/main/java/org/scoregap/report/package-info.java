/**
 * Who loses what, and why? Forecasts, problems and figures come in, {@link org.scoregap.report.Report} values come out, and
 * each {@link org.scoregap.report.Renderer} writes them in one format. Points are rounded here and nowhere else. Start at
 * {@link org.scoregap.report.GapReport}.
 */
@NullMarked
package org.scoregap.report;

import org.jspecify.annotations.NullMarked;
