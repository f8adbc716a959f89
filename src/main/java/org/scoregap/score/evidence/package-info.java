/**
 * What is there to go by? The observations that stand come in; what each unit claimed week by week ({@link
 * org.scoregap.score.evidence.Claims}) and what others found ({@link org.scoregap.score.evidence.DirectFigures}) go out.
 */
@NullMarked
package org.scoregap.score.evidence;

import org.jspecify.annotations.NullMarked;
