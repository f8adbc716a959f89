/**
 * What units say of their tasks: a table that was read comes in, its rows as they are meant go out, and problems at their
 * cells. Start at {@link org.scoregap.validate.task.TaskSheet}.
 */
@NullMarked
package org.scoregap.validate.task;

import org.jspecify.annotations.NullMarked;
