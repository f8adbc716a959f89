package org.scoregap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code --unit} and {@code --level}: a district runs its own meeting from the city's store. */
class BranchListsTest {
    /** Three units report in time, one district has not; a market in the other one is inspected. */
    private static final Prepared TAKEN_IN = Prepared.INITIALISED.then(office -> {
        take(office, "市卫健委", "WS-601,200,142");
        take(office, "市城管局", "WM-101,100,90");
        take(office, "汉滨区", "WM-202,50,40");
        Path checks = office.write(
                "暗访检查记录表（7月第2周）-市创建办督查组.csv", "检查单位：市创建办督查组", "检查日期,检查点位,检查指标,检查项数,合格项数", "2022-7-13,兴安市场,WM-204,10,7");
        office.run("ingest", checks.toString());
        office.on(Office.FRIDAY.plus(Duration.ofHours(3)));
    });

    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void aWeekIsTakenIn() {
        office = TAKEN_IN.in(folder);
    }

    private static void take(Office office, String unit, String row) {
        office.run(
                "ingest",
                office.write(unit + "2022年第28周周报.csv", "填报单位：" + unit, Office.COLUMNS, row)
                        .toString());
    }

    private List<CSVRecord> csv(String... words) {
        return office.run(
                        Stream.concat(Stream.of(words), Stream.of("-f", "csv")).toArray(String[]::new))
                .csv();
    }

