/** HTML tables, which many programs save under the name of a workbook: {@link org.scoregap.read.html.HtmlFile}. */
@NullMarked
package org.scoregap.read.html;

import org.jspecify.annotations.NullMarked;
