/**
 * What the assessors will draw, and the points that it earns. Beliefs ({@link org.scoregap.score.draw.Posterior}) and
 * scorings come in, distributions of points and of their totals go out; nothing is known here of observations. Start at
 * {@link org.scoregap.score.draw.Outlook}.
 */
@NullMarked
package org.scoregap.score.draw;

import org.jspecify.annotations.NullMarked;
