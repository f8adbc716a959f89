package org.scoregap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.scoregap.model.Period;
import org.scoregap.store.Tables;

/** The disk of the store or of the archive fills up while file after file is taken in: what was acknowledged stays. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "mounts file systems as Linux does")
class IngestDisksTest {
    private static final String WHAT_TO_DO = "磁盘已满，请腾出空间后再运行一次";
    private static final Clock LATER = Clock.fixed(Instant.parse("2099-01-01T00:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final Disks disks = new Disks();
    private Office office;
    private List<String> mail = List.of();

    @BeforeEach
    void open() {
        office = Office.in(folder.resolve("small"));
        mail = Mail.into(office);
    }

    @AfterEach
    void unmount() {
        disks.close();
    }

    private Office.Outcome ingest(Office where, String file) {
        return where.run("ingest", "--quiet", "--no-slips", "--format", "json", file);
    }

    private static List<String> filesIn(Office.Outcome outcome) {
        List<String> files = new ArrayList<>();
        outcome.json().get("files").forEach(file -> files.add(file.get("file").asString()));
        return files;
    }

    private List<String> stored() {
        return office.run("history", "-f", "csv").csv().stream()
                .map(row -> row.get("file"))
                .toList();
    }

    @Test
    void aStoreThatFillsUpHoldsWhatItAcknowledgedAndTakesTheRestOnceThereIsRoom() throws Exception {
        Path disk = disks.small(office.path("store"), 400);
        List<String> acknowledged = new ArrayList<>();
        Office.Outcome last = ingest(office, mail.get(0));
        while (last.status() != ExitStatus.STORE) {
            acknowledged.addAll(filesIn(last));
            last = ingest(office, mail.get(acknowledged.size()));
        }
        // It may be the note of the run's end that found no room, when the file is in.
        acknowledged.addAll(last.out().isEmpty() ? List.of() : filesIn(last));
        assertThat(acknowledged).isNotEmpty();
        assertThat(last.err()).contains(disk.toString(), WHAT_TO_DO).hasLineCount(1);
        disks.enlarge(disk);
        assertThat(stored()).containsExactlyElementsOf(acknowledged);
        allCompletes();
    }

    @Test
    void anArchiveThatFillsUpLeavesOutTheFilesThatItHasNoRoomForAndTakesThemOnceThereIs() throws Exception {
        Path disk = disks.small(office.path("archive"), 64);
        Office.Outcome full = office.run("ingest", "--no-slips", "--format", "json", Mail.FOLDER);
        assertThat(full.status()).isEqualTo(ExitStatus.PROBLEMS);
        assertThat(full.err().lines().filter(line -> line.contains(WHAT_TO_DO)))
                .singleElement()
                .asString()
                .contains(disk.toString());
        List<String> acknowledged = filesIn(full);
        assertThat(acknowledged).isNotEmpty().hasSizeLessThan(mail.size());
        assertThat(stored()).containsExactlyElementsOf(acknowledged);
        assertThat(office.run("check", "--store").status()).isZero();
        disks.enlarge(disk);
        ingest(office, Mail.FOLDER);
        assertThat(stored()).hasSize(mail.size());
        assertThat(office.run("check", "--store").status()).isZero();
    }

    private void allCompletes() throws Exception {
        Office undisturbed = Office.in(folder.resolve("undisturbed"));
        Mail.into(undisturbed);
        for (String file : mail) {
            ingest(office, file);
            ingest(undisturbed, file);
        }
        assertThat(office.run("check", "--store").status()).isZero();
        assertThat(Tables.of(office.path("store"))).isEqualTo(Tables.of(undisturbed.path("store")));
        Period week = new Period(2022, 28);
        assertThat(WeekLists.of(office.path("."), week, LATER))
                .isEqualTo(WeekLists.of(undisturbed.path("."), week, LATER));
    }
}
