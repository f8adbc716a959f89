/**
 * What does a framework earn in all, and does it pass? Items come in; the totals of frameworks and sections with their
 * intervals go out. Start at {@link org.scoregap.score.total.FrameworkTotals}.
 */
@NullMarked
package org.scoregap.score.total;

import org.jspecify.annotations.NullMarked;
