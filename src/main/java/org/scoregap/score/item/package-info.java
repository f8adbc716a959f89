/**
 * What is known and believed of each indicator, and what it earns in each framework? Evidence and beliefs come in,
 * {@link org.scoregap.score.item.Items} go out: everything that has points in play. Start at {@link
 * org.scoregap.score.item.Judgements}.
 */
@NullMarked
package org.scoregap.score.item;

import org.jspecify.annotations.NullMarked;
