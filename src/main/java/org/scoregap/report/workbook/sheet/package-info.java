/**
 * A workbook as values: what stands on each sheet, how it looks, what is drawn of it, how it is printed. Start at {@link
 * org.scoregap.report.workbook.sheet.Spreadsheet}; {@code report.workbook.poi} writes it.
 */
@NullMarked
package org.scoregap.report.workbook.sheet;

import org.jspecify.annotations.NullMarked;
