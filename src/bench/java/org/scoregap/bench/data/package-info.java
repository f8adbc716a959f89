/** What the benchmark measures with: made once, the same on every machine. */
@NullMarked
package org.scoregap.bench.data;

import org.jspecify.annotations.NullMarked;
