package org.scoregap.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.scoregap.model.Overrides;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;
import org.scoregap.model.Submission;
import org.scoregap.model.Submission.Outcome;

/** Decides what a file that comes in changes, within one transaction. */
final class Recording {
    private final Connection connection;
    private final Instant now;

    Recording(Connection connection, Instant now) {
        this.connection = connection;
        this.now = now;
    }

    /** Empty when a reading of these bytes under this mapping would be news. */
    Optional<Recorded> known(String sha256, String mappingHash) throws SQLException {
        return known(Lineage.ofBytes(connection, sha256, now), mappingHash);
    }

    private static Optional<Recorded> known(Lineage lineage, String mappingHash) {
        if (lineage.rows().isEmpty()) {
            return Optional.empty();
        }
        Optional<SubmissionRow> standing = lineage.standing();
        if (standing.isEmpty()) {
            return Optional.of(new Recorded(lineage.rows().get(0).id(), false, true));
        }
        SubmissionRow reading = standing.get();
        boolean undoneBefore = lineage.rows().stream()
                .anyMatch(row -> lineage.isUndone(row) && row.mappingHash().equals(mappingHash));
        boolean nothingNew =
                reading.mappingHash().equals(mappingHash) || reading.outcome() == Outcome.ACCEPTED || undoneBefore;
        return nothingNew ? Optional.of(new Recorded(reading.id(), false, false)) : Optional.empty();
    }

    Recorded record(Submission submission, Instant received, String mappingHash) throws SQLException {
        Lineage lineage = Lineage.ofSame(connection, submission, now);
        Optional<Recorded> told = alreadyTold(submission, lineage);
        if (told.isPresent()) {
            return told.get();
        }
        Optional<Recorded> known = known(lineage, mappingHash);
        if (known.isEmpty() || isFirstToTell(submission, lineage)) {
            return readAnew(submission, received, mappingHash);
        }
        // Of several times that the same file arrived the first one counts, in whatever order they are recorded.
        boolean earlier = lineage.standing()
                .filter(standing -> received.isBefore(standing.received()))
                .isPresent();
        return earlier ? insert(submission, received, mappingHash, lineage.standing(), "") : known.get();
    }

    Recorded again(Submission submission, Instant received, String mappingHash, Set<String> together)
            throws SQLException {
        Lineage lineage = Lineage.ofSame(connection, submission, now);
        Optional<Recorded> told = alreadyTold(submission, lineage);
        if (told.isPresent()) {
            return told.get();
        }
        if (isFirstToTell(submission, lineage)) {
            return readAnew(submission, received, mappingHash);
        }
        Optional<SubmissionRow> undone = undone(submission, lineage);
        boolean revived = undone.isPresent();
        if (revived) {
            UndoneMark.revive(connection, undone.get().id(), now);
        }
        Optional<SubmissionRow> standing =
                Lineage.ofSame(connection, submission, now).standing();
        if (standing.isEmpty() || !standing.get().mappingHash().equals(mappingHash)) {
            return readAnew(submission, received, mappingHash);
        }
        SubmissionRow reading = standing.get();
        if (!revived && received.isAfter(reading.received()) && superseded(reading.id(), together)) {
            return insert(submission, received, mappingHash, Optional.of(reading), "");
        }
        return new Recorded(reading.id(), revived, false);
    }

