package org.scoregap.report.remind;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scoregap.model.Assignment;
import org.scoregap.model.FrameworkId;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Period;
import org.scoregap.model.SiteId;
import org.scoregap.model.Task;
import org.scoregap.model.UnitId;
import org.scoregap.report.Messages;
import org.scoregap.report.Names;
import org.scoregap.report.SmallCity;
import org.scoregap.score.task.Lamp;
import org.scoregap.score.task.Ledger.Line;

class OwedTest {
    private static final FrameworkId WS = new FrameworkId("WS");
    private static final Instant DUE = Instant.parse("2022-07-15T10:00:00Z");

    private static Line task(long number, String indicator, Optional<String> site, double points) {
        Assignment assignment = new Assignment(
                new Period(2022, 28),
                new IndicatorId(indicator),
                new UnitId("WJW"),
                site.map(SiteId::new),
                LocalDate.of(2022, 7, 15),
                DUE.plusSeconds(number),
                new TreeMap<>(),
                "",
                "");
        return new Line(
                new Task(number, assignment, DUE, List.of()),
                Lamp.BLUE,
                0,
                new TreeMap<>(Map.of(WS, points)),
                points,
                Optional.empty(),
                Optional.empty());
    }

    private static Owed owing(Line... tasks) {
        return new Owed(
                new UnitId("WJW"),
                Optional.empty(),
                List.of(),
                List.of(),
                0,
                List.of(),
                List.of(tasks),
                new TreeMap<>(),
                new TreeMap<>(),
                DUE);
    }

    @Test
    void aTaskForTheWholeGapHoldsWhatTheTasksForItsSitesHold() {
        Owed owed = owing(
                task(1, "WM-204", Optional.empty(), 3),
                task(2, "WM-204", Optional.of("MKT-001"), 1),
                task(3, "WM-204", Optional.of("MKT-002"), 1.5),
                task(4, "WS-601", Optional.of("MKT-001"), 0.25));
        assertThat(owed.winsBack()).containsExactly(Map.entry(WS, 3.25));
    }

    @Test
    void sitesOfOneGapAddUp() {
        Owed owed = owing(task(2, "WM-204", Optional.of("MKT-001"), 1), task(3, "WM-204", Optional.of("MKT-002"), 1.5));
        assertThat(owed.winsBack()).containsExactly(Map.entry(WS, 2.5));
    }

    @Test
    void theMostUrgentTaskComesFirstAndIsOverdueOnlyAfterItsDeadline() {
        Owed owed = owing(task(9, "WS-601", Optional.empty(), 1), task(2, "WS-602", Optional.empty(), 1));
        assertThat(owed.tasks()).extracting(line -> line.task().number()).containsExactly(2L, 9L);
        assertThat(owed.overdueTasks(DUE.plusSeconds(2))).isZero();
        assertThat(owed.overdueTasks(DUE.plusSeconds(3))).isEqualTo(1);
    }

    @Test
    void whoOwesNothingIsNotReminded() {
        assertThat(owing().isNothing()).isTrue();
        assertThat(owing(task(1, "WS-601", Optional.empty(), 0)).isNothing()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "zh, -1, 请按期整改并报整改日期，谢谢！",
        "zh, 2, 已逾期的请立即整改并报整改日期，谢谢！",
        "en, 2, Please mend what is overdue at once and say when it was mended. Thank you!"
    })
    void whoOwesATaskAloneIsAskedToMendItInTimeAndAtOnceWhenItIsOverdue(String language, int seconds, String end) {
        Names names = new Names(SmallCity.mapping(), Messages.in(Locale.forLanguageTag(language)));
        Owed owed = owing(task(1, "WS-601", Optional.empty(), 1));
        assertThat(new ReminderText(names, new Period(2022, 28), DUE.plusSeconds(seconds)).of(owed))
                .endsWith(end);
    }
}
