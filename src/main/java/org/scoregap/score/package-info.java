/**
 * What will it cost? The mapping and the observations that stand come in, a {@link
 * org.scoregap.score.forecast.Forecast} goes out. Pure: no clock, no store, no environment. Start at {@link
 * org.scoregap.score.Scorer}, which calls the rooms: {@code evidence} and {@code belief} say what fails in truth,
 * {@code draw} what the assessors will see of it, {@code item} what it earns; {@code share} says whose loss it is,
 * {@code total} what frameworks earn, {@code gap} makes the forecast of it, with {@code change} since the week before.
 * {@code habit}, {@code trend}, {@code explain} and {@code whatif} answer the other questions.
 */
@NullMarked
package org.scoregap.score;

import org.jspecify.annotations.NullMarked;
