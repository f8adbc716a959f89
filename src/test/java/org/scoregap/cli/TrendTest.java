package org.scoregap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code trend} and {@code under-reporting}: three weeks of one department's reports and the inspectors' checks. */
class TrendTest {
    private static final Prepared THREE_WEEKS = Prepared.INITIALISED.then(office -> {
        report(office, 26, "WS-601,200,180", "WS-602,150,140");
        report(office, 27, "WS-601,200,190", "WS-602,150,140");
        report(office, 28, "WS-601,200,100", "WS-602,150,140");
    });

    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void open() {
        office = THREE_WEEKS.in(folder);
    }

    private void report(int week, String... rows) {
        report(office, week, rows);
    }

    private static void report(Office office, int week, String... rows) {
        String[] lines = Stream.concat(Stream.of(Office.HEAD, Office.COLUMNS), Stream.of(rows))
                .toArray(String[]::new);
        Path file = office.write("市卫健委2022年第" + week + "周周报.csv", lines);
        assertThat(office.run("ingest", file.toString(), "--received", "2022-07-15T12:00")
                        .status())
                .isLessThan(2);
    }

    private static List<String> periods(JsonNode weeks) {
        List<String> periods = new ArrayList<>();
        weeks.forEach(week -> periods.add(week.get("period").asString()));
        return periods;
    }

    @Test
    void tellsTheWeeksInBothLanguages() {
        assertThat(office.run("trend").out())
                .contains("逐周走势 2022-W26 至 2022-W28")
                .contains("每周都按当周执行的指标体系")
                .contains("较上周 ")
                .contains("得分走势 ")
                .contains("行业主管部门逐周折算丢分", "W26", "W28")
                .contains("本周变化最大的差距", "扩大")
                .contains("未消除的差距");
        assertThat(office.run("trend", "--lang", "en").out())
                .contains("Week by week, 2022-W26 to 2022-W28")
                .contains("by what is known today")
                .contains("Open gaps", "worse", "weeks");
    }

    @Test
    void agreesWithTheGapsOfItsLastWeek() {
        JsonNode trend = office.run("trend", "-f", "json").json();
        JsonNode gaps = office.run("gaps", "-f", "json").json();
        JsonNode last = trend.get("weeks").get(2).get("frameworks").get(0);
        JsonNode now = gaps.get("frameworks").get(0);

        assertThat(periods(trend.get("weeks"))).containsExactly("2022-W26", "2022-W27", "2022-W28");
        for (String figure : List.of("expected", "low", "high", "p_pass", "expected_loss")) {
            assertThat(last.get(figure)).as(figure).isEqualTo(now.get(figure));
        }
        double before = trend.get("weeks")
                .get(1)
                .get("frameworks")
                .get(0)
                .get("expected_loss")
                .asDouble();
        assertThat(last.get("change").asDouble())
                .isEqualTo(last.get("expected_loss").asDouble() - before);
        assertThat(trend.get("weeks")
                        .get(0)
                        .get("frameworks")
                        .get(0)
                        .get("change")
                        .isNull())
                .isTrue();
    }

    @Test
    void eachWeekIsWhatItsOwnGapsSayNow() {
        double then = office.run("gaps", "-p", "2022-W27", "-f", "json")
                .json()
                .get("frameworks")
                .get(0)
                .get("expected_loss")
                .asDouble();
        List<CSVRecord> rows = office.run("trend", "-f", "csv").csv();
        CSVRecord row = rows.stream()
                .filter(each -> each.get("period").equals("2022-W27"))
                .findFirst()
                .orElseThrow();

        assertThat(row.get("expected_loss")).isEqualTo(String.format(Locale.ROOT, "%.2f", then));
        assertThat(rows).hasSize(9);
    }

    @Test
    void lastAndTopCutTheLists() {
        JsonNode two = office.run("trend", "--last", "2", "-f", "json").json();
        assertThat(periods(two.get("weeks"))).containsExactly("2022-W27", "2022-W28");
        assertThat(two.get("open").get(0).get("weeks_open").asInt()).isEqualTo(3);
        assertThat(two.get("open").get(0).get("since").asString()).isEqualTo("2022-W26");
        assertThat(office.run("trend", "--by", "unit", "--last", "2", "--top", "1", "-f", "csv")
                        .csv())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.toMap())
                        .containsKeys("weighted_loss_2022_w27", "weighted_loss_2022_w28")
                        .doesNotContainKey("weighted_loss_2022_w26"));
        assertThat(office.run("trend", "--by", "indicator", "--top", "3", "-f", "csv")
                        .csv())
                .hasSize(3);
        assertThat(office.run("trend", "-p", "2022-W27", "-f", "json").json().get("weeks"))
                .hasSize(2);
        assertThat(office.run("trend", "--last", "0").status()).isEqualTo(ExitStatus.USAGE);
    }

    @Test
    void theFirstWeekHasNothingToCompareWith() {
        assertThat(office.run("trend", "-p", "2022-W26").out())
                .contains("2022-W26 至 2022-W26")
                .doesNotContain("较上周 ", "得分走势", "本周变化最大的差距");
    }

    @Test
    void aNewMappingIsSaid() {
        office.edit("scoregap.yaml", "from: 2022-W25", "from: 2022-W28");
        assertThat(office.run("trend").out()).contains("从 2022-W28 起执行新的指标体系");
    }

    @Test
    void underReportingSaysWhatItIsWithoutInspections() {
        assertThat(office.run("under-reporting").out())
                .contains("漏报清单 2022年第28周")
                .contains("尚无可用的暗访督查，全市漏报倍数按惯常的 1.50 估计")
                .contains("查得太少、不排名的单位", "市卫健委", "160/1050");
        assertThat(office.run("under-reporting", "--lang", "en").out()).contains("taken to be the usual 1.50");
        JsonNode json = office.run("under-reporting", "-f", "json").json();
        assertThat(json.get("city").get("factor").asDouble()).isEqualTo(1.5);
        assertThat(json.get("city").get("weeks")).hasSize(3);
        assertThat(json.get("ranked")).isEmpty();
        assertThat(json.get("few").get(0).get("unit").asString()).isEqualTo("WJW");
        assertThat(office.run("under-reporting", "-f", "csv").csv())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.get("list")).isEqualTo("few");
                    assertThat(row.get("level")).isEqualTo("unknown");
                    assertThat(row.get("factor")).isEqualTo("1.50");
                    assertThat(row.get("rank")).isEmpty();
                });
    }

    @Test
    void gapsSayWhichAssumptionsMayNotHold() {
        assertThat(office.run("gaps").out()).contains("以上数字的下列前提，今天可能不成立：").contains("近 8 周没有暗访督查");
        assertThat(office.run("accountability", "--lang", "en").out())
                .contains("What these figures take for granted and may not hold today:")
                .contains("There were no inspections in the last 8 weeks");
        JsonNode assumptions = office.run("gaps", "-f", "json").json().get("assumptions");
        assertThat(assumptions.get(0).get("code").asString()).isEqualTo("few_inspections");
        assertThat(assumptions.get(0).get("usual").asDouble()).isEqualTo(1.5);
    }
}
