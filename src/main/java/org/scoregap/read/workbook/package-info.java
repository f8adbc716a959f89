/**
 * Workbooks: the sheets, rows and cells of xlsx, xls and Excel 2003's XML, each cell with the type that its file gives
 * it. Start at {@link org.scoregap.read.workbook.XlsxFile}.
 */
@NullMarked
package org.scoregap.read.workbook;

import org.jspecify.annotations.NullMarked;
