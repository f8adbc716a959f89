/**
 * Whose points are they? An item and the reports that were missed come in, the parts of units, territories and sites go
 * out; they add up to the loss. Start at {@link org.scoregap.score.share.Attribution}.
 */
@NullMarked
package org.scoregap.score.share;

import org.jspecify.annotations.NullMarked;
