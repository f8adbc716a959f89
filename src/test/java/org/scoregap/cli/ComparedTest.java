package org.scoregap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A list says where it differs from what was published of its week, and why. */
class ComparedTest {
    private static final String SEVERE = "{ section: WS-6, points: 25, scoring: { proportional: { full: 100% } } }";
    private static final String MILD = "{ section: WS-6, points: 25, scoring: { proportional: { full: 80% } } }";
    private static final Instant LATER = Office.FRIDAY.plus(Duration.ofMinutes(30));

    /** The gaps are publication 1. */
    private static final Prepared PUBLISHED = Prepared.INITIALISED.then(office -> {
        office.writeWeekly("WS-601,200,142", "WS-602,150,160");
        office.run("ingest", "--quiet");
        office.on(Office.FRIDAY.plus(Duration.ofMinutes(5)));
        office.run("gaps", "-f", "json", "--publish");
        office.on(LATER);
    });

    @TempDir
    Path folder;

    private Office office;
    private Path weekly;
    private double publishedLoss;

    /** Published on Friday at 16:05. */
    @BeforeEach
    void open() {
        office = PUBLISHED.in(folder);
        weekly = office.path("inbox/" + Office.WEEKLY);
        publishedLoss = loss(office.run("history", "--show", "1").json(), "WS-601");
    }

    private static double loss(JsonNode gaps, String indicator) {
        for (JsonNode gap : gaps.get("gaps")) {
            if (gap.get("indicator").asString().equals(indicator)
                    && gap.get("framework").asString().equals("WS")) {
                return gap.get("expected_loss").asDouble();
            }
        }
        throw new AssertionError("no gap of " + indicator);
    }

    private JsonNode gaps(String... more) {
        List<String> words = new ArrayList<>(List.of("gaps", "-f", "json"));
        words.addAll(List.of(more));
        return office.run(words.toArray(String[]::new)).json();
    }

    private static JsonNode line(JsonNode gaps, String indicator) {
        for (JsonNode line : gaps.get("publication").get("differs")) {
            if (line.get("indicator").asString().equals(indicator)
                    && line.get("framework").asString().equals("WS")) {
                return line;
            }
        }
        throw new AssertionError("no difference of " + indicator);
    }

    /** The reasons of a line: kind and submission. */
    private static List<String> reasons(JsonNode line) {
        List<String> reasons = new ArrayList<>();
        for (JsonNode reason : line.get("reasons")) {
            reasons.add(reason.get("kind").asString()
                    + (reason.has("submission") ? " " + reason.get("submission").asLong() : ""));
        }
        return reasons;
    }

    @Test
    void saysThatItAgreesWhereNothingHappened() {
        JsonNode publication = gaps().get("publication");
        assertThat(publication.get("number").asLong()).isEqualTo(1);
        assertThat(publication.get("as_of").asString()).isEqualTo("2022-07-15T16:05:00+08:00");
        assertThat(publication.get("differs")).isEmpty();
        assertThat(publication.get("totals")).isEmpty();
        assertThat(office.run("gaps", "-f", "md").out()).endsWith("- 与第 1 号发布（数据截至 2022-07-15 16:05）一致。\n");
        assertThat(office.run("gaps", "--lang", "en").out())
                .endsWith("Agrees with publication 1, of 2022-07-15 16:05.\n");
    }

    @Test
    void comparesWithNothingElseThanItsOwnListAndWeek() {
        assertThat(office.run("accountability", "-f", "json").json().has("publication"))
                .isFalse();
        assertThat(gaps("-p", "2022-W29").has("publication")).isFalse();
        assertThat(gaps("--as-of", "2022-07-15T16:04").has("publication")).isFalse();
        assertThat(gaps("--as-of", "2022-07-15T16:06").has("publication")).isTrue();
    }

    @Test
    void namesTheCorrectionThatMovedAFigure() {
        office.run("correct", "1:C3", "150", "--reason", "电话核实");
        JsonNode now = gaps();
        JsonNode line = line(now, "WS-601");
        assertThat(line.get("published").asDouble()).isEqualTo(publishedLoss);
        assertThat(line.get("now").asDouble()).isEqualTo(loss(now, "WS-601")).isLessThan(publishedLoss);
        assertThat(reasons(line)).containsExactly("corrected 2");
        assertThat(line.get("reasons").get(0).get("file").asString()).isEqualTo(Office.WEEKLY);
        assertThat(now.get("publication").get("totals").get(0).get("framework").asString())
                .isEqualTo("WS");
        assertThat(office.run("gaps", "-f", "md").out())
                .contains("与第 1 号发布（数据截至 2022-07-15 16:05）相比，有")
                .containsPattern("WS-601 五小行业证照与卫生信息公示率（国家卫生城市）：预期丢分 \\d+\\.\\d\\d → \\d+\\.\\d\\d（-\\d+\\.\\d\\d）"
                        + "；原因：此后有单元格更正，见第 2 号报送（市卫健委2022年第28周周报\\.csv）")
                .containsPattern("国家卫生城市预计得分：\\d+\\.\\d\\d → \\d+\\.\\d\\d（\\+\\d+\\.\\d\\d）");
        assertThat(office.run("gaps", "-f", "md", "--lang", "en").out())
                .contains("Differs from publication 1, of 2022-07-15 16:05, in ")
                .containsPattern(
                        "WS-601 .*: expected loss \\d+\\.\\d\\d → \\d+\\.\\d\\d \\(-\\d+\\.\\d\\d\\); because a cell was"
                                + " corrected since: submission 2 ");
        assertThat(gaps("--as-of", "2022-07-15T16:29").get("publication").get("differs"))
                .as("before the correction")
                .isEmpty();
    }

