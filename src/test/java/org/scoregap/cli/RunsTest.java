package org.scoregap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scoregap.model.RunWords;
import org.scoregap.store.Store;

/** {@code history --runs}: every command that changed something or published, done or not. */
class RunsTest {
    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void open() {
        office = Office.in(folder);
        office.writeWeekly("WS-601,200,142");
        office.run("ingest", "inbox/" + Office.WEEKLY);
    }

    private List<CSVRecord> runs() {
        return office.run("history", "--runs", "-f", "csv").csv();
    }

    @Test
    void aRunIsThereWithItsUserItsWordsAndWhatItRecorded() {
        assertThat(runs()).hasSize(1);
        CSVRecord ingest = runs().get(0);
        assertThat(ingest.get("account")).isEqualTo(System.getProperty("user.name"));
        assertThat(ingest.get("command")).isEqualTo("ingest inbox/" + Office.WEEKLY);
        assertThat(ingest.get("result")).isEqualTo("done");
        assertThat(ingest.get("exit_status")).isEqualTo("0");
        assertThat(ingest.get("submissions")).isEqualTo("1");
        assertThat(ingest.get("files")).matches("submission 1 [0-9a-f]{64} " + Office.WEEKLY);
        assertThat(ingest.get("begun_at")).startsWith("2022-07-15");
        assertThat(ingest.get("ended_at")).isGreaterThanOrEqualTo(ingest.get("begun_at"));
    }

    @Test
    void whatOnlyLooksLeavesNoTraceAndWhatPublishesDoes() {
        office.run("gaps");
        office.run("status");
        office.run("history");
        office.run("backup", "a.zip");
        assertThat(runs()).hasSize(1);
        office.run("gaps", "--publish", "--note", "第一 次");
        assertThat(runs()).hasSize(2);
        assertThat(runs().get(1).get("command")).isEqualTo("gaps --publish --note \"第一 次\"");
        assertThat(runs().get(1).get("publications")).isEqualTo("1");
        assertThat(runs().get(1).get("files")).matches("publication 1 [0-9a-f]{64} gaps 2022-W28");
        office.run("gaps", "--publish", "--as-of", runs().get(1).get("ended_at"));
        assertThat(runs()).hasSize(3);
    }

    @Test
    void aRunThatCouldNotGoOnIsThereWithTheReason() {
        assertThat(office.run("undo", "7", "--reason", "x").status()).isEqualTo(ExitStatus.USAGE);
        assertThat(office.run("task", "verify", "9", "--reason", "x").status()).isEqualTo(ExitStatus.USAGE);
        assertThat(runs()).hasSize(3);
        assertThat(runs().get(1).get("result")).isEqualTo("failed");
        assertThat(runs().get(1).get("failure")).isEqualTo("SUBMISSION_UNKNOWN");
        assertThat(runs().get(2).get("command")).isEqualTo("task verify 9 --reason x");
        assertThat(runs().get(2).get("exit_status")).isEqualTo("2");
    }

    @Test
    void whatAProgramOfTheUsersIsToldMayBeASecretAndIsLeftOut() {
        office.run("weekly", "--keep-backups", "1", "--notify-command", "/bin/true", "https://robot/key-4711", "s e");
        office.run("weekly", "--notify-command=/bin/true", "--", "-key-4711");
        for (CSVRecord weekly : runs().subList(1, 3)) {
            assertThat(weekly.get("command")).startsWith("weekly ").doesNotContain("4711", "s e", "/bin/true");
        }
        assertThat(runs().get(1).get("command")).isEqualTo("weekly --keep-backups 1 --notify-command … … …");
        assertThat(office.run("check", "--store").status()).isZero();
    }

    @Test
    void aRestoreIsInTheStoreThatCameBackWithTheBackupsHash() {
        office.run("backup", "a.zip");
        office.run("undo", "1", "--reason", "x");
        office.run("restore", "a.zip");
        assertThat(runs())
                .extracting(run -> run.get("command"))
                .containsExactly("ingest inbox/" + Office.WEEKLY, "restore a.zip");
        assertThat(runs().get(1).get("files")).matches("backup [0-9a-f]{64} a\\.zip");
        assertThat(office.run("check", "--store").status()).isZero();
    }

    @Test
    void aRunThatWasKilledHasNoEndAndTheListSaysSo() {
        try (Store store = Store.open(office.path("store"), Duration.ZERO, Clock.systemUTC())) {
            store.journal().begin(new RunWords("cyb", "weekly", "weekly", "1"));
        }
        assertThat(runs().get(1).get("result")).isEqualTo("no_end");
        assertThat(runs().get(1).get("ended_at")).isEmpty();
        assertThat(office.run("history", "--runs").out()).contains("没有结束记录", "有 1 次没有结束记录：运行中被中断");
        assertThat(office.run("check", "--store").status()).isZero();
    }

    @Test
    void theListIsReadableInBothLanguages() {
        assertThat(office.run("history", "--runs").out()).contains("操作记录", "完成", "ingest inbox/");
        assertThat(office.run("history", "--runs", "--lang", "en").out()).contains("Runs", "done", "ingest inbox/");
    }
}
