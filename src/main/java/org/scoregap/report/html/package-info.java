/**
 * A book as one web page that needs no network: {@link org.scoregap.report.html.HtmlBook} fills the templates in
 * {@code src/main/jte}, which escape whatever they print, and puts the style, the script and the charts library into the
 * page. Start at {@link org.scoregap.report.html.HtmlBook}.
 */
@NullMarked
package org.scoregap.report.html;

import org.jspecify.annotations.NullMarked;
