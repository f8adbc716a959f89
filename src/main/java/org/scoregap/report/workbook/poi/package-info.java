/** Writes a workbook's values with POI. Start at {@link org.scoregap.report.workbook.poi.WorkbookWriter}. */
@NullMarked
package org.scoregap.report.workbook.poi;

import org.jspecify.annotations.NullMarked;
