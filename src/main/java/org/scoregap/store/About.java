package org.scoregap.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Collectors;
import org.scoregap.model.FormId;
import org.scoregap.model.Period;
import org.scoregap.model.ProblemCode;
import org.scoregap.model.Submission;
import org.scoregap.model.UnitId;

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
        Set<String> things = submission.parts().stream()
                .map(part -> thing(part.unit(), part.form(), part.period()))
                .collect(Collectors.toSet());
        boolean early = things.isEmpty()
                && submission.problems().stream().anyMatch(problem -> problem.code() == ProblemCode.PERIOD_NOT_BEGUN);
        return early ? tooEarly(submission.file()) : new About(things);
    }

    static About of(Connection connection, SubmissionRow reading) throws SQLException {
        Set<String> things = PartRow.of(connection, reading.id()).stream()
                .map(part -> thing(part.unit(), part.form(), part.period()))
                .collect(Collectors.toSet());
        boolean early = things.isEmpty() && namesAWeekToCome(connection, reading);
        return early ? tooEarly(reading.file()) : new About(things);
    }

    private static String thing(UnitId unit, FormId form, Period period) {
        return unit + " " + form + " " + period;
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

    /** Whether nobody can tell. */
    public boolean isNothing() {
        return equals(NOTHING);
    }
}
