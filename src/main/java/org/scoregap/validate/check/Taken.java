package org.scoregap.validate.check;

import org.scoregap.model.CellRef;
import org.scoregap.model.Finding;

/**
 * What a row's figures come to.
 *
 * @param assumed whether the number checked was not reported
 * @param origin the cell of the decisive figure
 * @param share the value as a share 0 to 1 where it is one, for rules; NaN where there is no value
 */
record Taken(Finding finding, boolean assumed, CellRef origin, double share) {}
