/**
 * Appeals against lines of published lists. {@link org.scoregap.report.appeal.AppealCase}s come in, a list of them, one in
 * full, and what a week's lists say of them go out. Start at {@link org.scoregap.report.appeal.AppealReport}.
 */
@NullMarked
package org.scoregap.report.appeal;

import org.jspecify.annotations.NullMarked;
