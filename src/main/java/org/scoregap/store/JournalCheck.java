package org.scoregap.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.scoregap.model.StoreFault;
import org.scoregap.model.StoreFault.Kind;

/**
 * Follows the journal's chain, and holds what it says was recorded against what there is. Who can write to the file could
 * also make a new chain from the row that he changed on: then it ends in another hash than any backup of the store.
 */
final class JournalCheck {
    private final Connection connection;
    private final List<StoreFault> faults = new ArrayList<>();

    private JournalCheck(Connection connection) {
        this.connection = connection;
    }

    static List<StoreFault> faults(Connection connection) throws SQLException {
        JournalCheck check = new JournalCheck(connection);
        List<JournalTable.Link> links = new JournalTable(connection).all();
        check.chain(links);
        check.recorded(links);
        return check.faults;
    }

    private void chain(List<JournalTable.Link> links) {
        String before = JournalTable.BEFORE_ALL;
        long expected = 1;
        for (JournalTable.Link link : links) {
            long id = link.row().id();
            if (id != expected) {
                String missing = id - 1 == expected ? Long.toString(expected) : expected + "–" + (id - 1);
                faults.add(new StoreFault(Kind.JOURNAL_ROW_MISSING, missing, Long.toString(id), ""));
            } else if (!link.chain().equals(link.row().chainedTo(before))) {
                faults.add(new StoreFault(
                        Kind.JOURNAL_CHANGED, Long.toString(id), link.row().chainedTo(before), link.chain()));
            }
            // One row that is wrong must not make all after it wrong.
            before = link.chain();
            expected = id + 1;
        }
    }

    private void recorded(List<JournalTable.Link> links) throws SQLException {
        Set<String> there = new HashSet<>();
        Statements.each(
                connection,
                "SELECT id, sha256, file FROM submission",
                row -> there.add(JournalTable.line("submission", row.number(), row.text(), row.text())));
        Statements.each(
                connection,
                "SELECT id, sha256, list || ' ' || period FROM publication",
                row -> there.add(JournalTable.line("publication", row.number(), row.text(), row.text())));
        for (JournalTable.Link link : links) {
            String different = link.row()
                    .files()
                    .lines()
                    .filter(line -> line.startsWith("submission ") || line.startsWith("publication "))
                    .filter(line -> !there.contains(line))
                    .collect(Collectors.joining("; "));
            if (!different.isEmpty()) {
                faults.add(new StoreFault(
                        Kind.JOURNAL_DISAGREES, Long.toString(link.row().run()), "", different));
            }
        }
        if (!links.isEmpty()) {
            behind(links.get(links.size() - 1).row());
        }
    }

    /** After a run that ended nothing may have been added but by another one. */
    private void behind(JournalRow last) throws SQLException {
        long submissions = Statements.nextId(connection, "submission") - 1;
        long publications = Statements.nextId(connection, "publication") - 1;
        boolean more = submissions > last.submissions() || publications > last.publications();
        if (last.kind() == JournalRow.Kind.ENDED && more) {
            faults.add(new StoreFault(
                    Kind.JOURNAL_BEHIND,
                    Long.toString(last.id()),
                    submissions + " / " + publications,
                    last.submissions() + " / " + last.publications()));
        }
    }
}
