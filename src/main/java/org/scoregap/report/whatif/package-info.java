/**
 * What would change, and what is it best to mend? Forecasts before and after and plans come in, their comparisons go
 * out. Start at {@link org.scoregap.report.whatif.WhatIfReport} and {@link org.scoregap.report.whatif.PlanReport}.
 */
@NullMarked
package org.scoregap.report.whatif;

import org.jspecify.annotations.NullMarked;
