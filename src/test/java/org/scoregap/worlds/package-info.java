/**
 * Synthetic cities whose truth is known, to see how far the expected loss can be trusted. A seed comes in; a city's mapping
 * and observations go to the practices that are compared, and what they say is held against what is true. Start at
 * {@link org.scoregap.worlds.World}, then {@link org.scoregap.worlds.Cities}.
 */
@NullMarked
package org.scoregap.worlds;

import org.jspecify.annotations.NullMarked;
