/**
 * What to tell the units that owe something: an {@link org.scoregap.report.remind.Owed} for each comes in, a short text and
 * a list of them go out. Start at {@link org.scoregap.report.remind.RemindReport}. Nothing is sent to anyone.
 */
@NullMarked
package org.scoregap.report.remind;

import org.jspecify.annotations.NullMarked;
