package org.scoregap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code status}, {@code collect} and {@code history}: what was reported, by whom, and what became of it. */
class ListsTest {
    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void open() {
        office = Office.in(folder);
    }

    private Map<String, String> states() {
        return office.run("status", "-p", "2022-W28", "-f", "csv").csv().stream()
                .collect(Collectors.toMap(row -> row.get("unit"), row -> row.get("state")));
    }

    private void take(String unit, String received, String... rows) {
        String[] lines = new String[rows.length + 2];
        lines[0] = "填报单位：" + unit;
        lines[1] = Office.COLUMNS;
        System.arraycopy(rows, 0, lines, 2, rows.length);
        Path file = office.write(unit + "2022年第28周周报.csv", lines);
        office.run("ingest", file.toString(), "--received", received);
    }

    @Test
    void everyStateOfAReportIsToldApart() {
        take("市卫健委", "2022-07-15T18:00", "WS-601,200,142");
        take("市城管局", "2022-07-15T18:01", "WM-101,100,90");
        take("市住建局", "2022-07-15T09:00", "WS-315,40,50");
        take("市教体局", "2022-07-14T09:00", "WM-135,10,9");
        take("市教体局", "2022-07-15T09:00", "WM-135,10,8");
        assertThat(states())
                .containsEntry("WJW", "on_time")
                .containsEntry("CGJ", "late")
                .containsEntry("ZJJ", "refused")
                .containsEntry("JTJ", "corrected")
                .containsEntry("SCJG", "awaited");
        office.on(Office.FRIDAY.plus(Duration.ofHours(2)));
        assertThat(states()).containsEntry("SCJG", "missing").containsEntry("JTJ", "corrected");
    }

    @Test
    void whatNeedsACallComesFirstWithTheNumberToCall() {
        take("市卫健委", "2022-07-15T17:00", "WS-601,200,142", "WS-602,150,160");
        office.on(Office.FRIDAY.plus(Duration.ofDays(3)));
        JsonNode status = office.run("status", "--format", "json").json();
        assertThat(status.get("period").asString()).isEqualTo("2022-W28");
        assertThat(status.get("as_of").asString()).isEqualTo("2022-07-18T16:00:00+08:00");
        JsonNode first = status.get("units").get(0);
        JsonNode last = status.get("units").get(status.get("units").size() - 1);
        assertThat(first.get("state").asString()).isEqualTo("missing");
        assertThat(first.get("received_at").isNull()).isTrue();
        assertThat(first.get("contact").asString()).matches(".+ 0915-\\d{7}");
        assertThat(last.get("unit").asString()).isEqualTo("WJW");
        assertThat(last.get("received_at").asString()).isEqualTo("2022-07-15T17:00:00+08:00");
        assertThat(last.get("due_at").asString()).isEqualTo("2022-07-15T18:00:00+08:00");
        assertThat(last.get("rows").asInt()).isEqualTo(2);
        assertThat(last.get("accepted").asInt()).isEqualTo(1);
        assertThat(last.get("problems").asInt()).isEqualTo(1);
    }

    @Test
    void aHolidayMovesTheDueTime() {
        office.edit("scoregap.yaml", "2022-W40: 2022-10-08T18:00", "2022-W28: 2022-07-16T12:00");
        take("市卫健委", "2022-07-16T12:00", "WS-601,200,142");
        take("市城管局", "2022-07-16T12:01", "WM-101,100,90");
        assertThat(states()).containsEntry("WJW", "on_time").containsEntry("CGJ", "late");
    }

    @Test
    void collectShowsEachFigureOnceInEveryFormat() {
        take("市卫健委", "2022-07-15T17:00", "WS-601,200,142", "WS-602,150,130");
        assertThat(office.run("collect").out())
                .contains("汇总表 2022年第28周", "共 2 条数据", "WS-601", "1:C3", "WS-602", "1:C4");
        assertThat(office.run("collect", "-f", "md").out())
                .contains("| WS-601 | 五小行业证照与卫生信息公示率 | 市卫健委 | 自查 | 2022-07-17 | 142 | 200 |  |");
        JsonNode figure =
                office.run("collect", "-f", "json").json().get("figures").get(1);
        assertThat(figure.get("passed").asDouble()).isEqualTo(130);
        assertThat(figure.get("checked").asInt()).isEqualTo(150);
        assertThat(figure.get("amount").isNull()).isTrue();
    }

