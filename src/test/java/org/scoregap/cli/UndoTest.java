package org.scoregap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code undo}: what stood before stands again, to the last byte, and the undone stays on record. */
class UndoTest {
    private static final String CORRECTION = "更正/市卫健委2022年第28周周报.csv";

    private static final Prepared REPORTED = Prepared.INITIALISED.then(office -> {
        Path weekly = office.writeWeekly("WS-601,200,142", "WS-602,150,130");
        office.run("ingest", weekly.toString(), "--received", "2022-07-15T15:00");
    });

    /** Half an hour later a file corrects one of its rows. */
    private static final Prepared CORRECTED = REPORTED.then(UndoTest::correct);

    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void open() {
        office = CORRECTED.in(folder);
    }

    private static void correct(Office office) {
        Path corrected = office.writeTo(CORRECTION, Office.HEAD, Office.COLUMNS, "WS-601,200,180");
        office.run("ingest", corrected.toString(), "--received", "2022-07-15T15:30");
    }

    /** The lists from before the correction; they name the folder that they lie in. */
    private SortedMap<String, String> listsBeforeTheCorrection() {
        office = REPORTED.in(folder.resolve("reported"));
        SortedMap<String, String> before = lists();
        correct(office);
        return before;
    }

    /** All lists of the week. */
    private SortedMap<String, String> lists() {
        office.run("weekly", "-p", "2022-W28");
        return office.files("reports/2022-W28");
    }

    @Test
    void theEarlierFiguresComeBackExactly() {
        SortedMap<String, String> before = listsBeforeTheCorrection();
        assertThat(lists()).isNotEqualTo(before);
        assertThat(office.run("collect", "-f", "csv").out())
                .contains(",180,200,", ",130,150,")
                .doesNotContain(",142,");
        Office.Outcome undone = office.run("undo", "2", "--reason", "填错了");
        assertThat(undone.status()).isZero();
        assertThat(undone.out()).isEmpty();
        assertThat(undone.err()).contains("2").hasLineCount(1);
        assertThat(lists()).isEqualTo(before);
    }

    @Test
    void theUndoneStaysOnRecordWithItsReason() {
        office.run("undo", "2", "--reason", " 填错了 ");
        assertThat(office.run("history", "-f", "csv").csv())
                .extracting(row ->
                        row.get("id") + " " + row.get("outcome") + " " + row.get("undone_at") + " " + row.get("reason"))
                .containsExactly("1 accepted  ", "2 accepted 2022-07-15T16:00:00+08:00 填错了");
    }

    @Test
    void undoingTwiceChangesNothing() {
        office.run("undo", "2", "--reason", "填错了");
        String history = office.run("history", "-f", "csv").out();
        Office.Outcome again = office.run("undo", "2", "--reason", "别的理由", "--lang", "en");
        assertThat(again.status()).isZero();
        assertThat(again.err()).isEqualTo("Submission 2 was undone before; nothing has changed.\n");
        assertThat(office.run("history", "-f", "csv").out()).isEqualTo(history);
    }

    @Test
    void aNumberThatIsNotThereIs2AndTheLastThereIsIsNamed() {
        Office.Outcome unknown = office.run("undo", "9", "--reason", "x", "--lang", "en");
        assertThat(unknown.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(unknown.err()).isEqualTo("There is no submission 9; there are 1 – 2\n");
    }

    @Test
    void aReasonOfBlanksIsNone() {
        assertThat(office.run("undo", "2", "--reason", "  ").status()).isEqualTo(ExitStatus.USAGE);
        assertThat(office.run("collect", "-f", "csv").out()).contains(",180,200,");
    }

    @Test
    void anUndoneFileStaysUndoneUntilItIsTakenInAgain() {
        SortedMap<String, String> before = listsBeforeTheCorrection();
        SortedMap<String, String> with = lists();
        office.run("undo", "2", "--reason", "填错了");
        Office.Outcome fed = office.run("ingest", CORRECTION, "-f", "json");
        assertThat(fed.json().get("files").get(0).get("news").asString()).isEqualTo("undone");
        assertThat(lists()).isEqualTo(before);
        Office.Outcome revived = office.run("ingest", "--again", CORRECTION, "-f", "json");
        assertThat(revived.json().get("files").get(0).get("news").asString()).isEqualTo("new");
        assertThat(lists()).isEqualTo(with);
    }

    @Test
    void withEverythingUndoneThereIsNothingToAnswerFrom() {
        office.run("undo", "1", "--reason", "x");
        office.run("undo", "2", "--reason", "x");
        assertThat(office.run("gaps").status()).isEqualTo(ExitStatus.USAGE);
        assertThat(office.run("gaps", "-p", "2022-W28").status()).isEqualTo(ExitStatus.USAGE);
    }
}
