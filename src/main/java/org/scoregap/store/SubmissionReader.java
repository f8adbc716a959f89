package org.scoregap.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.scoregap.model.Decision;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Part;
import org.scoregap.model.Problem;
import org.scoregap.model.ProblemCode;
import org.scoregap.model.Severity;
import org.scoregap.model.Submission;
import org.scoregap.model.Tally;

/** Reads back what {@link SubmissionWriter} wrote. */
final class SubmissionReader {
    private final Connection connection;

    SubmissionReader(Connection connection) {
        this.connection = connection;
    }

    Submission read(SubmissionRow row) throws SQLException {
        return new Submission(
                row.file(),
                row.sha256(),
                row.bytes(),
                row.fillDate(),
                row.rows(),
                row.accepted(),
                parts(row.id()),
                problems(row),
                decisions(row.id()));
    }

    private List<Part> parts(long submission) throws SQLException {
        List<PartRow> rows = PartRow.of(connection, submission);
        TallyReader reader = new TallyReader(connection, part -> true);
        reader.read(rows);
        Map<Long, List<Tally>> tallies = reader.tallies();
        return rows.stream()
                .map(part -> part.with(tallies.getOrDefault(part.id(), List.of())))
                .toList();
    }

    List<Problem> problems(SubmissionRow submission) throws SQLException {
        return Statements.list(
                connection,
                """
                SELECT code, severity, sheet, row_number, column_number, found, expected, suggestion, indicator,
                    points_at_stake, accepted
                FROM problem WHERE submission = ? ORDER BY number
                """,
                row -> new Problem(
                        row.choice(ProblemCode.class),
                        row.choice(Severity.class),
                        submission.file(),
                        row.cell(),
                        row.text(),
                        row.text(),
                        row.optionalText(),
                        row.optionalText().map(IndicatorId::new),
                        row.real(),
                        row.flag()),
                submission.id());
    }

    private List<Decision> decisions(long submission) throws SQLException {
        return Statements.list(
                connection,
                """
                SELECT subject, sheet, row_number, column_number, choice, evidence
                FROM decision WHERE submission = ? ORDER BY number
                """,
                row -> new Decision(row.choice(Decision.Subject.class), row.cell(), row.text(), row.text()),
                submission);
    }
}
