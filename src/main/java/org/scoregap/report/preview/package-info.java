/**
 * How a file is read, told before anything is stored: decisions with their evidence, the first rows, what is wrong; the
 * table written clean; and the draft of a form. Start at {@link org.scoregap.report.preview.PreviewReport}.
 */
@NullMarked
package org.scoregap.report.preview;

import org.jspecify.annotations.NullMarked;
