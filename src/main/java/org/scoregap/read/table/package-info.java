/**
 * What is the table in a sheet? Rows and merges come in, as any format gives them; tables go out, each with its header
 * found, its body sorted from index rows, repeated headers and footers, and what was decided or doubted said. Nothing
 * here knows a file format. Start at {@link org.scoregap.read.table.SubmissionFile}, then TableFinder.
 */
@NullMarked
package org.scoregap.read.table;

import org.jspecify.annotations.NullMarked;
