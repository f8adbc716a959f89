package org.scoregap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies in a week's folder tells of one and the same week, tasks included, whatever comes in later. */
class WeeklyFolderTest {
    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void aWeekIsReported() {
        office = Office.in(folder);
        office.writeWeekly("WS-601,200,142");
        office.run("weekly");
    }

    @Test
    void theTasksOfEveryStateStandBesideTheOtherLists() {
        assertThat(Office.csv(office.read("reports/2022-W28/tasks.csv"))).isEmpty();
        office.run("task", "issue", "WS-601", "--unit", "WJW", "--day", "2022-07-14", "--quiet");
        office.run("task", "issue", "WS-601", "--unit", "SCJG", "--day", "2022-07-14", "--quiet");
        office.run("task", "verify", "1", "--day", "2022-07-15", "--reason", "现场核查");
        office.on(Office.FRIDAY.plus(Duration.ofMinutes(5)));
        office.run("weekly");
        assertThat(Office.csv(office.read("reports/2022-W28/tasks.csv").replace("\uFEFF", "")))
                .extracting(row -> row.get("unit") + " " + row.get("state"))
                .containsExactlyInAnyOrder("WJW verified", "SCJG issued");
        for (String format : new String[] {"json", "md"}) {
            assertThat(office.read("reports/2022-W28/tasks." + format))
                    .isEqualTo(office.run("task", "list", "--all", "-f", format).out());
        }
    }

    @Test
    void whatComesLateForAnEarlierWeekChangesItsDocumentsToo() {
        String book = "reports/2022-W28/创建工作周报-2022-W28.html";
        String before = office.read(book);
        office.on(Office.FRIDAY.plus(Duration.ofDays(7)));
        office.write("市卫健委2022年第29周周报.csv", Office.HEAD, Office.COLUMNS, "WS-601,200,151");
        office.write("市城管局2022年第28周周报.csv", "填报单位：市城管局", Office.COLUMNS, "WM-101,100,90");
        assertThat(office.run("weekly").err()).contains("2022-W29", "2022-W28");
        assertThat(office.read("reports/2022-W28/collect.csv")).contains("CGJ");
        assertThat(office.read(book)).isNotEqualTo(before).contains("WM-101");
        String page = office.read(book);
        office.run("report", "--period", "2022-W28", "-f", "html", "-o", "again.html");
        assertThat(page).isEqualTo(office.read("again.html"));
    }
}
