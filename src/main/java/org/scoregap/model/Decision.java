package org.scoregap.model;

/**
 * One thing that reading or matching decided by itself. Nothing is guessed silently: these are stored with the
 * submission and shown by {@code preview}.
 *
 * @param subject what was decided
 * @param where the sheet it holds for; {@link CellRef#FILE} for the whole file
 * @param choice the outcome, as data: {@code GB18030}, {@code weekly-indicators}, {@code 2022-W28}, {@code D=passed}
 * @param evidence where it came from: an option, the file's name, a cell, the content
 */
public record Decision(Subject subject, CellRef where, String choice, String evidence) {

    /** What can be decided, in the order it is shown. */
    public enum Subject {
        TYPE,
        ENCODING,
        DELIMITER,
        SHEET,
        HEADER,
        FORM,
        UNIT,
        PERIOD,
        FILL_DATE,
        COLUMN
    }
}
