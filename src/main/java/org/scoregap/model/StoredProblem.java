package org.scoregap.model;

/**
 * A problem and the submission it is in.
 *
 * @param submission the store's number of the submission: {@code accept} and {@code correct} name a cell as
 *     {@code 12:Sheet1!F6}
 */
public record StoredProblem(long submission, Problem problem) {}
