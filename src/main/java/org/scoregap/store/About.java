package org.scoregap.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.scoregap.model.Decision;
import org.scoregap.model.ProblemCode;
import org.scoregap.model.Submission;

/**
 * What a reading is about: what readings of the same bytes are told apart by.
 *
 * @param things units with forms and weeks; or the file's name, where it tells of a week that had not begun; none where nobody
 *     can tell what it is about
 */
public record About(Set<String> things) {
    private static final About NOTHING = new About(Set.of());

    public About {
        things = Set.copyOf(things);
    }

    public static About of(Submission submission) {
        return submission.parts().isEmpty()
                        && submission.problems().stream()
                                .anyMatch(problem -> problem.code() == ProblemCode.PERIOD_NOT_BEGUN)
                ? tooEarly(submission.file())
                : new About(submission.parts().stream()
                        .map(part -> thing(part.unit(), part.form(), part.period()))
                        .collect(Collectors.toSet()));
    }

    static About of(Connection connection, SubmissionRow reading) throws SQLException {
        List<PartRow> parts = PartRow.of(connection, reading.id());
        return parts.isEmpty() && namesAWeekToCome(connection, reading)
                ? tooEarly(reading.file())
                : new About(parts.stream()
                        .map(part -> thing(part.unit(), part.form(), part.period()))
                        .collect(Collectors.toSet()));
    }

    private static String thing(Object... words) {
        return List.of(words).toString();
    }

    private static About tooEarly(String file) {
        return new About(Set.of("too early: " + file));
    }

    /** Whether the file told of nothing but a week that had not begun: it is as if it had not come yet. */
    static boolean cameTooEarly(Connection connection, SubmissionRow reading) throws SQLException {
        return of(connection, reading).equals(tooEarly(reading.file()));
    }

    private static boolean namesAWeekToCome(Connection connection, SubmissionRow reading) throws SQLException {
        return Statements.first(
                        connection,
                        "SELECT number FROM problem WHERE submission = ? AND code = ?",
                        RowCursor::number,
                        reading.id(),
                        ProblemCode.PERIOD_NOT_BEGUN.name())
                .isPresent();
    }

    /** Whether somebody said by an option whose it is or of which week: then the file's name tells nothing of that. */
    static boolean isStated(Submission submission) {
        return submission.decisions().stream()
                .filter(decision ->
                        decision.subject() == Decision.Subject.UNIT || decision.subject() == Decision.Subject.PERIOD)
                .anyMatch(decision -> decision.evidence().startsWith("--"));
    }

    /** Whether nobody can tell. */
    public boolean isNothing() {
        return equals(NOTHING);
    }
}
