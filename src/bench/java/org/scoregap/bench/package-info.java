/** {@code scripts/bench}: the program's work as whole processes, in turn with what people would use instead. */
@NullMarked
package org.scoregap.bench;

import org.jspecify.annotations.NullMarked;
