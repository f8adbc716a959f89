/**
 * Looks at files without storing anything: what is decided about them, what their first rows come to, their tables clean,
 * and a form to start from. Files and a mapping, or none, come in; values of {@code report.preview} go out. Start at
 * {@link org.scoregap.app.preview.FilePreviewer}.
 */
@NullMarked
package org.scoregap.app.preview;

import org.jspecify.annotations.NullMarked;
