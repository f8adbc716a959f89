/**
 * How often does it fail in truth? What units claim and what others found come in, a {@link
 * org.scoregap.score.draw.Posterior} an indicator goes out: steps 1 to 6 of DESIGN §6, a class each. Start at {@link
 * org.scoregap.score.belief.Beliefs}.
 */
@NullMarked
package org.scoregap.score.belief;

import org.jspecify.annotations.NullMarked;
