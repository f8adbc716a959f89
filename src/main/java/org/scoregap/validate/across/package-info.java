/**
 * Does it agree with what others and earlier weeks report? Pure functions over what stands in the store; the order in which
 * files came makes no difference. Start at {@link org.scoregap.validate.across.AcrossChecks}.
 */
@NullMarked
package org.scoregap.validate.across;

import org.jspecify.annotations.NullMarked;
