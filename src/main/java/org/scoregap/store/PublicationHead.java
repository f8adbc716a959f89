package org.scoregap.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.scoregap.model.Period;

/**
 * What was published when, without the document itself.
 *
 * @param number from 1, in the order of publishing
 * @param list {@code gaps}, {@code accountability}
 * @param asOf the instant that the list speaks of: what was recorded by then is in it
 * @param published when it was published: not before {@code asOf}
 * @param mappingHash of the mapping that it was computed by
 * @param programVersion of the program that computed it
 * @param language {@code zh} or {@code en}
 * @param format {@code table}, {@code csv}, {@code json}, {@code md}
 * @param sha256 of the document's bytes, in lower-case hexadecimal
 * @param note what somebody remarked at publishing; empty where nobody did
 */
public record PublicationHead(
        long number,
        String list,
        Period period,
        Instant asOf,
        Instant published,
        String mappingHash,
        String programVersion,
        String language,
        String format,
        String sha256,
        Optional<String> note) {
    /** In the order that {@link #read} takes them. */
    static final String COLUMNS =
            "id, list, period, as_of, published_at, mapping_hash, program_version, language, format, sha256, note";

    static PublicationHead read(RowCursor row) throws SQLException {
        return new PublicationHead(
                row.number(),
                row.text(),
                row.period(),
                row.instant(),
                row.instant(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.optionalText());
    }
}
