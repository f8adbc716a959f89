package org.scoregap.score.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.scoregap.model.Assignment;
import org.scoregap.model.CellRef;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.SiteId;
import org.scoregap.model.Task;
import org.scoregap.model.TaskEvent;
import org.scoregap.model.TaskEvent.Basis;
import org.scoregap.model.TaskEvent.Kind;
import org.scoregap.model.UnitId;
import org.scoregap.score.TestMapping;

/** A task in a few words: indicator I, issued on Friday 8 July 2022, to be mended by Friday 15 July, 18:00 in Shanghai. */
final class TestTask {
    static final Instant DEADLINE = TestMapping.DUE;

    private final String unit;
    private Optional<String> site = Optional.empty();
    private long number = 1;
    private Instant recorded = TestMapping.AFTER;
    private final List<TaskEvent> events = new ArrayList<>();

    private TestTask(String unit) {
        this.unit = unit;
    }

    static TestTask of(String unit) {
        return new TestTask(unit);
    }

    TestTask number(long other) {
        number = other;
        return this;
    }

    TestTask at(String where) {
        site = Optional.of(where);
        return this;
    }

    /** When what follows was recorded; else a second after the reports were due. */
    TestTask recorded(String when) {
        recorded = Instant.parse(when);
        return this;
    }

    TestTask noted(String day, String note) {
        events.add(new TaskEvent(Kind.CLAIMED, LocalDate.parse(day), note, "", Optional.empty(), recorded));
        return this;
    }

    TestTask reopenedByInspection(String day) {
        return event(Kind.REOPENED, day, Optional.of(new Basis(1, CellRef.parse("C2"))));
    }

    TestTask claimed(String day) {
        return event(Kind.CLAIMED, day, Optional.empty());
    }

    TestTask verified(String day) {
        return event(Kind.VERIFIED, day, Optional.empty());
    }

    TestTask reopened(String day) {
        return event(Kind.REOPENED, day, Optional.empty());
    }

    TestTask verifiedByInspection(String day) {
        return event(Kind.VERIFIED, day, Optional.of(new Basis(1, CellRef.parse("C2"))));
    }

    private TestTask event(Kind kind, String day, Optional<Basis> basis) {
        events.add(new TaskEvent(kind, LocalDate.parse(day), "", "", basis, recorded));
        return this;
    }

    Task build() {
        return new Task(
                number,
                new Assignment(
                        TestMapping.WEEK.plus(-1),
                        new IndicatorId("I"),
                        new UnitId(unit),
                        site.map(SiteId::new),
                        LocalDate.parse("2022-07-08"),
                        DEADLINE,
                        new TreeMap<>(),
                        "",
                        ""),
                Instant.parse("2022-07-08T08:00:00Z"),
                events);
    }
}
