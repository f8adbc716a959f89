package org.scoregap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code accept}: somebody has looked, and the doubtful figure is true. */
class AcceptTest {
    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void open() {
        office = Office.in(folder);
    }

    private List<String> figures() {
        return office.run("collect", "-p", "2022-W28", "-f", "csv").csv().stream()
                .map(row -> row.get("indicator") + " " + row.get("passed") + "/" + row.get("checked"))
                .toList();
    }

    /** The problems that the week's lists show. */
    private List<String> problems() {
        office.run("weekly", "-p", "2022-W28");
        return Office.csv(office.read("reports/2022-W28/problems.csv").substring(1)).stream()
                .map(row -> row.get("code") + " " + row.get("submission") + ":" + row.get("cell") + " "
                        + row.get("accepted"))
                .toList();
    }

    @Test
    void aRowThatTheUnitDoesNotAnswerForCounts() {
        office.run(
                "ingest", office.writeWeekly("WS-601,200,142", "WS-315,40,30").toString());
        assertThat(figures()).containsExactly("WS-601 142/200");
        assertThat(problems()).containsExactly("NOT_ANSWERABLE 1:A4 false");
        Office.Outcome accepted = office.run("accept", "1:A4", "--reason", "代住建局填报");
        assertThat(accepted.status()).isZero();
        assertThat(accepted.err()).contains("第 2 号", "2 行中采用 2 行");
        assertThat(figures()).containsExactly("WS-315 30/40", "WS-601 142/200");
        assertThat(problems()).containsExactly("NOT_ANSWERABLE 2:A4 true");
        assertThat(office.run("weekly").status()).isZero();
    }

    @Test
    void aCheckOutsideTheWeekCounts() {
        Path checks = office.write(
                "暗访检查记录表（7月第2周）-市创建办督查组.csv",
                "检查单位：市创建办督查组",
                "检查日期,检查点位,检查指标,检查项数,合格项数",
                "2022-7-13,兴安市场,WM-204,10,7",
                "2022-7-9,东关农贸市场,WM-204,10,8");
        assertThat(office.run("ingest", checks.toString()).out()).contains("WRONG_PERIOD", "1:A4");
        assertThat(figures()).hasSize(1);
        assertThat(office.run("accept", "1:A4", "--code", "wrong_period", "--reason", "补录")
                        .status())
                .isZero();
        assertThat(figures()).hasSize(2);
    }

    @Test
    void acceptingTwiceChangesNothing() {
        office.run("ingest", office.writeWeekly("WS-315,40,30").toString());
        office.run("accept", "1:A3", "--reason", "代住建局填报");
        String history = office.run("history", "-f", "csv").out();
        Office.Outcome again = office.run("accept", "2:A3", "--reason", "又看了一次", "--lang", "en");
        assertThat(again.status()).isZero();
        assertThat(again.err()).isEqualTo("A3 was decided so before; nothing has changed (it is number 2 now).\n");
        assertThat(office.run("accept", "1:A3", "--reason", "x").status()).isZero();
        assertThat(office.run("history", "-f", "csv").out()).isEqualTo(history);
    }

    @Test
    void whatCannotBeVouchedForIs2() {
        office.run(
                "ingest", office.writeWeekly("WS-601,200,142", "WS-602,150,160").toString());
        for (String cell : List.of("1:C3", "1:C4", "1:Z9", "7:C3")) {
            Office.Outcome refused = office.run("accept", cell, "--reason", "核实无误");
            assertThat(refused.status()).as(cell).isEqualTo(ExitStatus.USAGE);
            assertThat(refused.err())
                    .contains(cell.startsWith("7:") ? "没有第 7 号报送" : "找不到")
                    .hasLineCount(1);
        }
        Office.Outcome other = office.run("accept", "1:C4", "--code", "JUMP", "--reason", "核实无误");
        assertThat(other.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(office.run("history", "-f", "csv").csv()).hasSize(1);
    }

    @Test
    void aDoubtAcrossWeeksIsMarkedAcceptedAndNoLongerAsks() {
        office.write("市卫健委2022年第27周周报.csv", Office.HEAD, Office.COLUMNS, "WS-601,200,142", "WS-604,80,72");
        office.run("ingest");
        office.on(Office.FRIDAY.plus(Duration.ofHours(1)));
        Path now = office.writeWeekly("WS-601,200,142");
        assertThat(office.run("ingest", now.toString()).status()).isEqualTo(ExitStatus.PROBLEMS);
        assertThat(problems()).containsExactly("UNCHANGED 2:C3 false");
        String figures = figures().toString();
        assertThat(office.run("accept", "2:C3", "--code", "UNCHANGED", "--reason", "确实没有变化")
                        .status())
                .isZero();
        assertThat(problems()).containsExactly("UNCHANGED 3:C3 true");
        assertThat(figures()).hasToString(figures);
        assertThat(office.run("accept", "3:C3", "--reason", "x").err())
                .contains("没有变化")
                .hasLineCount(1);
        JsonNode wjw = office.run("status", "-f", "json").json().get("units");
        assertThat(wjw)
                .filteredOn(unit -> unit.get("unit").asString().equals("WJW"))
                .allSatisfy(unit -> assertThat(unit.get("problems").asInt()).isZero());
    }
}
