package org.scoregap.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.scoregap.model.FormId;
import org.scoregap.model.Part;
import org.scoregap.model.Period;
import org.scoregap.model.Resubmit;
import org.scoregap.model.Source;
import org.scoregap.model.Tally;
import org.scoregap.model.UnitId;

/**
 * A row of the table {@code part}.
 *
 * @param firstTally the number of its first tally; the others follow without a gap
 */
record PartRow(
        long id,
        long submission,
        UnitId unit,
        FormId form,
        Period period,
        Source source,
        Resubmit resubmit,
        long firstTally,
        int tallies) {

    private static final String SELECT =
            "SELECT id, submission, unit, form, period, source, resubmit, first_tally, tallies FROM part ";

    static List<PartRow> all(Connection connection) throws SQLException {
        return Statements.list(connection, SELECT + "ORDER BY id", PartRow::read);
    }

    static List<PartRow> between(Connection connection, Period from, Period to) throws SQLException {
        return Statements.list(
                connection, SELECT + "WHERE period BETWEEN ? AND ? ORDER BY id", PartRow::read, from, to);
    }

    /** In the order of their numbers: most are wanted, and going through all is sooner done than looking for each. */
    static List<PartRow> upTo(Connection connection, Period to) throws SQLException {
        return all(connection).stream()
                .filter(part -> part.period().compareTo(to) <= 0)
                .toList();
    }

    static List<PartRow> of(Connection connection, long submission) throws SQLException {
        return Statements.list(connection, SELECT + "WHERE submission = ? ORDER BY id", PartRow::read, submission);
    }

    long lastTally() {
        return firstTally + tallies - 1;
    }

    Part with(List<Tally> read) {
        return new Part(unit, form, period, source, resubmit, read);
    }

    private static PartRow read(RowCursor row) throws SQLException {
        return new PartRow(
                row.number(),
                row.number(),
                new UnitId(row.text()),
                new FormId(row.text()),
                row.period(),
                row.choice(Source.class),
                row.choice(Resubmit.class),
                row.number(),
                row.count());
    }
}
