/**
 * The sample weeks: a seeded city whose departments report as departments do, with faults planted at known cells. Nothing
 * comes in but the mapping; files and the list of planted faults go out. Start at {@link org.scoregap.sample.SampleWeeks}.
 */
@NullMarked
package org.scoregap.sample;

import org.jspecify.annotations.NullMarked;
