/** The parts that a run is made of, each alone, by JMH. Those that only their own package knows are measured there. */
@NullMarked
package org.scoregap.bench.parts;

import org.jspecify.annotations.NullMarked;
