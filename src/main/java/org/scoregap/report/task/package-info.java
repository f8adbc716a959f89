/**
 * The tasks as lists: {@link org.scoregap.report.task.TaskReport} tells the ledger, {@link
 * org.scoregap.report.task.TaskHistoryReport} what became of one task.
 */
@NullMarked
package org.scoregap.report.task;

import org.jspecify.annotations.NullMarked;
