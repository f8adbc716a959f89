/**
 * Who is to be proposed for what? The forecast with what each unit answered for in earlier weeks and how the units report
 * come in, a {@link org.scoregap.score.ladder.Proposal} goes out: ranks, levels with their reasons, red and black lists. It
 * proposes; nothing is sent to anyone. Start at {@link org.scoregap.score.ladder.Proposing}.
 */
@NullMarked
package org.scoregap.score.ladder;

import org.jspecify.annotations.NullMarked;