    @Test
    void aWeekBeforeAnythingWasReportedHasNoLists() {
        take("市卫健委", "2022-07-15T17:00", "WS-601,200,142");
        for (String list : List.of("gaps", "accountability", "collect", "status")) {
            Office.Outcome early = office.run(list, "-p", "2022-W27");
            assertThat(early.status()).isEqualTo(ExitStatus.USAGE);
            assertThat(early.err()).contains("没有可用的数据：2022-W27");
            assertThat(early.out()).isEmpty();
        }
    }

    @Test
    void historyKeepsEverythingInTheOrderOfRecording() {
        take("市卫健委", "2022-07-15T17:00", "WS-601,200,142", "WS-602,150,160");
        take("市城管局", "2022-07-14T17:00", "WM-101,100,90");
        office.run("correct", "1:C4", "130", "--reason", "电话核实");
        office.run("undo", "2", "--reason", "重复");
        assertThat(office.run("history", "-f", "csv").out().lines())
                .containsExactly(
                        "id,file,received_at,recorded_at,outcome,units,forms,periods,rows,accepted,errors,warnings,corrects,undone_at,reason",
                        "1,市卫健委2022年第28周周报.csv,2022-07-15T17:00:00+08:00,2022-07-15T16:00:00+08:00,partly,市卫健委,weekly-indicators,2022-W28,2,1,1,0,,,",
                        "2,市城管局2022年第28周周报.csv,2022-07-14T17:00:00+08:00,2022-07-15T16:00:00+08:00,accepted,市城管局,weekly-indicators,2022-W28,1,1,0,0,,2022-07-15T16:00:00+08:00,重复",
                        "3,市卫健委2022年第28周周报.csv,2022-07-15T17:00:00+08:00,2022-07-15T16:00:00+08:00,accepted,市卫健委,weekly-indicators,2022-W28,2,2,0,0,1,,电话核实");
        assertThat(office.run("history").out()).contains("报送历史", "部分采用", "电话核实", "重复");
        assertThat(office.run("history", "--lang", "en", "-f", "md").out()).contains("partly accepted", "| 3 |");
    }

    @Test
    void aFileThatCannotBeOpenedIsStillListedUnderTheUnitAndWeekOfItsName() {
        take("市城管局", "2022-07-15T09:00", "WM-101,100,90");
        Path damaged = office.write("市卫健委2022年第28周周报表.xlsx", "PK damaged");
        office.run("ingest", damaged.toString());

        assertThat(office.run("history", "-f", "csv").csv().get(1).toMap())
                .containsEntry("outcome", "refused")
                .containsEntry("units", "市卫健委")
                .containsEntry("periods", "2022-W28");
        assertThat(office.run("status", "-p", "2022-W28", "-f", "csv").csv())
                .filteredOn(row -> row.get("unit").equals("WJW"))
                .extracting(row -> row.get("state"))
                .containsExactly("refused");
        assertThat(office.run("validate", damaged.toString(), "-f", "json")
                        .json()
                        .get("problems")
                        .get(0)
                        .get("points_at_stake")
                        .asDouble())
                .isPositive();
    }

    @Test
    void peopleReadTheTitlesOfFormsAndMachinesTheirIds() {
        take("市卫健委", "2022-07-15T18:00", "WS-601,200,142");

        assertThat(office.run("history").out()).contains("周报表").doesNotContain("weekly-indicators");
        assertThat(office.run("history", "-f", "csv").csv().get(0).get("forms")).isEqualTo("weekly-indicators");
    }

    @Test
    void aWeekOfWhichMostReportsAreToComeSaysSoAboveItsGaps() {
        take("市卫健委", "2022-07-15T18:00", "WS-601,200,142");

        assertThat(office.run("gaps").out()).containsPattern("本周应报的 \\d+ 项指标还有 \\d+ 项没有报来，这些项按以前的数据估计");
    }
}
