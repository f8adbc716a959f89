package org.scoregap.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scoregap.store.Given.CGJ;
import static org.scoregap.store.Given.FRIDAY;
import static org.scoregap.store.Given.W28;
import static org.scoregap.store.Given.file;
import static org.scoregap.store.Given.hash;
import static org.scoregap.store.Given.open;
import static org.scoregap.store.Given.part;
import static org.scoregap.store.Given.refused;
import static org.scoregap.store.Given.sites;
import static org.scoregap.store.Given.total;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scoregap.model.CellRef;
import org.scoregap.model.FormId;
import org.scoregap.model.Part;
import org.scoregap.model.Period;
import org.scoregap.model.Problem;
import org.scoregap.model.ProblemCode;
import org.scoregap.model.Resubmit;
import org.scoregap.model.Severity;
import org.scoregap.model.Source;
import org.scoregap.model.StoredProblem;
import org.scoregap.model.Submission;

class SubmissionRecordsTest {
    @TempDir
    Path folder;

    @Test
    void listsWhatCameInAndWhatBecameOfIt() {
        try (Store store = open(folder, FRIDAY)) {
            store.record(
                    file("a.csv", "a", part(Resubmit.ROWS, total("WS-1", 3, 4), total("WS-2", 3, 4))), FRIDAY, "m1");
            store.record(file("b.csv", "b", part(Resubmit.ROWS, total("WS-1", 4, 4))), FRIDAY.plusSeconds(1), "m1");
            store.record(refused("c.csv", "c"), FRIDAY, "m1");
            store.undo(3, "不用了");

            List<HistoryEntry> history = store.submissions().history();
            assertThat(history).extracting(HistoryEntry::id).containsExactly(1L, 2L, 3L);
            assertThat(history).extracting(HistoryEntry::tallies).containsExactly(2, 1, 0);
            assertThat(history).extracting(HistoryEntry::superseded).containsExactly(1, 0, 0);
            assertThat(history).extracting(HistoryEntry::counts).containsExactly(true, true, false);
            assertThat(history.get(2).problems()).isEqualTo(Map.of(Severity.ERROR, 1));
            assertThat(history.get(2).outcome()).isEqualTo(Submission.Outcome.REFUSED);
            assertThat(history.get(2).undone())
                    .hasValueSatisfying(mark -> assertThat(mark.reason()).isEqualTo("不用了"));
            assertThat(history.get(0).parts())
                    .containsExactly(new HistoryEntry.PartHead(CGJ, new FormId("weekly"), W28));
        }
    }

    @Test
    void givesTheProblemsOfAPeriodAndThoseOfNone() {
        Submission unknown = new Submission(
                "x.csv",
                hash("b"),
                1,
                Optional.empty(),
                0,
                0,
                List.of(),
                List.of(Problem.of(ProblemCode.FORM_UNKNOWN, "x.csv", CellRef.FILE, "", "")),
                List.of());
        try (Store store = open(folder, FRIDAY)) {
            store.record(refused("a.csv", "a"), FRIDAY, "m1");
            store.record(unknown, FRIDAY, "m1");
            assertThat(store.submissions().problems(W28, FRIDAY))
                    .containsExactly(new StoredProblem(
                            1, Problem.of(ProblemCode.INDICATOR_UNKNOWN, "a.csv", new CellRef("", 2, 1), "垃圾分泪", "")));
            assertThat(store.submissions().problems(W28.plus(1), FRIDAY)).isEmpty();
            assertThat(store.submissions().problemsOfNoPeriod(FRIDAY))
                    .extracting(StoredProblem::submission)
                    .containsExactly(2L);
        }
    }

    @Test
    void knowsItsPeriods() {
        Part lastYear =
                new Part(CGJ, new FormId("weekly"), new Period(2021, 52), Source.SELF, Resubmit.ROWS, List.of());
        try (Store store = open(folder, FRIDAY)) {
            store.record(file("a.csv", "a", part(Resubmit.ROWS, sites("WS-1", "HB", "A=1"))), FRIDAY, "m1");
            store.record(file("b.csv", "b", lastYear), FRIDAY, "m1");
            assertThat(store.submissions().periods(FRIDAY)).containsExactly(new Period(2021, 52), W28);
        }
    }
}
