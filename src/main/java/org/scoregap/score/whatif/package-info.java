/**
 * What if something else were true, and what is it best to mend? A {@link org.scoregap.score.whatif.Supposition} or
 * points to win come in, another forecast or a {@link org.scoregap.score.whatif.MendingPlan} goes out. Start at {@link
 * org.scoregap.score.whatif.WhatIf}; which of many things to do is chosen by {@link
 * org.scoregap.score.whatif.LeastEffort}.
 */
@NullMarked
package org.scoregap.score.whatif;

import org.jspecify.annotations.NullMarked;
