/**
 * Where does one indicator's loss come from? An explanation comes in, its sentences and tables go out, a class for each
 * step. Start at {@link org.scoregap.report.explain.ExplainReport}.
 */
@NullMarked
package org.scoregap.report.explain;

import org.jspecify.annotations.NullMarked;
