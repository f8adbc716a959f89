package org.scoregap.store;

import java.sql.SQLException;
import java.time.Instant;
import org.scoregap.model.Period;

/**
 * A mapping as it was recorded; its texts are read when they are asked for.
 *
 * @param id counted from 1
 * @param hash of its texts
 * @param from the first period it holds for
 */
public record RecordedMapping(long id, String hash, Period from, Instant recorded) {
    static RecordedMapping read(RowCursor row) throws SQLException {
        return new RecordedMapping(row.number(), row.text(), row.period(), row.instant());
    }
}
