/**
 * Which of many things to do? What each would win and what work it is come in, the set that wins enough with the least work
 * goes out. Start at {@link org.scoregap.score.plan.LeastEffort}.
 */
@NullMarked
package org.scoregap.score.plan;

import org.jspecify.annotations.NullMarked;
