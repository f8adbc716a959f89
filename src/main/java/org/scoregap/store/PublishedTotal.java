package org.scoregap.store;

import java.sql.SQLException;
import java.util.OptionalDouble;
import org.scoregap.model.FrameworkId;

/**
 * A framework's total as it was published, unrounded.
 *
 * @param points in play
 * @param expected points earned
 * @param low 5 % quantile of the total
 * @param high 95 % quantile
 * @param passProbability 0 to 1; empty for a framework without a pass mark and gates
 */
public record PublishedTotal(
        FrameworkId framework,
        double points,
        double expected,
        double low,
        double high,
        OptionalDouble passProbability) {
    static PublishedTotal read(RowCursor row) throws SQLException {
        return new PublishedTotal(
                new FrameworkId(row.text()), row.real(), row.real(), row.real(), row.real(), row.optionalReal());
    }
}
