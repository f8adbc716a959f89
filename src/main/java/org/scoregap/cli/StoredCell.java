package org.scoregap.cli;

import org.scoregap.model.CellRef;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;

/**
 * A cell of a stored submission as people write it: {@code 12:Sheet1!F6}.
 *
 * @param submission the store's number, as {@code history} and problem lists show it
 */
record StoredCell(long submission, CellRef cell) {

    static StoredCell parse(String text) {
        int colon = text.indexOf(':');
        if (colon > 0 && colon <= 18 && text.substring(0, colon).chars().allMatch(c -> c >= '0' && c <= '9')) {
            try {
                return new StoredCell(
                        Long.parseLong(text.substring(0, colon)), CellRef.parse(text.substring(colon + 1)));
            } catch (IllegalArgumentException e) {
                throw new ScoregapException(Failure.USAGE, e, text, "12:Sheet1!F6");
            }
        }
        throw new ScoregapException(Failure.USAGE, text, "12:Sheet1!F6");
    }
}
