/**
 * The week's book as an Excel workbook: a {@link org.scoregap.report.book.Book} comes in, sheets with filterable tables,
 * totals that are formulas over the rows, and native charts come out. Start at {@link
 * org.scoregap.report.workbook.ExcelBook}.
 */
@NullMarked
package org.scoregap.report.workbook;

import org.jspecify.annotations.NullMarked;
