/**
 * Which report is it? Form, columns, unit and period of one table, from options, its preamble, its columns and the file's
 * name; whatever was decided keeps its evidence. Start at {@link org.scoregap.validate.match.FormMatcher}.
 */
@NullMarked
package org.scoregap.validate.match;

import org.jspecify.annotations.NullMarked;
