package org.scoregap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** {@code whatif} through the whole program, with one week of one department's figures. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhatifTest {
    private Office office;

    @BeforeAll
    void takesAWeekIn(@TempDir Path folder) {
        office = Office.in(folder);
        office.writeWeekly("WS-601,200,142", "WS-602,150,120", "WS-603,100,100");
        office.run("ingest", "--quiet");
    }

    private JsonNode json(String... words) {
        Office.Outcome outcome = office.run(Stream.concat(Stream.of("whatif", "-f", "json"), Stream.of(words))
                .toArray(String[]::new));
        assertThat(outcome.err()).isEmpty();
        return outcome.json();
    }

    private static Stream<JsonNode> rows(JsonNode items) {
        return StreamSupport.stream(items.spliterator(), false);
    }

    private static double loss(JsonNode side, String framework) {
        return rows(side.get("frameworks"))
                .filter(each -> each.get("id").asString().equals(framework))
                .mapToDouble(each -> each.get("expected_loss").asDouble())
                .sum();
    }

    private static JsonNode change(JsonNode whatif, String indicator, String framework) {
        return rows(whatif.get("changes"))
                .filter(each -> each.get("indicator").asString().equals(indicator)
                        && each.get("framework").asString().equals(framework))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aKnownRateInProportionCostsWhatFails() {
        JsonNode whatif = json("WS-601=90%");
        JsonNode change = change(whatif, "WS-601", "WS");
        assertThat(change.get("loss_after").asDouble()).isCloseTo(2.5, within(1e-6));
        double won = change.get("loss_before").asDouble() - 2.5;
        assertThat(change.get("points_won").asDouble()).isCloseTo(won, within(1e-6));
        assertThat(loss(whatif.get("before"), "WS") - loss(whatif.get("after"), "WS"))
                .isCloseTo(won, within(1e-6));
        assertThat(rows(change.get("units"))
                        .mapToDouble(each -> each.get("points_won").asDouble())
                        .sum())
                .isCloseTo(won, within(1e-6));
        assertThat(loss(whatif.get("before"), "SL")).isEqualTo(loss(whatif.get("after"), "SL"));
    }

    @Test
    void theBeforeIsTheForecastAsItIs() {
        JsonNode gaps = office.run("gaps", "-f", "json").json();
        assertThat(json("WS-601=90%").get("before").get("frameworks")).isEqualTo(gaps.get("frameworks"));
    }

    @Test
    void nothingIsStored() {
        String before = office.run("gaps", "-f", "csv").out();
        String history = office.run("history", "-f", "csv").out();
        office.run("whatif", "--fix", "WS-601,WS-602");
        office.run("whatif", "--plan", "--points", "30");
        assertThat(office.run("gaps", "-f", "csv").out()).isEqualTo(before);
        assertThat(office.run("history", "-f", "csv").out()).isEqualTo(history);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "五小信息公示率=90%, WS-601=90%",
        "WS-601＝９０％, WS-601=90%",
        "WS-601=0.9, WS-601=90%",
        "ws-601 = 90 %, WS-601=90%",
        "WS-601＠汉滨区=18/20, WS-601@HBQ=18/20"
    })
    void isReadHoweverItIsWritten(String written, String plain) {
        assertThat(json(written)).isEqualTo(json(plain));
    }

    @Test
    void severalSuppositionsAddUp() {
        JsonNode both = json("WS-601=100%", "--fix", "WS-602,WS-603");
        double one =
                loss(both.get("before"), "WS") - loss(json("--fix", "WS-601").get("after"), "WS");
        double other = loss(both.get("before"), "WS")
                - loss(json("--fix=WS-602", "--fix=WS-603").get("after"), "WS");
        assertThat(loss(both.get("before"), "WS") - loss(both.get("after"), "WS"))
                .isCloseTo(one + other, within(1e-9));
    }

    @Test
    void whatEveryEasyItemCostsIsWonWhenAllAreMended() {
        JsonNode whatif = json("--fix-easy");
        assertThat(whatif.get("changes").size()).isGreaterThan(20);
        assertThat(rows(whatif.get("changes")))
                .allSatisfy(change ->
                        assertThat(change.get("loss_after").asDouble()).isZero());
        assertThat(json("--fix-easy", "--fix", "WS-601").get("after")).isEqualTo(whatif.get("after"));
    }

    @Test
    void printsTheWholeListAsItWouldBeAndSaysSo() {
        Office.Outcome gaps = office.run("whatif", "--fix", "WS-601", "--list", "gaps");
        assertThat(gaps.out()).startsWith("【假设，非实际清单】差距清单").contains("假设：", "全部整改到位", "没有入库");
        List<Map<String, String>> rows = PrintedTables.ofMarkdown(
                        office.run("whatif", "--fix", "WS-601", "--list", "gaps", "-f", "md")
                                .out())
                .get(0);
        assertThat(rows).hasSizeGreaterThan(100);
        assertThat(rows.stream().filter(row -> row.getOrDefault("编号", "").equals("WS-601")))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row).containsEntry("预期丢分", "0.00"));
        assertThat(office.run("whatif", "--fix", "WS-601", "--list", "accountability", "--lang", "en")
                        .out())
                .startsWith("[SUPPOSED, not the actual list] Accountability");
        assertThat(json("--fix", "WS-601", "--list", "accountability")
                        .get("units")
                        .size())
                .isGreaterThan(10);
    }

    @Test
    void aPlanWinsAtLeastWhatIsWantedAndWhatItSays() {
        JsonNode plan = json("--plan", "--points", "30", "--framework", "WS");
        assertThat(plan.get("reached").asBoolean()).isTrue();
        assertThat(plan.get("points_won").asDouble()).isGreaterThanOrEqualTo(30);
        String all = String.join(
                ",",
                rows(plan.get("steps"))
                        .map(step -> step.get("indicator").asString())
                        .toList());
        JsonNode whatif = json("--fix", all);
        assertThat(plan.get("points_won").asDouble())
                .isCloseTo(loss(whatif.get("before"), "WS") - loss(whatif.get("after"), "WS"), within(1e-8));
        assertThat(plan.get("after")).isEqualTo(whatif.get("after"));
        JsonNode last = plan.get("steps").get(plan.get("steps").size() - 1);
        assertThat(last.get("points_cumulated")).isEqualTo(plan.get("points_won"));
        assertThat(last.get("effort_cumulated")).isEqualTo(plan.get("effort"));
        double pass = rows(plan.get("after").get("frameworks"))
                .filter(each -> each.get("id").asString().equals("WS"))
                .mapToDouble(each -> each.get("p_pass").asDouble())
                .sum();
        assertThat(last.get("p_pass").get("WS").asDouble()).isCloseTo(pass, within(1e-12));
    }

    @Test
    void aPlanSaysWhosePointsItCounts() {
        assertThat(office.run("whatif", "--plan", "--points", "30").out())
                .startsWith("整改方案（测算）")
                .containsAnyOf("离合格线最远", "按折算分计算");
        assertThat(office.run("whatif", "--plan", "--points", "1", "--framework", "国家森林城市")
                        .out())
                .contains("按国家森林城市的分数计算", "项");
    }

    @Test
    void pointsThatCannotBeWonAreSaidToBe() {
        Office.Outcome plan = office.run("whatif", "--plan", "--points", "999999", "--framework", "WS");
        assertThat(plan.err()).isEmpty();
        assertThat(plan.out()).contains("做不到", "最多拿回");
        JsonNode json = json("--plan", "--points", "999999", "--framework", "WS");
        assertThat(json.get("reached").asBoolean()).isFalse();
        assertThat(json.get("points_reachable").asDouble())
                .isCloseTo(json.get("points_won").asDouble(), within(1e-9))
                .isLessThanOrEqualTo(1000);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "WS-601=120%|0%–100%",
                "WS-601=-5%|0%–100%",
                "WS-601=95|0%–100%",
                "WS-601=x|0%–100%",
                "WS-601=|0%–100%",
                "WS-601|WS-601@汉滨区=95%",
                "WS-601=5/0|18/20",
                "WS-601=21/20|18/20",
                "WS-6011=95%|WS-601",
                "WS-601@汉宾区=95%|汉滨区",
                "WS-601@市卫健委=95%|找不到“市卫健委”",
                "SL-15=50%|完成 或 未完成",
                "SL-15=3/4|只有合格率、得分率",
                "WS-701=9|1级 至 4级",
                "WS-701@汉滨区=2|只有合格率、得分率",
                "WS-601=95% WS-601=96%|互相矛盾",
                "WS-601=95% WS-601@汉滨区=96%|互相矛盾",
                "WS-601=95% --fix WS-601|互相矛盾",
                "--fix WS-666|找不到“WS-666”",
                "|--fix-easy",
                "--plan --points 0|--points 0.0",
                "--plan --points -3|--points -3.0",
                "--plan --points NaN|--points NaN",
                "--plan --points viel|--points 不能是“viel”",
                "--plan|--points",
                "--points 3|--plan",
                "--plan --points 3 --fix-easy|--plan",
                "--plan --points 3 --framework XX|找不到“XX”",
                "WS-601=95% --list units|gaps, accountability"
            })
    void whatMakesNoSenseIsRefusedInOneLine(String words, String told) {
        String[] all = Stream.concat(Stream.of("whatif"), words == null ? Stream.of() : Stream.of(words.split(" ")))
                .toArray(String[]::new);
        Office.Outcome refused = office.run(all);
        assertThat(refused.err()).contains(told).doesNotContain("内部错误");
        assertThat(refused.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(refused.out()).isEmpty();
    }
}
