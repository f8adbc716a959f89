/**
 * Is each row true to the mapping? Rows of a matched table come in one by one; tallies and problems come out. One family of
 * checks a class; {@link org.scoregap.validate.check.TableChecker} names them all in the order they are applied.
 */
@NullMarked
package org.scoregap.validate.check;

import org.jspecify.annotations.NullMarked;
