/**
 * What does a text file with delimiters say? Bytes come in; their encoding and the dialect of the text are told by
 * evidence, and the records go out as rows, each exactly or not at all. Start at {@link org.scoregap.read.text.CsvFile}.
 */
@NullMarked
package org.scoregap.read.text;

import org.jspecify.annotations.NullMarked;
