/**
 * Whether a mapping adds up: sums of points, order of tiers, what each layout needs, rules, the JSON Schemas. One check
 * a class; {@link org.scoregap.mapping.check.MappingCheck} lists them all.
 */
@NullMarked
package org.scoregap.mapping.check;

import org.jspecify.annotations.NullMarked;
