package org.scoregap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What hangs on figures that were sent and refused, and how many of the problems are listed. */
class UnreadPointsTest {
    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void open() {
        office = Office.in(folder);
    }

    private JsonNode unread() {
        return office.run("status", "-f", "json").json().get("unread");
    }

    @Test
    void theWeekSaysHowManyPointsHangOnWhatCouldNotBeReadUntilItIsSentAgain() {
        office.writeWeekly("WS-601,200,142", "WS-602,150,一百三");
        assertThat(office.run("ingest").out()).contains("送来而没能读出的数据 1 处，涉及 1 项指标（国家卫生城市 30.00 分），改正重报后才计入。");
        assertThat(unread().toString())
                .isEqualTo("{\"places\":1,\"unknown\":0,\"unplaced_files\":0,\"indicators\":[\"WS-602\"],"
                        + "\"points\":{\"WS\":30}}");
        assertThat(office.run("status", "--lang", "en").out())
                .contains("1 place that was sent could not be read; 1 indicator hangs on it");

        office.write("市卫健委2022年第28周周报（改）.csv", Office.HEAD, Office.COLUMNS, "WS-602,150,130");
        assertThat(office.run("ingest").out()).doesNotContain("没能读出");
        assertThat(unread().get("places").asInt()).isZero();
    }

    @Test
    void aGapWhoseFigureWasReturnedSaysSoInsteadOfUnreported() {
        office.writeWeekly("WS-601,200,142", "WS-602,150,一百三");
        office.run("ingest");
        office.on(Office.FRIDAY.plus(Duration.ofHours(3)));

        assertThat(office.run("gaps", "--top", "200").out().lines())
                .anyMatch(line -> line.contains("WS-602") && line.contains("退回未补"))
                .anyMatch(line -> line.contains("WS-604") && line.contains("未报"))
                .noneMatch(line -> line.contains("WS-601") && line.contains("退回"));
        assertThat(office.run("explain", "WS-602").out()).contains("退回未补").doesNotContain("本期报送：未报");
        assertThat(office.run("explain", "WS-604").out()).doesNotContain("退回未补");
        assertThat(office.run("gaps", "-f", "csv").csv())
                .filteredOn(row -> row.get("indicator").equals("WS-602"))
                .extracting(row -> row.get("report"))
                .containsOnly("missing");
    }

    @Test
    void aCorrectedCellHangsNoLonger() {
        office.writeWeekly("WS-601,200,142", "WS-602,150,一百三");
        office.run("ingest");
        office.run("correct", "1:C4", "130", "--reason", "电话更正");

        assertThat(unread().get("places").asInt()).isZero();
    }

    @Test
    void onlyTheCostliestProblemsArePrintedAndAllAreCounted() {
        office.writeWeekly("WS-601,200,x", "WS-602,150,y", "WS-604,80,z");
        Office.Outcome some = office.run("validate", "inbox", "--max-problems", "1");
        assertThat(some.status()).isEqualTo(ExitStatus.PROBLEMS);
        assertThat(some.out())
                .contains("共 3 个问题：错误 3。", "只列出最要紧的 1 个，另有 2 个没有列出", "C4")
                .doesNotContain("C3", "C5");
        JsonNode json = office.run("validate", "inbox", "--max-problems", "2", "-f", "json")
                .json();
        assertThat(json.get("problems")).hasSize(2);
        assertThat(json.get("errors").asInt()).isEqualTo(3);
        assertThat(json.get("left_out").asInt()).isOne();
        assertThat(office.run("ingest", "--max-problems", "1").out()).contains("另有 2 个没有列出");
        assertThat(office.run("validate", "inbox", "--max-problems", "0").status())
                .isEqualTo(ExitStatus.USAGE);
    }

    @Test
    void aScreenHoldsTwoHundredAndAFileAll() {
        office.writeWeekly(IntStream.rangeClosed(1, 203)
                .mapToObj(number -> "无此指标" + number + ",10,9")
                .toArray(String[]::new));
        assertThat(office.run("validate", "inbox").out()).contains("共 203 个问题", "另有 3 个没有列出");
        assertThat(office.run("validate", "inbox", "-f", "csv").csv()).hasSize(203);
        assertThat(office.run("preview", "inbox").out()).contains("共 203 个问题", "另有 3 个没有列出");
        assertThat(office.run("preview", "inbox", "--max-problems", "5").out()).contains("另有 198 个没有列出");
    }
}
