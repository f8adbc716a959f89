/**
 * What do units fill in? The mapping and last week's figures come in, a {@link
 * org.scoregap.report.template.TemplateBook} of plain values comes out, and {@link
 * org.scoregap.report.template.TemplateWriter} makes a workbook of it that our own intake reads back. Start at {@link
 * org.scoregap.report.template.TemplateSheets}.
 */
@NullMarked
package org.scoregap.report.template;

import org.jspecify.annotations.NullMarked;
