package org.scoregap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@code weekly} on disks that are full or read-only: one line says which and what to do, nothing is lost or half moved, and
 * once there is room the next run completes the work. Real disks, so only where the tests may mount some; skipped elsewhere.
 */
@EnabledOnOs(value = OS.LINUX, disabledReason = "mounts file systems as Linux does")
class WeeklyDisksTest {
    private static final String CITY = "市城管局2022年第28周周报.csv";

    @TempDir
    Path folder;

    private final Disks disks = new Disks();
    private Office office;

    @BeforeEach
    void open() {
        office = Office.in(folder);
        office.writeWeekly("WS-601,200,142");
        office.write(CITY, "填报单位：市城管局", Office.COLUMNS, "WM-101,100,90");
    }

    @AfterEach
    void unmount() {
        disks.close();
    }

    private void nothingHasLeftTheInbox() {
        assertThat(office.files("inbox").keySet()).containsExactlyInAnyOrder(Office.WEEKLY, CITY);
    }

    private void theNextRunCompletesTheWork() {
        assertThat(office.run("weekly").status()).isZero();
        assertThat(office.files("inbox")).isEmpty();
        assertThat(office.run("history", "-f", "csv").csv()).hasSize(2);
        assertThat(office.files("archive/2022-W28").keySet()).hasSize(2);
        assertThat(office.read("reports/2022-W28/gaps.md")).contains("142/200");
        assertThat(office.files(".").keySet()).noneMatch(name -> name.endsWith(".tmp"));
    }

    /** The lines that speak of a disk. */
    private static List<String> ofDisks(Office.Outcome outcome) {
        return outcome.err().lines().filter(line -> line.contains("磁盘")).toList();
    }

    @ParameterizedTest
    @CsvSource({"reports, 64, 65", "store, 160, 69"})
    void aFullDiskIsNamedAndNothingIsMoved(String name, int kilobytes, int status) throws IOException {
        Path disk = disks.small(office.path(name), kilobytes);
        Office.Outcome full = office.run("weekly");
        assertThat(full.status()).as(full.err()).isEqualTo(status);
        assertThat(ofDisks(full)).singleElement().asString().contains(disk.toString(), "磁盘已满，请腾出空间后再运行一次");
        nothingHasLeftTheInbox();
        disks.enlarge(disk);
        theNextRunCompletesTheWork();
    }

    @Test
    void whatAnArchiveHasRoomForIsReportedAndTheRestIsTakenInTheNextTime() throws IOException {
        Path disk = disks.small(office.path("archive"), 4);
        Office.Outcome full = office.run("weekly");
        assertThat(full.status()).as(full.err()).isEqualTo(ExitStatus.PROBLEMS);
        assertThat(ofDisks(full))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).contains(disk.toString(), "磁盘已满，请腾出空间后再运行一次"));
        assertThat(full.err()).contains("1 个文件已经入库，但没能移出收件箱");
        assertThat(office.run("history", "-f", "csv").csv()).hasSize(1);
        nothingHasLeftTheInbox();
        disks.enlarge(disk);
        theNextRunCompletesTheWork();
    }

    @ParameterizedTest
    @CsvSource({"reports, 65", "archive, 65", "store, 69"})
    void aReadOnlyFolderIsNamedAndNothingIsMoved(String name, int status) throws IOException {
        Path disk = disks.readOnly(office.path(name));
        Office.Outcome refused = office.run("weekly");
        assertThat(refused.status()).as(refused.err()).isEqualTo(status);
        assertThat(ofDisks(refused)).singleElement().asString().contains(disk.toString(), "请改为可写后再运行一次");
        nothingHasLeftTheInbox();
        disks.writable(disk);
        theNextRunCompletesTheWork();
    }

    @Test
    void whatAReadOnlyInboxHoldsIsTakenInReportedAndNotHalfMoved() throws IOException {
        Path inbox = disks.readOnly(office.path("inbox"));
        Office.Outcome refused = office.run("weekly");
        assertThat(refused.status()).isEqualTo(ExitStatus.PROBLEMS);
        assertThat(ofDisks(refused))
                .singleElement()
                .asString()
                .contains("2 个文件已经入库，但没能移出收件箱", inbox.toString(), "请改为可写后再运行一次");
        assertThat(office.read("reports/2022-W28/gaps.md")).contains("142/200");
        nothingHasLeftTheInbox();
        assertThat(office.files("archive").keySet()).allMatch(name -> name.startsWith("originals/"));
        disks.writable(inbox);
        theNextRunCompletesTheWork();
    }
}
