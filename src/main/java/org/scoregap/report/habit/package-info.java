/**
 * How do the units report? Reporting habits come in, their list goes out. Start at {@link
 * org.scoregap.report.habit.UnderReportingReport}.
 */
@NullMarked
package org.scoregap.report.habit;

import org.jspecify.annotations.NullMarked;
