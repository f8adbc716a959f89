package org.scoregap.score.explain;

import org.scoregap.score.forecast.Forecast;
import org.scoregap.score.total.TotalSteps;

/**
 * Where a framework's total, its interval and its chance to pass come from.
 *
 * @param forecast of the whole city, which the steps lead to
 */
public record TotalExplanation(Forecast forecast, TotalSteps steps) {}
