/**
 * From items to the ranked gaps and with them the whole forecast: what each indicator costs in each framework, how its
 * reports stand, and what each unit answers for. Start at {@link org.scoregap.score.gap.Forecasting}.
 */
@NullMarked
package org.scoregap.score.gap;

import org.jspecify.annotations.NullMarked;
