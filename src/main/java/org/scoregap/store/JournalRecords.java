package org.scoregap.store;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.scoregap.model.RunWords;

/** Who ran what, as a store keeps it. */
public final class JournalRecords {
    private final Session session;
    private final Clock clock;

    JournalRecords(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /** Notes that a run begins, and gives its number. */
    public long begin(RunWords words) {
        return session.write(c -> new JournalTable(c).begin(words, clock.instant()));
    }

    /**
     * Notes how a run ended, with all that was recorded since it began.
     *
     * @param run its number; empty where nothing was noted yet: then its beginning is noted with it
     * @param begun when it began, where that was not noted
     * @param more lines of files beside those that were recorded
     */
    public void end(
            Optional<Long> run,
            RunWords words,
            Instant begun,
            int status,
            Optional<String> failure,
            List<String> more) {
        session.write(c -> {
            JournalTable table = new JournalTable(c);
            long number = run.isPresent() ? run.get() : table.begin(words, begun);
            table.end(number, words, clock.instant(), status, failure, more);
            return number;
        });
    }

    /** Every run, in the order in which they began. */
    public List<RunEntry> runs() {
        List<JournalRow> rows = session.read(c ->
                new JournalTable(c).all().stream().map(JournalTable.Link::row).toList());
        Map<Long, JournalRow> ends = rows.stream()
                .filter(row -> row.kind() == JournalRow.Kind.ENDED)
                .collect(Collectors.toMap(JournalRow::run, Function.identity(), (first, again) -> first));
        List<RunEntry> runs = new ArrayList<>();
        for (JournalRow row : rows) {
            if (row.kind() == JournalRow.Kind.BEGUN) {
                runs.add(new RunEntry(
                        row.id(),
                        row.words(),
                        row.at(),
                        Optional.ofNullable(ends.get(row.id())).map(end -> end(row, end))));
            }
        }
        return runs;
    }

    private static RunEntry.End end(JournalRow begun, JournalRow end) {
        return new RunEntry.End(
                end.at(),
                end.status().orElse(0L).intValue(),
                end.failure(),
                end.submissions() - begun.submissions(),
                end.publications() - begun.publications(),
                end.files().lines().toList());
    }
}