    @Test
    void namesWhatWasRecordedUndoneAndRevived() {
        office.run(
                "ingest",
                office.write("市卫健委第28周补报.csv", Office.HEAD, Office.COLUMNS, "WS-602,150,130")
                        .toString());
        JsonNode more = gaps();
        assertThat(reasons(line(more, "WS-602"))).containsExactly("recorded 2");
        office.run("undo", "1", "--reason", "报错了");
        assertThat(reasons(line(gaps(), "WS-601"))).containsExactly("undone 1");
        office.run("gaps", "--publish", "--quiet");
        office.on(LATER.plusSeconds(300));
        office.run("ingest", "--again", weekly.toString());
        JsonNode revived = gaps();
        assertThat(revived.get("publication").get("number").asLong()).isEqualTo(2);
        assertThat(reasons(line(revived, "WS-601"))).containsExactly("revived 1");
    }

    @Test
    void namesWhatWasVerified() {
        Path doubtful = office.write("市卫健委第28周补报.csv", Office.HEAD, Office.COLUMNS, "WS-315,40,30");
        office.run("ingest", doubtful.toString());
        office.run("accept", "2:A3", "--reason", "代住建局填报");
        assertThat(reasons(line(gaps(), "WS-315"))).containsExactly("accepted 3");
    }

    @Test
    void namesTheMappingWhereItWasCorrected() {
        office.edit("indicators.yaml", SEVERE, MILD);
        assertThat(reasons(line(gaps(), "WS-601"))).containsExactly("mapping");
        assertThat(office.run("gaps", "-f", "md").out()).contains("原因：指标体系有更正");
        office.run("correct", "1:C3", "150", "--reason", "电话核实");
        assertThat(reasons(line(gaps(), "WS-601"))).containsExactly("corrected 2", "mapping");
    }

    @Test
    void namesThePassingOfTimeWhereNothingElseHappened() {
        office.on(Office.FRIDAY.plus(Duration.ofHours(3)));
        JsonNode line = line(gaps(), "WS-602");
        assertThat(line.get("published_charge").asDouble()).isZero();
        assertThat(line.get("charge").asDouble()).isPositive();
        assertThat(reasons(line)).containsExactly("time");
        assertThat(office.run("gaps", "-f", "md").out().lines())
                .filteredOn(row -> row.contains("未报风险分 0.00 → "))
                .hasSize(5)
                .allSatisfy(row -> assertThat(row).contains("原因：两份清单的时点不同"));
        assertThat(office.run("gaps", "-f", "md").out()).contains("项不同，列出其中 5 项，自身数据有变动的在前：");
    }

    @Test
    void anotherVersionOfTheProgramIsNamed() throws Exception {
        change("UPDATE publication SET program_version = '0.0.9'");
        assertThat(gaps().get("publication").get("differs")).isEmpty();
        change("UPDATE publication_line SET expected_loss = expected_loss + 1 WHERE indicator = 'WS-601'");
        JsonNode line = line(gaps("--as-of", "2022-07-15T16:05"), "WS-601");
        assertThat(line.get("published").asDouble()).isEqualTo(publishedLoss + 1);
        assertThat(reasons(line)).containsExactly("program");
        assertThat(office.run("gaps", "-f", "md", "--as-of", "2022-07-15T16:05").out())
                .contains("原因：程序版本不同");
    }

    @Test
    void whatNothingExplainsIsSaidToBeSo() throws Exception {
        change("UPDATE publication_line SET expected_loss = expected_loss + 0.01 WHERE indicator = 'WS-601'");
        assertThat(reasons(line(gaps("--as-of", "2022-07-15T16:05"), "WS-601"))).containsExactly("unexplained");
        change("UPDATE publication_line SET expected_loss = expected_loss - 0.01 WHERE indicator = 'WS-601'");
        change("UPDATE publication_total SET expected = expected - 1 WHERE framework = 'WM'");
        JsonNode publication = gaps("--as-of", "2022-07-15T16:05").get("publication");
        assertThat(publication.get("differs")).isEmpty();
        assertThat(publication.get("totals")).hasSize(1);
        assertThat(publication
                        .get("totals")
                        .get(0)
                        .get("reasons")
                        .get(0)
                        .get("kind")
                        .asString())
                .isEqualTo("unexplained");
        assertThat(office.run("gaps", "-f", "md", "--as-of", "2022-07-15T16:05", "--lang", "en")
                        .out())
                .contains("in the totals only:")
                .containsPattern("expected total: .* \\(\\+1\\.00\\); because nothing that is recorded explains it");
    }

    private void change(String statement) throws Exception {
        java.util.Properties login = new java.util.Properties();
        login.setProperty("user", "SCOREGAP_ADMINISTRATOR");
        login.setProperty("password", "schema");
        try (var store = new org.h2.Driver().connect("jdbc:h2:file:" + office.path("store/scoregap"), login);
                var change = store.createStatement()) {
            assertThat(change.executeUpdate(statement)).isPositive();
        }
    }

    @Test
    void aListThatIsPublishedSaysOnStandardErrorWhereItDiffersFromTheOneBefore() {
        office.run("correct", "1:C3", "150", "--reason", "电话核实");
        Office.Outcome second = office.run("gaps", "-f", "json", "--publish");
        assertThat(second.json().has("publication")).isFalse();
        assertThat(second.err()).contains("与第 1 号发布", "WS-601", "已发布，第 2 号");
        assertThat(gaps().get("publication").get("number").asLong()).isEqualTo(2);
        assertThat(gaps("--as-of", "2022-07-15T16:29")
                        .get("publication")
                        .get("number")
                        .asLong())
                .isEqualTo(1);
    }
}
