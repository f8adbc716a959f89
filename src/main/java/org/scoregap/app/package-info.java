/**
 * Strings the stages together: files to submissions, submissions to the store, what stands there to a forecast. It owns
 * the workspace's folders and the clock; it judges and prints nothing. Start at {@link org.scoregap.app.Session}.
 */
@NullMarked
package org.scoregap.app;

import org.jspecify.annotations.NullMarked;
