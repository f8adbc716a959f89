/**
 * Why is a figure another one than was published? A {@link org.scoregap.report.compare.Comparison} comes in, sentences
 * below a list go out. Start at {@link org.scoregap.report.compare.ComparedReport}.
 */
@NullMarked
package org.scoregap.report.compare;

import org.jspecify.annotations.NullMarked;
