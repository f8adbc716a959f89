package org.scoregap.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.scoregap.model.Decision;
import org.scoregap.model.Submission;

/**
 * Which reading of a file counted at an instant. Readings of the same bytes form a chain, each correcting the one
 * before. One that is undone takes those that build on it with it and gives its place back to the one it corrected;
 * of what is left the last one counts.
 */
final class Lineage {
    private final List<SubmissionRow> rows;
    private final Map<Long, SubmissionRow> byId = new HashMap<>();
    private final Set<Long> undone = new HashSet<>();
    private final Set<Long> out = new HashSet<>();
    private final Set<Long> live = new HashSet<>();

    /** @param rows in order of their numbers: a reading stands behind the one it corrects */
    Lineage(List<SubmissionRow> rows, List<UndoneMark> marks, Instant asOf) {
        this.rows = rows.stream().filter(row -> !row.recorded().isAfter(asOf)).toList();
        marks.stream().filter(mark -> mark.holdsAt(asOf)).forEach(mark -> undone.add(mark.submission()));
        for (SubmissionRow row : this.rows) {
            byId.put(row.id(), row);
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

    /** The readings of one file of these bytes: the chain that the submission is in. */
    static Lineage ofFile(Connection connection, SubmissionRow submission, Instant asOf) throws SQLException {
        List<SubmissionRow> readings = chains(SubmissionRow.ofBytes(connection, submission.sha256())).stream()
                .filter(chain -> chain.contains(submission))
                .findFirst()
                .orElse(List.of());
        return new Lineage(readings, UndoneMark.ofBytes(connection, submission.sha256()), asOf);
    }

    /**
     * The readings of the file that came in before and that {@code submission} is again; none where nothing came. Two
     * offices may send the same bytes, and one of them the same figures for two weeks: what only the file's name tells
     * apart is not one file.
     */
    static Lineage ofSame(Connection connection, Submission submission, Instant asOf) throws SQLException {
        List<List<SubmissionRow>> chains = chains(SubmissionRow.ofBytes(connection, submission.sha256()));
        List<UndoneMark> marks = UndoneMark.ofBytes(connection, submission.sha256());
        About wanted = About.of(submission);
        boolean stated = isStated(submission);
        List<SubmissionRow> sameName = List.of();
        List<SubmissionRow> nothingSaid = List.of();
        for (List<SubmissionRow> chain : chains) {
            Set<About> known = new HashSet<>();
            for (SubmissionRow reading : chain) {
                known.add(About.of(connection, reading));
            }
            if (known.contains(wanted)) {
                return new Lineage(chain, marks, asOf);
            }
            boolean untold = known.stream().allMatch(About::isNothing);
            if (chain.stream().anyMatch(reading -> reading.file().equals(submission.file())) && (!stated || untold)) {
                sameName = chain;
            } else if (wanted.isNothing() || untold) {
                nothingSaid = nothingSaid.isEmpty() ? chain : nothingSaid;
            }
        }
        return new Lineage(sameName.isEmpty() ? nothingSaid : sameName, marks, asOf);
    }

    /** Whether somebody said by an option whose it is or of which week: then the file's name tells nothing of that. */
    private static boolean isStated(Submission submission) {
        return submission.decisions().stream()
                .filter(decision ->
                        decision.subject() == Decision.Subject.UNIT || decision.subject() == Decision.Subject.PERIOD)
                .anyMatch(decision -> decision.evidence().startsWith("--"));
    }

    /** Whether a reading of the same bytes, counting or not, was about the same. */
    static boolean haveTold(Connection connection, Submission submission) throws SQLException {
        About wanted = About.of(submission);
        for (SubmissionRow reading : SubmissionRow.ofBytes(connection, submission.sha256())) {
            if (About.of(connection, reading).equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    /** Each reading behind those it builds on. */
    private static List<List<SubmissionRow>> chains(List<SubmissionRow> readings) {
        List<List<SubmissionRow>> chains = new ArrayList<>();
        Map<Long, List<SubmissionRow>> chainOf = new HashMap<>();
        for (SubmissionRow reading : readings) {
            List<SubmissionRow> chain = reading.corrects().map(chainOf::get).orElseGet(() -> {
                List<SubmissionRow> fresh = new ArrayList<>();
                chains.add(fresh);
                return fresh;
            });
            chain.add(reading);
            chainOf.put(reading.id(), chain);
        }
        return chains;
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

    /** When the file first arrived, however often it was read or sent again since. */
    Instant firstReceived(SubmissionRow reading) {
        Instant first = reading.received();
        Optional<SubmissionRow> before = before(reading);
        while (before.isPresent()) {
            first = before.get().received().isBefore(first) ? before.get().received() : first;
            before = before(before.get());
        }
        return first;
    }

    private Optional<SubmissionRow> before(SubmissionRow reading) {
        return reading.corrects().flatMap(id -> Optional.ofNullable(byId.get(id)));
    }

    /** The reading that took this one's place and was not undone. */
    Optional<Long> replacedBy(long submission) {
        return rows.stream()
                .filter(row -> row.corrects().filter(c -> c == submission).isPresent() && !out.contains(row.id()))
                .map(SubmissionRow::id)
                .findFirst();
    }
}
