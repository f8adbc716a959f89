/** The records that all stages share. */
@NullMarked
package org.scoregap.model;

import org.jspecify.annotations.NullMarked;
