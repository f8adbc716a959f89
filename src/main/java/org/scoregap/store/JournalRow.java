package org.scoregap.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.scoregap.model.RunWords;

/**
 * A row of the journal: a run began or ended.
 *
 * @param run the number of the row in which it began
 * @param status how it ended; empty where it began
 * @param failure why it could not go on, by its code
 * @param submissions how many the store had; {@code publications} likewise
 * @param files what the run recorded, a line each; empty where it began
 */
record JournalRow(
        long id,
        long run,
        Kind kind,
        Instant at,
        RunWords words,
        Optional<Long> status,
        Optional<String> failure,
        long submissions,
        long publications,
        String files) {
    /** In the order that {@link #read} takes them. */
    static final String COLUMNS =
            "id, run, kind, noted_at, account, command, words, program_version, exit_status, failure,"
                    + " submissions, publications, files";

    /** What happened. */
    enum Kind {
        BEGUN,
        ENDED
    }

    static JournalRow read(RowCursor row) throws SQLException {
        return new JournalRow(
                row.number(),
                row.number(),
                row.choice(Kind.class),
                row.instant(),
                new RunWords(row.text(), row.text(), row.text(), row.text()),
                row.optionalNumber(),
                row.optionalText(),
                row.number(),
                row.number(),
                row.text());
    }

    /** The hash of all of it and of the chain before it, in lower-case hexadecimal. */
    String chainedTo(String before) {
        MessageDigest digest = Archive.digest();
        List<String> values = List.of(
                before,
                Long.toString(id),
                Long.toString(run),
                kind.name(),
                at.toString(),
                words.account(),
                words.command(),
                words.words(),
                words.programVersion(),
                status.map(String::valueOf).orElse("-"),
                failure.orElse("-"),
                Long.toString(submissions),
                Long.toString(publications),
                files);
        for (String value : values) {
            byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
