/**
 * What is it that changed since the period before? That period as it was published and the items of now come in, the
 * causes of each change go out. Start at {@link org.scoregap.score.change.Changes}.
 */
@NullMarked
package org.scoregap.score.change;

import org.jspecify.annotations.NullMarked;
