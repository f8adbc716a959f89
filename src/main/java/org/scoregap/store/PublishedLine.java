package org.scoregap.store;

import org.scoregap.model.FrameworkId;
import org.scoregap.model.IndicatorId;

/**
 * The figures of one indicator in one framework as they were published, unrounded.
 *
 * @param points in play
 * @param expectedLoss 0 to {@code points}
 * @param charge for reports that were missing; 0 without any
 */
public record PublishedLine(
        FrameworkId framework, IndicatorId indicator, double points, double expectedLoss, double charge) {
    static PublishedLine read(RowCursor row) throws java.sql.SQLException {
        return new PublishedLine(
                new FrameworkId(row.text()), new IndicatorId(row.text()), row.real(), row.real(), row.real());
    }
}
