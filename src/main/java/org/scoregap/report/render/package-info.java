/**
 * In which format? A {@link org.scoregap.report.Report} comes in; terminal, CSV, JSON or Markdown text goes out. Start
 * at {@link org.scoregap.report.render.Renderer}.
 */
@NullMarked
package org.scoregap.report.render;

import org.jspecify.annotations.NullMarked;
