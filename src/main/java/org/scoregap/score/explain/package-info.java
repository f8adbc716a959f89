/**
 * What were one indicator's figures made of? A forecast and its items come in, an {@link
 * org.scoregap.score.explain.Explanation} goes out. Start at {@link org.scoregap.score.explain.Explaining}.
 */
@NullMarked
package org.scoregap.score.explain;

import org.jspecify.annotations.NullMarked;
