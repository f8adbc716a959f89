package org.scoregap.mapping.yaml;

import org.scoregap.mapping.Settings;
import org.scoregap.model.Period;

/**
 * What {@code scoregap.yaml} says.
 *
 * @param from the first period that the mapping holds for
 */
public record Head(Period from, Settings settings) {}
