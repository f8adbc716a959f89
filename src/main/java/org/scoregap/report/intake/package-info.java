/**
 * What was reported, what is missing and what is wrong in it? Submissions, figures and problems come in, lists of them
 * go out. Start at {@link org.scoregap.report.intake.StatusReport} and {@link
 * org.scoregap.report.intake.ProblemReport}.
 */
@NullMarked
package org.scoregap.report.intake;

import org.jspecify.annotations.NullMarked;
