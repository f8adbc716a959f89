package org.scoregap.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A clock that never stands before what the store has recorded. A machine's clock may be set back; what is done after a
 * thing must not seem to be done before it: the lists would not know of the thing, and a correction would count as the
 * older report.
 */
final class SteadyClock extends Clock {
    private final Clock machine;
    private final Duration ahead;

    private SteadyClock(Clock machine, Duration ahead) {
        this.machine = machine;
        this.ahead = ahead;
    }

    /** Begins at the last time recorded where the machine's clock stands before it, and goes on as that one does. */
    static SteadyClock after(Optional<Instant> last, Clock machine) {
        Instant now = machine.instant();
        return new SteadyClock(
                machine,
                last.filter(time -> time.isAfter(now))
                        .map(time -> Duration.between(now, time))
                        .orElse(Duration.ZERO));
    }

    /** How far the machine's clock stands before what is recorded. */
    Duration ahead() {
        return ahead;
    }

    /**
     * The last time that anything was recorded; empty in a new store. Where many rows are, the last one is the latest: they
     * are recorded by such a clock.
     */
    static Optional<Instant> lastRecorded(Connection connection) throws SQLException {
        return Statements.first(connection, """
                SELECT MAX(recorded) FROM (
                    (SELECT noted_at AS recorded FROM journal ORDER BY id DESC FETCH FIRST ROW ONLY)
                    UNION ALL (SELECT recorded_at FROM submission ORDER BY id DESC FETCH FIRST ROW ONLY)
                    UNION ALL (SELECT published_at FROM publication ORDER BY id DESC FETCH FIRST ROW ONLY)
                    UNION ALL SELECT MAX(recorded_at) FROM mapping
                    UNION ALL SELECT MAX(undone_at) FROM undoing
                    UNION ALL SELECT MAX(revived_at) FROM undoing
                    UNION ALL SELECT MAX(recorded_at) FROM override
                    UNION ALL SELECT MAX(recorded_at) FROM task_event
                    UNION ALL SELECT MAX(opened_at) FROM appeal
                    UNION ALL SELECT MAX(decided_at) FROM appeal_decision)
                """, RowCursor::optionalInstant).flatMap(last -> last);
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new SteadyClock(machine.withZone(zone), ahead);
    }
}