    /** The reading to be revived: the first where none counts, or the one that was undone back to one that tells nothing. */
    private Optional<SubmissionRow> undone(Submission submission, Lineage lineage) throws SQLException {
        Optional<SubmissionRow> standing = lineage.standing();
        if (standing.isEmpty()) {
            return lineage.rows().stream().findFirst();
        }
        if (!PartRow.of(connection, standing.get().id()).isEmpty()) {
            return Optional.empty();
        }
        About wanted = About.of(submission);
        for (SubmissionRow row : lineage.rows()) {
            if (lineage.isUndone(row) && About.of(connection, row).equals(wanted)) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    /**
     * Whether the file was refused whenever it was read, because nobody could tell whose it is or of which week, and now its
     * name or the command says so: what was asked of the sender, and so news, even where the earlier reading was undone.
     */
    private boolean isFirstToTell(Submission submission, Lineage lineage) throws SQLException {
        if (submission.parts().isEmpty()) {
            return false;
        }
        for (SubmissionRow reading : lineage.rows()) {
            if (!PartRow.of(connection, reading.id()).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /**
     * The reading that stands, where this one tells nothing of what it told: a copy under a name that does not say whose it
     * is, or of which week, must not take figures away.
     */
    private Optional<Recorded> alreadyTold(Submission submission, Lineage lineage) throws SQLException {
        Optional<SubmissionRow> standing = lineage.standing();
        if (!submission.parts().isEmpty()
                || standing.isEmpty()
                || PartRow.of(connection, standing.get().id()).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Recorded(standing.get().id(), false, false));
    }

    /** Whether later files took its place, and none of them is among {@code together}. */
    private boolean superseded(long submission, Set<String> together) throws SQLException {
        List<PartRow> own = PartRow.of(connection, submission);
        if (own.isEmpty()) {
            return false;
        }
        List<PartRow> rivals = PartRow.between(
                connection,
                own.stream().map(PartRow::period).min(Comparator.naturalOrder()).orElseThrow(),
                own.stream().map(PartRow::period).max(Comparator.naturalOrder()).orElseThrow());
        Standings standings = new Standings(connection, Lineage.of(connection, now), rivals);
        return standings.superseded().getOrDefault(submission, 0) > 0
                && standings.later(submission).noneMatch(together::contains);
    }

    Recorded revise(long submission, Submission reread, String mappingHash, Overrides overrides, String reason)
            throws SQLException {
        SubmissionRow named = existing(submission);
        if (!named.sha256().equals(reread.sha256())) {
            throw new IllegalArgumentException(
                    "submission " + submission + " is " + named.sha256() + ", not " + reread.sha256());
        }
        Lineage lineage = Lineage.ofFile(connection, named, now);
        SubmissionRow standing = lineage.standing().orElseThrow(() -> notFound(submission));
        OverridesTable table = new OverridesTable(connection);
        Overrides fresh = OverridesTable.beyond(table.inForce(lineage), overrides);
        if (fresh.equals(Overrides.NONE)) {
            return new Recorded(standing.id(), false, false);
        }
        Recorded recorded = insert(reread, standing.received(), mappingHash, Optional.of(standing), reason);
        table.insert(recorded.id(), fresh, reason, now);
        return recorded;
    }

    Undone undo(long submission, String reason) throws SQLException {
        SubmissionRow named = existing(submission);
        Lineage before = Lineage.ofFile(connection, named, now);
        boolean fresh = !before.isOut(submission);
        if (fresh) {
            UndoneMark.insert(connection, submission, now, reason);
        }
        Lineage after = Lineage.ofFile(connection, named, now);
        List<Long> with = after.rows().stream()
                .map(SubmissionRow::id)
                .filter(id -> id != submission && after.isOut(id) && !before.isOut(id))
                .toList();
        return new Undone(submission, fresh, with, after.standing().map(SubmissionRow::id));
    }

    SubmissionRow existing(long submission) throws SQLException {
        return SubmissionRow.of(connection, submission).orElseThrow(() -> notFound(submission));
    }

    private ScoregapException notFound(long submission) {
        try {
            long last = Statements.nextId(connection, "submission") - 1;
            return ScoregapException.unknown(Failure.SUBMISSION_UNKNOWN, submission, last);
        } catch (SQLException e) {
            return new ScoregapException(Failure.SUBMISSION_UNKNOWN, e, Long.toString(submission), "");
        }
    }

    /** A file keeps the time it was first received however often it is read again; before its week began it did not come. */
    private Recorded readAnew(Submission submission, Instant received, String mappingHash) throws SQLException {
        Optional<SubmissionRow> before =
                Lineage.ofSame(connection, submission, now).standing();
        boolean keepsTime = before.isPresent()
                && before.get().received().isBefore(received)
                && !About.cameTooEarly(connection, before.get());
        return insert(submission, keepsTime ? before.get().received() : received, mappingHash, before, "");
    }

    private Recorded insert(
            Submission submission,
            Instant received,
            String mappingHash,
            Optional<SubmissionRow> corrects,
            String reason)
            throws SQLException {
        SubmissionRow row = new SubmissionRow(
                Statements.nextId(connection, "submission"),
                submission.file(),
                submission.sha256(),
                submission.bytes(),
                received,
                submission.fillDate(),
                now,
                mappingHash,
                submission.rows(),
                submission.accepted(),
                submission.outcome(),
                corrects.map(SubmissionRow::id),
                reason);
        new SubmissionWriter(connection).write(row, submission);
        return new Recorded(row.id(), true, false);
    }
}
