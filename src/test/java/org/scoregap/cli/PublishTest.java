package org.scoregap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scoregap.model.Bytes;
import tools.jackson.databind.JsonNode;

/** {@code --publish} and {@code history --show}: what was handed out is kept, byte for byte. */
class PublishTest {
    private static final Prepared TAKEN_IN = Prepared.INITIALISED.then(office -> {
        office.writeWeekly("WS-601,200,142", "WS-602,150,130");
        office.run("ingest", "--quiet");
    });

    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void open() {
        office = TAKEN_IN.in(folder);
    }

    private static String sha256(String text) {
        return Bytes.of(text.getBytes(StandardCharsets.UTF_8)).sha256();
    }

    private JsonNode publications() {
        return office.run("history", "-f", "json").json().get("publications");
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "csv", "json", "md"})
    void whatIsPrintedIsKept(String format) {
        Office.Outcome published = office.run("gaps", "-f", format, "--publish");
        assertThat(published.status()).isZero();
        assertThat(published.err()).isEqualTo("已发布，第 1 号，sha256 " + sha256(published.out()) + "\n");
        Office.Outcome shown = office.run("history", "--show", "1");
        assertThat(shown.status()).isZero();
        assertThat(shown.out()).isEqualTo(published.out()).contains("WM-");
        assertThat(shown.err()).isEmpty();
        JsonNode kept = publications().get(0);
        assertThat(kept.get("format").asString()).isEqualTo(format);
        assertThat(kept.get("sha256").asString()).isEqualTo(sha256(published.out()));
    }

    @Test
    void aPublishedListIsTheListThatIsPrintedAnyway() {
        String plain = office.run("accountability", "-f", "md").out();
        assertThat(office.run("accountability", "-f", "md", "--publish").out()).isEqualTo(plain);
    }

    @Test
    void coloursAndBarsAreNotPublished() {
        String plain = office.run("gaps").out();
        office.atATerminal();
        String seen = office.run("gaps", "--publish").out();
        String shown = office.run("history", "--show", "1").out();
        assertThat(seen).contains("\u001b[", "⣿");
        assertThat(shown).isEqualTo(plain);
    }

    @Test
    void aFileIsPublishedAsItWasWritten() throws Exception {
        office.run("gaps", "-f", "csv", "-o", "清单/差距.csv", "--publish");
        Office.Outcome shown = office.run("history", "--show", "1", "-o", "存档.csv");
        assertThat(shown.out()).isEmpty();
        assertThat(shown.err()).contains("存档.csv");
        byte[] written = Files.readAllBytes(office.path("清单/差距.csv"));
        assertThat(office.path("存档.csv")).hasBinaryContent(written);
        assertThat(new String(written, StandardCharsets.UTF_8)).startsWith("\uFEFFrank,");
    }

    @Test
    void theSameBytesAgainChangeNothing() {
        Office.Outcome first = office.run("gaps", "-f", "md", "--publish");
        Office.Outcome again = office.run("gaps", "-f", "md", "--publish", "--lang", "zh");
        assertThat(again.out()).isEqualTo(first.out());
        assertThat(again.err()).endsWith("此前已发布，第 1 号，sha256 " + sha256(first.out()) + "，没有变化。\n");
        assertThat(publications()).hasSize(1);
        assertThat(office.run("gaps", "-f", "md", "--publish", "--lang", "en").err())
                .contains("Published as 2, sha256 ");
        assertThat(publications()).hasSize(2);
    }

    @Test
    void weeklyPublishesBothListsAsItWritesThem() {
        Office.Outcome weekly = office.run("weekly", "--publish", "--note", " 报市领导 ");
        assertThat(weekly.err()).contains("已发布，第 1 号", "已发布，第 2 号");
        assertThat(office.run("history", "--show", "1").out()).isEqualTo(office.read("reports/2022-W28/gaps.md"));
        assertThat(office.run("history", "--show", "2").out())
                .isEqualTo(office.read("reports/2022-W28/accountability.md"));
        assertThat(publications())
                .extracting(row ->
                        row.get("list").asString() + " " + row.get("note").asString())
                .containsExactly("gaps 报市领导", "accountability 报市领导");
        assertThat(office.run("weekly", "--publish").err()).contains("此前已发布，第 1 号", "此前已发布，第 2 号");
    }

    @Test
    void historyListsThePublicationsBesideTheSubmissions() {
        assertThat(office.run("history").out()).doesNotContain("已发布");
        assertThat(publications()).isEmpty();
        office.run("gaps", "-f", "json", "--publish", "--note", "报市领导");
        String hash = publications().get(0).get("sha256").asString();
        assertThat(hash).matches("[0-9a-f]{64}");
        assertThat(office.run("history").out())
                .contains("共 1 次报送，已发布清单 1 份", "差距清单", "2022-W28", hash.substring(0, 12), "报市领导")
                .doesNotContain(hash.substring(0, 13));
        assertThat(office.run("history", "-f", "md", "--lang", "en").out())
                .contains("Submissions: 1; publications: 1.", "## Publications", "| 1 | gaps | 2022-W28 |");
        assertThat(office.run("history", "-f", "csv").csv()).as("one table").hasSize(1);
        JsonNode row = publications().get(0);
        assertThat(row.get("as_of").asString()).isEqualTo("2022-07-15T16:00:00+08:00");
        assertThat(row.get("published_at").asString()).isEqualTo("2022-07-15T16:00:00+08:00");
        assertThat(row.get("mapping").asString()).matches("[0-9a-f]{64}");
        assertThat(row.get("language").asString()).isEqualTo("zh");
        assertThat(row.get("program").asString()).isNotBlank();
    }

    @Test
    void aNumberThatIsNotThereIs2() {
        Office.Outcome none = office.run("history", "--show", "1", "--lang", "en");
        assertThat(none.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(none.err()).isEqualTo("There is no published list 1\n");
        office.run("gaps", "--publish");
        Office.Outcome missed = office.run("history", "--show", "2", "--lang", "en");
        assertThat(missed.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(missed.err()).isEqualTo("There is no published list 2; there are 1\n");
    }

    @Test
    void aNoteOnNothingIs2() {
        for (String list : new String[] {"gaps", "accountability", "weekly"}) {
            Office.Outcome refused = office.run(list, "--note", "报市领导", "--lang", "en");
            assertThat(refused.status()).isEqualTo(ExitStatus.USAGE);
            assertThat(refused.err()).contains("--note. Accepted: --publish --note TEXT");
        }
        assertThat(publications()).isEmpty();
    }

    @Test
    void bytesThatAreNotThosePublishedAre69() throws SQLException {
        office.run("gaps", "-f", "md", "--publish");
        Properties login = new Properties();
        login.setProperty("user", "SCOREGAP_ADMINISTRATOR");
        login.setProperty("password", "schema");
        try (Connection store = new org.h2.Driver().connect("jdbc:h2:file:" + office.path("store/scoregap"), login);
                PreparedStatement change =
                        store.prepareStatement("UPDATE publication SET content = CAST(? AS VARBINARY)")) {
            change.setBytes(1, "# 差距清单".getBytes(StandardCharsets.UTF_8));
            assertThat(change.executeUpdate()).isEqualTo(1);
        }
        Office.Outcome damaged = office.run("history", "--show", "1", "--lang", "en");
        assertThat(damaged.status()).isEqualTo(ExitStatus.STORE);
        assertThat(damaged.out()).isEmpty();
        assertThat(damaged.err()).contains("is damaged", "1: " + sha256("# 差距清单") + " ≠ ");
    }

    @Test
    void whatWasPublishedStaysWhateverHappensLater() {
        String published = office.run("gaps", "-f", "json", "--publish").out();
        office.on(Office.FRIDAY.plus(Duration.ofDays(1)));
        office.run("correct", "1:C3", "150", "--reason", "电话核实");
        office.edit("indicators.yaml", "section: WS-6, points: 25, scoring", "section: WS-6, points: 24, scoring");
        office.run("undo", "1", "--reason", "报错了");
        assertThat(office.run("history", "--show", "1").out()).isEqualTo(published);
    }
}
