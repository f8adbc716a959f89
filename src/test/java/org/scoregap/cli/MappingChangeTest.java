package org.scoregap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Every week is scored by the mapping that holds for it, however the configuration changes afterwards. */
class MappingChangeTest {
    private static final String SEVERE = "{ section: WS-6, points: 25, scoring: { proportional: { full: 100% } } }";
    private static final String MILD = "{ section: WS-6, points: 25, scoring: { proportional: { full: 80% } } }";

    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void open() {
        office = Office.in(folder);
        office.write("市卫健委2022年第27周周报.csv", Office.HEAD, Office.COLUMNS, "WS-601,200,120");
        office.writeWeekly("WS-601,200,140");
        office.run("ingest");
    }

    private double loss(String period) {
        for (JsonNode gap :
                office.run("gaps", "-p", period, "-f", "json").json().get("gaps")) {
            if (gap.get("indicator").asString().equals("WS-601")
                    && gap.get("framework").asString().equals("WS")) {
                return gap.get("expected_loss").asDouble();
            }
        }
        throw new AssertionError("no gap of WS-601 in " + period);
    }

    private String mapping(String period) {
        return office.run("gaps", "-p", period, "-f", "json")
                .json()
                .get("mapping")
                .asString();
    }

    @Test
    void aMappingThatBeginsLaterLeavesTheEarlierWeekAsItWas() {
        String before = office.run("gaps", "-p", "2022-W27", "-f", "json").out();
        double severe = loss("2022-W28");
        double ofEarlierWeek = loss("2022-W27");
        office.edit("scoregap.yaml", "from: 2022-W25", "from: 2022-W28");
        office.edit("indicators.yaml", SEVERE, MILD);
        assertThat(loss("2022-W28")).isLessThan(severe);
        assertThat(mapping("2022-W28")).isEqualTo("2022-W28");
        assertThat(office.run("gaps", "-p", "2022-W27", "-f", "json").out()).isEqualTo(before);
        assertThat(loss("2022-W27")).isEqualTo(ofEarlierWeek);
        assertThat(mapping("2022-W27")).isEqualTo("2022-W25");
    }

    @Test
    void aCorrectionOfTheSameMappingIsUsedForAllItsWeeks() {
        double severe = loss("2022-W27");
        double ofLaterWeek = loss("2022-W28");
        office.edit("indicators.yaml", SEVERE, MILD);
        assertThat(loss("2022-W27")).isLessThan(severe);
        assertThat(loss("2022-W28")).isLessThan(ofLaterWeek);
        office.edit("indicators.yaml", MILD, SEVERE);
        assertThat(loss("2022-W27")).isEqualTo(severe);
    }

    @Test
    void aMappingWhoseSumsDisagreeIsRefusedAndNotRecorded() {
        double before = loss("2022-W28");
        office.edit("indicators.yaml", SEVERE, SEVERE.replace("points: 25", "points: 250"));
        Office.Outcome refused = office.run("gaps", "--lang", "en");
        assertThat(refused.status()).isEqualTo(ExitStatus.CONFIGURATION);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).contains("frameworks.yaml", "the points add up to 335, more than the 110 there are");
        assertThat(office.run("check").status()).isEqualTo(ExitStatus.CONFIGURATION);
        office.writeTo("新报/市卫健委2022年第29周周报.csv", Office.HEAD, Office.COLUMNS, "WS-601,200,150");
        assertThat(office.run("ingest", "新报").status()).isEqualTo(ExitStatus.CONFIGURATION);
        office.edit("indicators.yaml", "points: 250, scoring", "points: 25, scoring");
        assertThat(loss("2022-W28")).isEqualTo(before);
        assertThat(office.run("history", "-f", "csv").csv()).hasSize(2);
    }

    @Test
    void aRefusedRowIsReadAgainOnceTheMappingKnowsItsIndicator() {
        Path file = office.write("市卫健委第28周补报.csv", Office.HEAD, Office.COLUMNS, "公示达标率,200,150");
        assertThat(office.run("ingest", file.toString()).out()).contains("INDICATOR_UNKNOWN");
        assertThat(office.run("ingest", file.toString()).out()).contains("INDICATOR_UNKNOWN", "已在库");
        office.edit("indicators.yaml", "aliases: [五小信息公示率, 信息公示率]", "aliases: [五小信息公示率, 信息公示率, 公示达标率]");
        Office.Outcome again = office.run("ingest", file.toString(), "-f", "json");
        assertThat(again.json().get("files").get(0).get("news").asString()).isEqualTo("new");
        assertThat(again.json().get("files").get(0).get("outcome").asString()).isEqualTo("accepted");
        assertThat(office.run("collect", "-f", "csv").csv())
                .extracting(row -> row.get("passed"))
                .containsExactly("150");
    }
}
