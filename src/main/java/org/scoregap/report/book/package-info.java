/**
 * The week in full, as one value: {@link org.scoregap.report.book.WeekBook} makes a {@link org.scoregap.report.book.Book}
 * of everything that scoring says of a period, and every format of {@code report} renders it. Lists are those of the single
 * commands; beside them stand {@link org.scoregap.report.book.Figure}s to draw, a page for each unit, and an explanation of
 * each indicator. Start at {@link org.scoregap.report.book.Book}.
 */
@NullMarked
package org.scoregap.report.book;

import org.jspecify.annotations.NullMarked;
