/**
 * What does the file say? Bytes come in, {@link org.scoregap.read.Table}s of cells go out, each cell with its address and
 * nothing of it interpreted beyond its type. Start at {@link org.scoregap.read.file.SubmissionReader}.
 */
@NullMarked
package org.scoregap.read;

import org.jspecify.annotations.NullMarked;
