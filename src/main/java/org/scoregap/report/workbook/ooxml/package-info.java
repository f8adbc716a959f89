/**
 * Spreadsheets as files: what stands on sheets comes in, the parts of an Office Open XML package (ECMA-376) go out. The
 * general library takes 0.8 s of a cold start before the first cell is written; this writes just what reports have. Start
 * at {@link org.scoregap.report.workbook.ooxml.Spreadsheet}.
 */
@NullMarked
package org.scoregap.report.workbook.ooxml;

import org.jspecify.annotations.NullMarked;
