package org.scoregap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The machine's clock is set back by a day between two runs: what was done first stays first, and nothing is forgotten. */
class ClockSetBackTest {
    private static final Instant THURSDAY = Office.FRIDAY.minus(Duration.ofDays(1));

    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void recordsOnFridayAndGoesBackToThursday() {
        office = Office.in(folder);
        office.writeWeekly("WS-601,200,142", "WS-602,150,130");
        office.run("ingest", "--quiet");
        office.on(THURSDAY);
    }

    private List<String> collected() {
        return office.run("collect", "-f", "csv").csv().stream()
                .map(row -> row.get("indicator") + " " + row.get("passed") + "/" + row.get("checked"))
                .toList();
    }

    @Test
    void theListsStillKnowWhatWasRecordedAndTheUserIsToldOfTheClock() {
        assertThat(collected()).containsExactly("WS-601 142/200", "WS-602 130/150");
        Office.Outcome gaps = office.run("gaps", "--lang", "en", "--quiet");
        assertThat(gaps.status()).isZero();
        assertThat(gaps.err()).contains("1440 minutes behind the last record").hasLineCount(1);
        office.on(Office.FRIDAY.plusSeconds(60));
        assertThat(office.run("gaps", "--quiet").err()).isEmpty();
    }

    @Test
    void aCorrectionThatComesAfterwardsIsTheLaterReport() {
        office.write("市卫健委2022年第28周周报（更正）.csv", Office.HEAD, Office.COLUMNS, "WS-601,200,150");
        office.run("ingest", "--quiet");
        assertThat(collected()).containsExactly("WS-601 150/200", "WS-602 130/150");
        office.on(Office.FRIDAY.plus(Duration.ofDays(1)));
        assertThat(collected()).as("once the clock is right").containsExactly("WS-601 150/200", "WS-602 130/150");
        assertThat(office.run("history", "-f", "csv").csv())
                .hasSize(2)
                .isSortedAccordingTo((one, other) -> one.get("recorded_at").compareTo(other.get("recorded_at")));
        assertThat(office.run("check", "--store").status()).isZero();
    }

    @Test
    void whatIsUndoneAfterwardsIsOut() {
        assertThat(office.run("undo", "1", "--reason", "重复").status()).isZero();
        assertThat(collected()).isEmpty();
        office.run("ingest", "--again", "--quiet");
        assertThat(collected()).hasSize(2);
    }

    @Test
    void theBackupMadeAfterwardsIsTheOneThatIsKept() {
        office.on(Office.FRIDAY.plusSeconds(60));
        office.run("weekly", "--keep-backups", "1");
        String before = office.files("backups").firstKey();
        office.on(THURSDAY);
        office.write("市城管局2022年第28周周报表.csv", "填报单位：市城管局", Office.COLUMNS, "WM-101,100,90");
        office.run("weekly", "--keep-backups", "1");
        assertThat(office.files("backups"))
                .hasSize(2)
                .allSatisfy((name, content) -> assertThat(name).isGreaterThan(before));
        assertThat(office.run(
                                "restore",
                                "--dry-run",
                                "backups/" + office.files("backups").firstKey())
                        .status())
                .isZero();
    }
}
