/**
 * Return slips (退回单): what goes back to a department whose file did not count in full. A submission with its problems
 * comes in; a workbook with marked cells goes out. Start at {@link org.scoregap.report.slip.ReturnSlip}.
 */
@NullMarked
package org.scoregap.report.slip;

import org.jspecify.annotations.NullMarked;
