package org.scoregap.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which reading of a file counted at an instant. Readings of the same bytes form a chain, each correcting the one
 * before. One that is undone takes those that build on it with it and gives its place back to the one it corrected;
 * of what is left the last one counts.
 */
final class Lineage {
    private final List<SubmissionRow> rows;
    private final Set<Long> undone = new HashSet<>();
    private final Set<Long> out = new HashSet<>();
    private final Set<Long> live = new HashSet<>();

    /** @param rows in order of their numbers: a reading stands behind the one it corrects */
    Lineage(List<SubmissionRow> rows, List<UndoneMark> marks, Instant asOf) {
        this.rows = rows.stream().filter(row -> !row.recorded().isAfter(asOf)).toList();
        marks.stream().filter(mark -> mark.holdsAt(asOf)).forEach(mark -> undone.add(mark.submission()));
        for (SubmissionRow row : this.rows) {
            if (undone.contains(row.id())
                    || row.corrects().filter(out::contains).isPresent()) {
                out.add(row.id());
            } else {
                row.corrects().ifPresent(live::remove);
                live.add(row.id());
            }
        }
    }

    static Lineage of(Connection connection, Instant asOf) throws SQLException {
        return new Lineage(SubmissionRow.all(connection), UndoneMark.all(connection), asOf);
    }

    static Lineage ofBytes(Connection connection, String sha256, Instant asOf) throws SQLException {
        return new Lineage(SubmissionRow.ofBytes(connection, sha256), UndoneMark.ofBytes(connection, sha256), asOf);
    }

    /** What was recorded by then, in order of the numbers. */
    List<SubmissionRow> rows() {
        return rows;
    }

    boolean counts(long submission) {
        return live.contains(submission);
    }

    /** Whether it is undone, itself or with one that it builds on. */
    boolean isOut(long submission) {
        return out.contains(submission);
    }

    boolean isUndone(SubmissionRow row) {
        return undone.contains(row.id());
    }

    /** The reading that counts, of a lineage of the same bytes. */
    Optional<SubmissionRow> standing() {
        return rows.stream().filter(row -> live.contains(row.id())).max(Comparator.comparingLong(SubmissionRow::id));
    }

    /** The reading that took this one's place and was not undone. */
    Optional<Long> replacedBy(long submission) {
        return rows.stream()
                .filter(row -> row.corrects().filter(c -> c == submission).isPresent() && !out.contains(row.id()))
                .map(SubmissionRow::id)
                .findFirst();
    }
}
