package org.scoregap.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.scoregap.model.Decision;
import org.scoregap.model.Part;
import org.scoregap.model.Problem;
import org.scoregap.model.Submission;

/** Writes one reading of a file: its row, and everything that hangs on it. */
final class SubmissionWriter {
    private static final int STRETCH = 1000;

    private final Connection connection;

    SubmissionWriter(Connection connection) {
        this.connection = connection;
    }

    void write(SubmissionRow row, Submission submission) throws SQLException {
        row.insert(connection);
        decisions(row.id(), submission.decisions());
        problems(row.id(), submission.problems());
        parts(row.id(), submission.parts());
    }

    private void decisions(long submission, List<Decision> decisions) throws SQLException {
        try (Batch batch = new Batch(connection, """
                INSERT INTO decision (submission, number, subject, sheet, row_number, column_number, choice, evidence)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """, STRETCH)) {
            int number = 0;
            for (Decision decision : decisions) {
                number++;
                batch.add(
                        submission,
                        number,
                        decision.subject(),
                        decision.where().sheet(),
                        decision.where().row(),
                        decision.where().column(),
                        decision.choice(),
                        decision.evidence());
            }
            batch.finish();
        }
    }

    private void problems(long submission, List<Problem> problems) throws SQLException {
        try (Batch batch = new Batch(connection, """
                INSERT INTO problem (submission, number, code, severity, sheet, row_number, column_number, found,
                    expected, suggestion, indicator, points_at_stake, accepted)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, STRETCH)) {
            int number = 0;
            for (Problem problem : problems) {
                number++;
                batch.add(
                        submission,
                        number,
                        problem.code(),
                        problem.severity(),
                        problem.where().sheet(),
                        problem.where().row(),
                        problem.where().column(),
                        problem.found(),
                        problem.expected(),
                        problem.suggestion(),
                        problem.indicator(),
                        problem.pointsAtStake(),
                        problem.accepted());
            }
            batch.finish();
        }
    }

    private void parts(long submission, List<Part> parts) throws SQLException {
        long id = Statements.nextId(connection, "part");
        try (TallyWriter tallies = new TallyWriter(connection)) {
            for (Part part : parts) {
                Statements.update(
                        connection,
                        """
                        INSERT INTO part (id, submission, unit, form, period, source, resubmit, first_tally, tallies)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """,
                        id,
                        submission,
                        part.unit(),
                        part.form(),
                        part.period(),
                        part.source(),
                        part.resubmit(),
                        tallies.nextId(),
                        part.tallies().size());
                tallies.write(id, part.tallies());
                id++;
            }
            tallies.finish();
        }
    }
}
