package org.scoregap.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.scoregap.model.Bytes;
import org.scoregap.model.Period;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;

/** What was published, with the figures behind it. */
final class PublicationsTable {
    private static final String SELECT = "SELECT " + PublicationHead.COLUMNS + " FROM publication ";

    private final Connection connection;

    PublicationsTable(Connection connection) {
        this.connection = connection;
    }

    /** In the order of publishing, up to {@code asOf}. */
    List<PublicationHead> all(Instant asOf) throws SQLException {
        return Statements.list(connection, SELECT + "WHERE published_at <= ? ORDER BY id", PublicationHead::read, asOf);
    }

    /** The one published last by {@code asOf} of any list of the period. */
    Optional<PublicationHead> latest(Period period, Instant asOf) throws SQLException {
        return Statements.first(
                connection,
                SELECT + "WHERE period = ? AND published_at <= ? ORDER BY id DESC FETCH FIRST ROW ONLY",
                PublicationHead::read,
                period,
                asOf);
    }

    /** @throws ScoregapException {@code PUBLICATION_UNKNOWN} when there is none of that number */
    Publication existing(long number) throws SQLException {
        long last = Statements.nextId(connection, "publication") - 1;
        PublicationHead head = Statements.first(connection, SELECT + "WHERE id = ?", PublicationHead::read, number)
                .orElseThrow(() -> ScoregapException.unknown(Failure.PUBLICATION_UNKNOWN, number, last));
        Bytes content = Statements.first(
                        connection, "SELECT content FROM publication WHERE id = ?", RowCursor::bytes, number)
                .orElseThrow();
        return new Publication(head, content, figures(number));
    }

    /** By framework and indicator; empty where there is none of that number. */
    PublishedFigures figures(long number) throws SQLException {
        return new PublishedFigures(
                Statements.list(connection, """
                        SELECT framework, indicator, points, expected_loss, charge
                        FROM publication_line WHERE publication = ? ORDER BY framework, indicator
                        """, PublishedLine::read, number),
                Statements.list(connection, """
                        SELECT framework, points, expected, low, high, p_pass
                        FROM publication_total WHERE publication = ? ORDER BY framework
                        """, PublishedTotal::read, number));
    }

    /** Adds the list, unless its period has the very same bytes already. */
    Published publish(ToPublish list, Instant now) throws SQLException {
        String sha256 = list.content().sha256();
        Optional<Long> known = Statements.first(
                connection,
                "SELECT id FROM publication WHERE list = ? AND period = ? AND sha256 = ? ORDER BY id",
                RowCursor::number,
                list.list(),
                list.period(),
                sha256);
        if (known.isPresent()) {
            return new Published(known.get(), sha256, false);
        }
        long number = Statements.nextId(connection, "publication");
        Statements.update(
                connection,
                "INSERT INTO publication (" + PublicationHead.COLUMNS
                        + ", content) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                number,
                list.list(),
                list.period(),
                list.asOf(),
                now.isBefore(list.asOf()) ? list.asOf() : now,
                list.mappingHash(),
                list.programVersion(),
                list.language(),
                list.format(),
                sha256,
                list.note(),
                list.content());
        insert(number, list.figures());
        return new Published(number, sha256, true);
    }

    private void insert(long number, PublishedFigures figures) throws SQLException {
        try (Batch batch = new Batch(connection, """
                INSERT INTO publication_line (publication, framework, indicator, points, expected_loss, charge)
                VALUES (?, ?, ?, ?, ?, ?)
                """, 200)) {
            for (PublishedLine line : figures.lines()) {
                batch.add(
                        number, line.framework(), line.indicator(), line.points(), line.expectedLoss(), line.charge());
            }
            batch.finish();
        }
        try (Batch batch = new Batch(connection, """
                INSERT INTO publication_total (publication, framework, points, expected, low, high, p_pass)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """, 20)) {
            for (PublishedTotal total : figures.totals()) {
                batch.add(
                        number,
                        total.framework(),
                        total.points(),
                        total.expected(),
                        total.low(),
                        total.high(),
                        total.passProbability().isPresent()
                                ? Optional.of(total.passProbability().getAsDouble())
                                : Optional.empty());
            }
            batch.finish();
        }
    }
}
