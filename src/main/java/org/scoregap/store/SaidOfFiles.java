package org.scoregap.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.scoregap.model.Decision.Subject;
import org.scoregap.model.FormId;
import org.scoregap.model.Period;
import org.scoregap.model.UnitId;

/** What was found out of each file before it was accepted or refused. */
final class SaidOfFiles {
    private final Map<Subject, List<String>> choices = new EnumMap<>(Subject.class);

    /** By the submissions' numbers; a file of which nothing was found out is absent. */
    static Map<Long, HistoryEntry.Said> all(Connection connection) throws SQLException {
        return read(connection, "");
    }

    /** The same of one submission. */
    static Map<Long, HistoryEntry.Said> of(Connection connection, long submission) throws SQLException {
        return read(connection, "AND submission = ? ", submission);
    }

    private static Map<Long, HistoryEntry.Said> read(Connection connection, String also, Object... arguments)
            throws SQLException {
        Map<Long, SaidOfFiles> files = new HashMap<>();
        Statements.each(
                connection,
                "SELECT submission, subject, choice FROM decision WHERE subject IN ('UNIT', 'FORM', 'PERIOD') " + also
                        + "ORDER BY submission, number",
                row -> files.computeIfAbsent(row.number(), id -> new SaidOfFiles())
                        .add(row.choice(Subject.class), row.text()),
                arguments);
        Map<Long, HistoryEntry.Said> said = new HashMap<>();
        files.forEach((submission, file) -> said.put(submission, file.said()));
        return said;
    }

    private SaidOfFiles add(Subject subject, String choice) {
        choices.computeIfAbsent(subject, key -> new ArrayList<>()).add(choice);
        return this;
    }

    private HistoryEntry.Said said() {
        return new HistoryEntry.Said(
                of(Subject.UNIT, unit -> Stream.of(new UnitId(unit))),
                of(Subject.FORM, form -> Stream.of(new FormId(form))),
                of(Subject.PERIOD, period -> Period.parse(period).stream()));
    }

    private <T> List<T> of(Subject subject, Function<String, Stream<T>> read) {
        return choices.getOrDefault(subject, List.of()).stream()
                .distinct()
                .flatMap(read)
                .toList();
    }
}
