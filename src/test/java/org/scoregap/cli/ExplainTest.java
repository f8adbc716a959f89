package org.scoregap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code explain}: one indicator taken apart. */
class ExplainTest {
    private static final Offset<Double> CLOSE = Offset.offset(1e-9);

    private static final Prepared TAKEN_IN = Prepared.INITIALISED.then(office -> {
        office.writeWeekly("WS-601,200,142", "WS-602,150,150");
        office.run("ingest", "--quiet");
    });

    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void open() {
        office = TAKEN_IN.in(folder);
    }

    private JsonNode framework(String indicator, String framework) {
        JsonNode all = office.run("explain", indicator, "--format", "json").json();
        return StreamSupport.stream(all.get("frameworks").spliterator(), false)
                .filter(each -> each.get("id").asString().equals(framework))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void isToldByIdNameOrAlias() {
        String byId = office.run("explain", "WS-601", "--format", "md").out();
        assertThat(byId).contains("WS-601 五小行业证照与卫生信息公示率", "142/200");
        assertThat(office.run("explain", "五小行业证照与卫生信息公示率", "--format", "md").out())
                .isEqualTo(byId);
        assertThat(office.run("explain", "信息公示率", "--format", "md").out()).isEqualTo(byId);
    }

    @Test
    void proposesTheNearestNameForOneThatDoesNotExist() {
        Office.Outcome outcome = office.run("explain", "WS-60l");
        assertThat(outcome.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("找不到“WS-60l”", "WS-601");
    }

    @Test
    void saysWhereTheFiguresOfUnitsAndSectionsAre() {
        Office.Outcome unit = office.run("explain", "市城管局");
        assertThat(unit.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(unit.err()).contains("“市城管局”不是指标", "scoregap accountability");
        Office.Outcome section = office.run("--lang", "en", "explain", "WS-6");
        assertThat(section.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(section.err()).contains("“WS-6” is not an indicator", "--by section");
    }

    @Test
    void machinesGetTheFiguresOfTheGapsListTakenApart() {
        JsonNode told = framework("WS-601", "WS");
        JsonNode gap = StreamSupport.stream(
                        office.run("gaps", "--format", "json")
                                .json()
                                .get("gaps")
                                .spliterator(),
                        false)
                .filter(each -> each.get("indicator").asString().equals("WS-601")
                        && each.get("framework").asString().equals("WS"))
                .findFirst()
                .orElseThrow();
        double a = told.get("posterior").get("a").asDouble();
        double b = told.get("posterior").get("b").asDouble();
        assertThat(told.get("expected_loss")).isEqualTo(gap.get("expected_loss"));
        assertThat(told.get("expected_share")).isEqualTo(gap.get("share"));
        assertThat(told.get("points").asDouble()).isEqualTo(25);
        assertThat(a / (a + b)).isCloseTo(told.get("expected_share").asDouble(), CLOSE);
        assertThat(told.get("prior")).isEqualTo(told.get("posterior"));
        assertThat(told.get("sample").asInt()).isEqualTo(15);
        assertThat(told.get("scoring").get("kind").asString()).isEqualTo("proportional");
        assertThat(told.get("scoring").get("full").asDouble()).isEqualTo(1);
        assertThat(told.get("evidence").size()).isEqualTo(1);
        JsonNode row = told.get("evidence").get(0);
        assertThat(row.get("source").asString()).isEqualTo("self");
        assertThat(row.get("unit").asString()).isEqualTo("WJW");
        assertThat(row.get("period").asString()).isEqualTo("2022-W28");
        assertThat(row.get("passed").asDouble()).isEqualTo(142);
        assertThat(row.get("checked").asDouble()).isEqualTo(200);
        assertThat(row.get("cell").asString()).isEqualTo("C3");
        assertThat(row.get("file").asString()).isEqualTo(Office.WEEKLY);
        JsonNode under = told.get("under_reporting");
        assertThat(under.get("factor").asDouble()).isCloseTo(1.5, CLOSE);
        assertThat(under.get("city_factor").asDouble()).isCloseTo(1.5, CLOSE);
        assertThat(under.get("found").asDouble()).isZero();
        assertThat(under.get("expected").asDouble()).isZero();
        assertThat(under.get("empty").asBoolean()).isFalse();
    }

    @Test
    void tiersAreToldWithTheirSharesAndAFigureThatNobodyDrawsHasNoSample() {
        JsonNode tiers = framework("WS-601", "WM").get("scoring");
        assertThat(tiers.get("kind").asString()).isEqualTo("tiers");
        assertThat(tiers.get("tiers").get(0).get("at").asString()).isEqualTo(">=");
        assertThat(tiers.get("tiers").get(0).get("from").asDouble()).isEqualTo(0.95);
        assertThat(tiers.get("tiers").get(1).get("share").asDouble()).isEqualTo(0.6);
        JsonNode value = framework("SL-02", "SL");
        assertThat(value.get("sample").isNull()).isTrue();
        assertThat(value.get("posterior").isNull()).isTrue();
        assertThat(value.get("evidence").isEmpty()).isTrue();
    }

    @Test
    void csvIsTheFiguresBehindItWithTheirCells() {
        var rows = office.run("explain", "WS-601", "--format", "csv").csv();
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).get("source")).isEqualTo("self");
        assertThat(rows.get(0).get("failures")).isEqualTo("58");
        assertThat(rows.get(0).get("cell")).isEqualTo("C3");
        assertThat(office.run("explain", "SL-02", "--format", "csv").csv()).isEmpty();
    }

    @Test
    void saysThatNobodyHasSeenAFigure() {
        assertThat(office.run("explain", "SL-02").out()).contains("还没有任何数据", "按本体系其他各项的平均得分率估计");
        assertThat(office.run("--lang", "en", "explain", "SL-33").out()).contains("No unit has called it done");
    }

    @Test
    void linesAreNoWiderThanTheTerminal() {
        for (int width : new int[] {60, 80, 120}) {
            office.withEnvironment(java.util.Map.of("COLUMNS", Integer.toString(width)));
            assertThat(office.run("--lang", "en", "explain", "WS-602").out().lines())
                    .allMatch(line -> line.length() <= width);
        }
    }

    @Test
    void aFrameworksTotalIsToldByIdOrName() {
        Office.Outcome byId = office.run("explain", "WS");
        assertThat(byId.status()).isZero();
        assertThat(byId.out()).contains("总分说明", "拉宽倍数 λ", "低限", "合格线 800");
        assertThat(office.run("explain", "国家卫生城市").out()).isEqualTo(byId.out());
        assertThat(office.run("--lang", "en", "explain", "ws").out()).contains("Total explained: WS", "Stretch λ");
    }

    @Test
    void theTotalsOfGapsAreThoseThatAreTakenApart() {
        JsonNode told = office.run("explain", "WM", "--format", "json").json();
        JsonNode framework = StreamSupport.stream(
                        office.run("gaps", "--format", "json")
                                .json()
                                .get("frameworks")
                                .spliterator(),
                        false)
                .filter(each -> each.get("id").asString().equals("WM"))
                .findFirst()
                .orElseThrow();
        assertThat(told.get("framework")).isEqualTo(framework);
        double loss = 0;
        double variance = 0;
        for (JsonNode part : told.get("indicators")) {
            loss += part.get("expected_loss").asDouble();
            variance += part.get("variance").asDouble();
        }
        assertThat(loss).isCloseTo(framework.get("expected_loss").asDouble(), CLOSE);
        assertThat(variance).isCloseTo(told.get("variance").asDouble(), CLOSE);
        double squares = 0;
        for (JsonNode swing : told.get("swings")) {
            squares += Math.pow(swing.get("swing").asDouble(), 2);
        }
        assertThat(Math.sqrt(1 + squares / variance))
                .isCloseTo(told.get("stretch").asDouble(), CLOSE);
        assertThat(office.run("explain", "WM", "--format", "csv").csv())
                .hasSize(told.get("indicators").size());
    }
}
