package org.scoregap.validate.match;

import org.scoregap.model.CellRef;

/**
 * What one place says about a question.
 *
 * @param where the cell; {@link CellRef#FILE} for the file's name and for options
 * @param written the words that say it, as they stand there
 * @param from a short, language-neutral name of the place: {@code --unit}, {@code A2}, the file's name
 */
public record Claim<T>(T value, CellRef where, String written, String from) {}
