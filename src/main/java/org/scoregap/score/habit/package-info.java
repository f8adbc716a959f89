/**
 * How do the units report? What they claimed and what others found come in, {@link
 * org.scoregap.score.habit.ReportingHabits} go out: how much each leaves out, and how the city's factor goes. Start at
 * {@link org.scoregap.score.habit.HabitRanking}.
 */
@NullMarked
package org.scoregap.score.habit;

import org.jspecify.annotations.NullMarked;
