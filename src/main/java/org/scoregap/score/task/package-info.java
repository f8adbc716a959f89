/**
 * Is what was handed out mended? Tasks, what stands of inspections and the forecast come in, a {@link
 * org.scoregap.score.task.Ledger} goes out: state, lamp, points to win back, claims that inspectors contradict. Start at
 * {@link org.scoregap.score.task.Ledger#of}; {@link org.scoregap.score.task.Assignments} turns gaps into tasks, and {@link
 * org.scoregap.score.task.Step} says what may become of one.
 */
@NullMarked
package org.scoregap.score.task;

import org.jspecify.annotations.NullMarked;
