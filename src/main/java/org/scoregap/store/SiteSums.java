package org.scoregap.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scoregap.model.StoreFault;
import org.scoregap.model.StoreFault.Kind;

/**
 * Holds totals of checks against the sites behind them. A ledger may have rows without a site beside rows with one: what
 * the sites leave over must then be a possible outcome of the checks that they leave over.
 */
final class SiteSums {
    private static final double ROUNDING = 1e-6;

    private final Connection connection;
    private final List<StoreFault> differing = new ArrayList<>();
    private Optional<Sum> sum = Optional.empty();

    SiteSums(Connection connection) {
        this.connection = connection;
    }

    /** @param checked of the total itself; {@code sitesChecked} of its sites so far, and so on */
    private record Sum(long tally, int checked, double passed, long sitesChecked, double sitesPassed) {
        Sum and(Object[] moreChecked, Object[] moreFound) {
            long items = sitesChecked;
            double met = sitesPassed;
            for (int i = 0; i < Math.min(moreChecked.length, moreFound.length); i++) {
                items += (Integer) moreChecked[i];
                met += (Double) moreFound[i];
            }
            return new Sum(tally, checked, passed, items, met);
        }

        boolean agrees() {
            long rest = checked - sitesChecked;
            double restPassed = passed - sitesPassed;
            double tolerance = ROUNDING * Math.max(1, checked);
            return rest >= 0 && restPassed >= -tolerance && restPassed <= rest + tolerance;
        }
    }

    List<StoreFault> differing(int most) throws SQLException {
        Statements.each(connection, """
                SELECT t.id, t.checked, t.passed, s.site_checked, s.site_found
                FROM tally_sites s JOIN tally t ON t.id = s.tally
                WHERE t.checked IS NOT NULL ORDER BY s.tally, s.id
                """, row -> {
            Sum next = new Sum(row.number(), row.count(), row.real(), 0, 0);
            if (sum.filter(open -> open.tally() == next.tally()).isEmpty()) {
                close();
                sum = Optional.of(next);
            }
            Object[] checked = row.array();
            Object[] found = row.array();
            sum = sum.map(open -> open.and(checked, found));
            return sum;
        });
        close();
        return differing.subList(0, Math.min(most, differing.size()));
    }

    private void close() {
        sum.filter(whole -> !whole.agrees())
                .ifPresent(whole -> differing.add(new StoreFault(
                        Kind.TOTAL_DIFFERS,
                        "tally " + whole.tally(),
                        whole.passed() + "/" + whole.checked(),
                        whole.sitesPassed() + "/" + whole.sitesChecked())));
        sum = Optional.empty();
    }
}
