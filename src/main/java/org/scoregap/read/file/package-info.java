/**
 * What is this file, and what does it say? A path comes in; the {@link org.scoregap.read.ReadFile} with its tables goes
 * out. Start at {@link org.scoregap.read.file.SubmissionReader}, which tells the formats apart and hands the file to the
 * room that reads it.
 */
@NullMarked
package org.scoregap.read.file;

import org.jspecify.annotations.NullMarked;
