package org.scoregap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** {@code --as-of}: the lists as they were with what was known then. */
class AsOfTest {
    private static final String SEVERE = "{ section: WS-6, points: 25, scoring: { proportional: { full: 100% } } }";
    private static final String MILD = "{ section: WS-6, points: 25, scoring: { proportional: { full: 80% } } }";

    /** Friday 16:00 in Shanghai, when the first report comes. */
    private static final Instant FIRST = Office.FRIDAY;

    private static final Instant SATURDAY = FIRST.plus(Duration.ofDays(1));

    private static final Instant MONDAY = FIRST.plus(Duration.ofDays(3));

    private static final Prepared TAKEN_IN = Prepared.INITIALISED.then(office -> {
        office.writeWeekly("WS-601,200,142", "WS-602,150,160");
        office.run("ingest", "--quiet");
    });

    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void open() {
        office = TAKEN_IN.in(folder);
    }

    private String passed(String... words) {
        return String.join(
                " ",
                office.run(words).csv().stream()
                        .map(row -> row.get("indicator") + "=" + row.get("passed"))
                        .toList());
    }

    private String collected(String asOf) {
        return passed("collect", "-p", "2022-W28", "-f", "csv", "--as-of", asOf);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2022-07-15, 142",
        "2022-07-15T18:05, 142",
        "2022-07-15 18:05, 142",
        "2022-07-15T18:05:59, 142",
        "2022-07-15T18:05:59.5, 142",
        "2022-07-15T10:05Z, 142",
        "2022-07-16T00:05+14:00, 142",
        "2022-07-16T15:59:59, 142",
        "2022-07-16T16:00:01, 150",
        "2022-07-16T08:00:01Z, 150",
        "2022-07-16, 150"
    })
    void takesATimeInTheCitysZoneOrAWholeDay(String asOf, String passed) {
        office.on(SATURDAY);
        office.run("correct", "1:C3", "150", "--reason", "电话核实");
        office.on(SATURDAY.plus(Duration.ofDays(1)));
        assertThat(collected(asOf)).isEqualTo("WS-601=" + passed);
    }

    @Test
    void todayIsKnownUpToNow() {
        assertThat(collected("2022-07-15")).isEqualTo("WS-601=142");
        JsonNode status =
                office.run("status", "--as-of", "2022-07-15", "-f", "json").json();
        assertThat(status.get("as_of").asString()).isEqualTo("2022-07-15T16:00:00+08:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "collect", "gaps", "accountability", "history"})
    void aTimeToComeAndWhatIsNoTimeAre2(String list) {
        Office.Outcome future = office.run(list, "--as-of", "2022-07-16", "--lang", "en");
        assertThat(future.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(future.err()).contains("--as-of 2022-07-16. Accepted: ≤ 2022-07-15 16:00");
        assertThat(office.run(list, "--as-of", "2022-07-15T16:01").status()).isEqualTo(ExitStatus.USAGE);
        for (String noTime : List.of("昨天", "2022-07-32", "2022-07-15T24:05", "18:05", "2022-W28", "")) {
            Office.Outcome refused = office.run(list, "--as-of", noTime, "--lang", "en");
            assertThat(refused.status()).as(noTime).isEqualTo(ExitStatus.USAGE);
            assertThat(refused.err())
                    .contains("--as-of " + noTime + ". Accepted: 2022-07-15T18:05, 2022-07-15")
                    .hasLineCount(1);
            assertThat(refused.out()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "collect", "gaps", "accountability", "history"})
    void aTimeBeforeAnythingWasStoredIs2AndSaysWhenTheFirstReportWas(String list) {
        Office.Outcome early = office.run(list, "--as-of", "2022-07-14");
        assertThat(early.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(early.out()).isEmpty();
        assertThat(early.err()).isEqualTo("截至 2022-07-14 23:59 还没有任何报送入库，最早一份于 2022-07-15 16:00 入库\n");
        assertThat(office.run(list, "--as-of", "2022-07-15T15:00", "--lang", "en")
                        .err())
                .isEqualTo(
                        "Nothing had been stored by 2022-07-15 15:00; the first report was stored at 2022-07-15 16:00\n");
    }

    @Test
    void everyListSpeaksOfWhatWasKnownThen() {
        office.on(MONDAY);
        office.run("correct", "1:C4", "130", "--reason", "电话核实");
        office.run(
                "ingest",
                office.write("市城管局2022年第29周周报.csv", "填报单位：市城管局", Office.COLUMNS, "WM-101,100,90")
                        .toString());
        office.on(MONDAY.plusSeconds(60));
        office.run("undo", "1", "--reason", "报错了");
        office.on(MONDAY.plusSeconds(120));

        assertThat(passed("collect", "-f", "csv")).as("the latest week").isEqualTo("WM-101=90");
        assertThat(passed("collect", "-f", "csv", "--as-of", "2022-07-15T16:01"))
                .isEqualTo("WS-601=142");
        assertThat(collected("2022-07-18T16:00:30")).isEqualTo("WS-601=142 WS-602=130");
        assertThat(collected("2022-07-18T16:01:30")).isEmpty();
        assertThat(office.run("history", "-f", "csv", "--as-of", "2022-07-18T16:00:30")
                        .csv())
                .extracting(row -> row.get("id") + row.get("undone_at"))
                .containsExactly("1", "2", "3");
        assertThat(office.run("history", "--as-of", "2022-07-15T16:01").out())
                .contains("共 1 次报送。", "统计截至 2022-07-15 16:01。");
        JsonNode status = office.run("status", "--as-of", "2022-07-15T16:01", "-f", "json")
                .json();
        JsonNode health = null;
        for (JsonNode unit : status.get("units")) {
            health = unit.get("unit").asString().equals("WJW") ? unit : health;
        }
        assertThat(health).isNotNull();
        assertThat(health.get("state").asString()).isEqualTo("on_time");
        assertThat(health.get("accepted").asInt()).isEqualTo(1);
        assertThat(health.get("problems").asInt()).isEqualTo(1);
        assertThat(status.get("as_of").asString()).isEqualTo("2022-07-15T16:01:00+08:00");
        assertThat(office.run("collect", "-f", "json", "--as-of", "2022-07-15T16:01")
                        .json()
                        .get("as_of")
                        .asString())
                .isEqualTo("2022-07-15T16:01:00+08:00");
    }

    @Test
    void whoeverIsLateNowWasAwaitedThen() {
        office.on(SATURDAY);
        String missing = office.run("status", "-f", "csv").out();
        String awaited =
                office.run("status", "-f", "csv", "--as-of", "2022-07-15T18:00").out();
        assertThat(missing).contains(",missing,").doesNotContain(",awaited,");
        assertThat(awaited).contains(",awaited,").doesNotContain(",missing,");
        assertThat(office.run("status", "-f", "csv", "--as-of", "2022-07-15T18:00:01")
                        .out())
                .isEqualTo(missing);
    }

    @ParameterizedTest
    @CsvSource({"gaps, json", "gaps, md", "gaps, csv", "gaps, table", "accountability, json", "accountability, md"})
    void aPublishedListIsComputedAgainToTheLastByte(String list, String format) {
        office.on(FIRST.plusSeconds(83));
        office.run(list, "-f", format, "--publish");
        String published = office.run("history", "--show", "1").out();
        String asOf = office.run("history", "-f", "json")
                .json()
                .get("publications")
                .get(0)
                .get("as_of")
                .asString();
        assertThat(asOf).isEqualTo("2022-07-15T16:01:23+08:00");
        office.run("correct", "1:C3", "150", "--reason", "电话核实");
        office.on(SATURDAY);
        office.edit("indicators.yaml", SEVERE, MILD);
        office.run("undo", "1", "--reason", "报错了");
        for (String written : List.of(asOf, "2022-07-15T16:01:23", "2022-07-15T16:01", "2022-07-15 16:01")) {
            Office.Outcome again = office.run(list, "-f", format, "--as-of", written);
            assertThat(again.out()).as(written).isEqualTo(published);
            assertThat(again.err()).isEqualTo("与第 1 号发布（数据截至 2022-07-15 16:01）一致。\n");
        }
    }

    @Test
    void aMappingThatWasRecordedLaterDidNotHoldThen() {
        office.on(FIRST.plusSeconds(120));
        String before = office.run("gaps", "-f", "json", "--as-of", "2022-07-15T16:01")
                .json()
                .get("gaps")
                .toString();
        office.on(SATURDAY);
        office.edit("indicators.yaml", SEVERE, MILD);
        assertThat(office.run("gaps", "-f", "json").json().get("gaps").toString())
                .isNotEqualTo(before);
        assertThat(office.run("gaps", "-f", "json", "--as-of", "2022-07-15T16:01")
                        .json()
                        .get("gaps")
                        .toString())
                .isEqualTo(before);
    }

    @Test
    void whereNoMappingHadBeenRecordedTheFirstOneIsUsedAndSaidSo() {
        office.write("市卫健委2022年第24周周报.csv", Office.HEAD, Office.COLUMNS, "WS-601,200,120");
        office.run("ingest", "--quiet");
        office.on(SATURDAY);
        office.edit("scoregap.yaml", "from: 2022-W25", "from: 2022-W20");
        office.run("check");
        Office.Outcome then = office.run("gaps", "-p", "2022-W24", "--as-of", "2022-07-15T17:00", "--lang", "en");
        assertThat(then.status()).isZero();
        assertThat(then.out())
                .contains("No mapping had been recorded for 2022-W24 by then; the first one is used, recorded at"
                        + " 2022-07-16 16:00.");
        assertThat(office.run("gaps", "-p", "2022-W28", "--as-of", "2022-07-15T17:00", "--lang", "en")
                        .out())
                .doesNotContain("No mapping had been recorded");
        assertThat(office.run("gaps", "-p", "2022-W24", "--lang", "en").out())
                .doesNotContain("No mapping had been recorded");
    }

    @Test
    void nothingOfThePastCanBePublishedAsIfItWereNow() {
        office.on(SATURDAY);
        office.run("correct", "1:C3", "150", "--reason", "电话核实");
        office.run("gaps", "-f", "json", "--as-of", "2022-07-15T18:00", "--publish");
        JsonNode publication =
                office.run("history", "-f", "json").json().get("publications").get(0);
        assertThat(publication.get("as_of").asString()).isEqualTo("2022-07-15T18:00:00+08:00");
        assertThat(publication.get("published_at").asString()).isEqualTo("2022-07-16T16:00:00+08:00");
        assertThat(office.run("history", "--show", "1").json().get("as_of").asString())
                .isEqualTo("2022-07-15T18:00:00+08:00");
    }
}
