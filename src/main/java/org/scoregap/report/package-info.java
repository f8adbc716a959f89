/**
 * Who loses what, and why? Forecasts, problems and figures come in, {@link org.scoregap.report.Report} values come out,
 * and each {@link org.scoregap.report.render.Renderer} writes them in one format. Points are rounded in {@code round}
 * and nowhere else. What all lists are made of lies here, each list in the room of its question: {@code gap}, {@code
 * trend}, {@code whatif}, {@code explain}, {@code compare}, {@code habit}, {@code intake}. Start at {@link
 * org.scoregap.report.gap.GapReport}.
 */
@NullMarked
package org.scoregap.report;

import org.jspecify.annotations.NullMarked;