    private static BigDecimal sum(List<CSVRecord> rows, String column) {
        return rows.stream().map(row -> new BigDecimal(row.get(column))).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void aDistrictsGapsAddUpToItsLineInTheCitysList() {
        CSVRecord line = csv("accountability").stream()
                .filter(row -> row.get("unit").equals("HBQ"))
                .findFirst()
                .orElseThrow();
        List<CSVRecord> gaps = csv("gaps", "--unit", "汉滨区");
        for (String framework : List.of("WS", "WM")) {
            List<CSVRecord> own = gaps.stream()
                    .filter(row -> row.get("framework").equals(framework))
                    .toList();
            assertThat(sum(own, "expected_loss"))
                    .isEqualByComparingTo(line.get("loss_" + framework.toLowerCase(java.util.Locale.ROOT)))
                    .isPositive();
            assertThat(sum(own, "charge"))
                    .isEqualByComparingTo(line.get("charge_" + framework.toLowerCase(java.util.Locale.ROOT)));
        }
        assertThat(csv("accountability", "--unit", "HBQ")).singleElement().satisfies(row -> {
            assertThat(row.get("loss_ws")).isEqualTo(line.get("loss_ws"));
            assertThat(row.get("missing")).isEqualTo(line.get("missing"));
        });
        assertThat(office.run("gaps", "--unit", "HBQ").out())
                .contains("其中属于汉滨区的合计", "其中属于汉滨区的 " + line.get("loss_ws") + " 分")
                .doesNotContain("及格", "可能性");
    }

    @Test
    void allLevelsOfTheCityTogetherAreTheCity() {
        for (String column : List.of("loss_ws", "loss_wm", "loss_sl", "charge_ws")) {
            assertThat(sum(csv("gaps", "--by", "unit", "--level", "city"), column))
                    .isEqualByComparingTo(sum(csv("gaps", "--by", "unit"), column));
        }
        List<CSVRecord> districts = csv("gaps", "--by", "unit", "--level", "district");
        assertThat(districts).extracting(row -> row.get("unit")).containsExactlyInAnyOrder("HBQ", "GXQ");
        CSVRecord city = csv("gaps", "--by", "unit", "--level", "city", "--unit", "AK").stream()
                .filter(row -> row.get("unit").equals("AK"))
                .findFirst()
                .orElseThrow();
        assertThat(sum(districts, "loss_ws")).isEqualByComparingTo(city.get("loss_ws"));
    }

    @Test
    void whatIsReportedOfAStreetIsListedByStreetAndLosesItsDistrictPoints(@TempDir Path other) {
        office = Office.in(other);
        office.write(
                "市城管局2022年第28周周报.csv",
                "填报单位：市城管局",
                "指标编号,属地,应检数,合格数",
                "WM-101,老城街道,100,60",
                "WM-101,新城街道,100,80",
                "WM-101,高新区,100,90");
        office.run("ingest");
        assertThat(csv("collect", "--level", "street"))
                .extracting(row -> row.get("territory") + " " + row.get("passed"))
                .containsExactly("LCB 60", "XCJD 80");
        assertThat(csv("accountability", "--level", "district"))
                .extracting(row -> row.get("unit"))
                .containsExactly("HBQ", "GXQ");
        assertThat(office.run("accountability", "--level", "district").out()).doesNotContain("不再分到镇办");
        assertThat(csv("accountability", "--level", "street")).isEmpty();
        assertThat(office.run("accountability", "--level", "street").out()).contains("只分到区，不再分到镇办和社区");
    }

    @Test
    void everyWayToGroupGapsSumsUpTheSame() {
        JsonNode frameworks =
                office.run("gaps", "--unit", "CGJ", "-f", "json").json().get("frameworks");
        double loss = frameworks.get(0).get("expected_loss").asDouble();
        assertThat(frameworks.get(0).get("city_expected_loss").asDouble()).isGreaterThan(loss);
        assertThat(frameworks.get(0).get("p_pass")).isNull();
        CSVRecord row = csv("gaps", "--by", "framework", "--unit", "CGJ").get(0);
        assertThat(Double.parseDouble(row.get("expected_loss")))
                .isCloseTo(loss, org.assertj.core.data.Offset.offset(0.02));
        List<CSVRecord> sections = csv("gaps", "--by", "section", "--unit", "CGJ");
        assertThat(sections).isNotEmpty();
        assertThat(csv("gaps", "--by", "site", "--unit", "HBQ"))
                .isNotEmpty()
                .allSatisfy(site -> assertThat(site.get("territory")).isEqualTo("HBQ"));
        assertThat(csv("gaps", "--by", "site", "--unit", "GXQ")).isEmpty();
    }

    @Test
    void reportingIsListedByBranchAndADistrictIsAsFarAsItsSlowestPart() {
        assertThat(csv("status", "--unit", "HBQ"))
                .singleElement()
                .satisfies(row -> assertThat(row.get("state")).isEqualTo("on_time"));
        assertThat(csv("status", "--level", "district"))
                .extracting(row -> row.get("unit") + " " + row.get("state"))
                .containsExactly("GXQ missing", "HBQ on_time");
        assertThat(csv("status", "--level", "city", "--unit", "AK").stream()
                        .filter(row -> row.get("unit").equals("AK")))
                .singleElement()
                .satisfies(row -> assertThat(row.get("state")).isEqualTo("missing"));
        assertThat(csv("status", "--weeks", "1", "--level", "district").get(0).get("missing_rate"))
                .isEqualTo("0.5000");
        assertThat(office.run("status", "--unit", "HBQ").out()).contains("其中属于汉滨区的");
    }

    @Test
    void figuresHabitsCoursesAndRemindersAreNarrowedToo() {
        assertThat(csv("collect", "--unit", "HBQ"))
                .isNotEmpty()
                .allSatisfy(row ->
                        assertThat(row.get("unit") + row.get("territory")).contains("HBQ"));
        assertThat(csv("collect", "--unit", "GXQ")).isEmpty();
        assertThat(office.run("under-reporting", "--level", "district", "-f", "json")
                        .json()
                        .toString())
                .doesNotContain("WJW")
                .contains("\"level\":\"district\"");
        assertThat(csv("trend", "--by", "unit", "--level", "district"))
                .extracting(row -> row.get("unit"))
                .containsExactlyInAnyOrder("HBQ", "GXQ");
        assertThat(csv("remind", "--level", "district"))
                .extracting(row -> row.get("unit"))
                .containsExactly("HBQ", "GXQ");
    }

    @Test
    void whatANarrowedListCannotDoIsSaid() {
        assertThat(office.run("gaps", "--unit", "HBQ", "--publish").status()).isEqualTo(2);
        assertThat(office.run("gaps", "--unit", "没有这个区").status()).isEqualTo(2);
        assertThat(office.run("gaps", "--level", "village").status()).isEqualTo(2);
        assertThat(office.run("trend", "--unit", "HBQ").err()).contains("--by unit");
        assertThat(office.run("gaps", "--by", "unit", "--level", "street").status())
                .isZero();
    }

    @Test
    void aPublishedListIsNotComparedWithAPartOfItself() {
        office.run("gaps", "--publish", "--quiet");
        take(office, "高新区", "WM-202,50,10");
        assertThat(office.run("gaps").out()).contains("发布");
        assertThat(office.run("gaps", "--unit", "HBQ").out()).doesNotContain("发布");
    }

    @Test
    void aPartOfTheUnitsHasAPageAndAWorkbookOfItsOwnBesideTheCitys() {
        Path reports = folder.resolve("reports/2022-W28");
        office.run("report", "-f", "html");
        Office.Outcome made = office.run("report", "--unit", "汉滨区");
        assertThat(made.err()).isNotEmpty();
        assertThat(made.status()).isZero();
        assertThat(reports.resolve("创建工作周报-2022-W28.html")).exists();
        assertThat(reports.resolve("创建工作周报-2022-W28-汉滨区.xlsx")).exists();
        assertThat(reports.resolve("创建工作周报-2022-W28-汉滨区.html"))
                .content()
                .contains("其中属于汉滨区的合计", "unit-HBQ")
                .doesNotContain("unit-WJW\"");
        assertThat(office.run("report", "--unit", "HBQ", "-f", "docx").status()).isEqualTo(2);
    }
}
