package org.scoregap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scoregap.Child;
import tools.jackson.databind.JsonNode;

/** {@code weekly --publish} that is interrupted and run again publishes nothing twice. */
class WeeklyPublishTest {
    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void open() {
        office = Office.in(folder);
        office.writeWeekly("WS-601,200,142");
    }

    private List<String> published() {
        JsonNode all =
                office.at(Clock.systemUTC(), "history", "-f", "json").json().get("publications");
        return all.valueStream()
                .map(each ->
                        each.get("list").asString() + " " + each.get("format").asString())
                .toList();
    }

    @Test
    void brokenOffAfterPublishingAndRunAgainLaterItPublishesNothingTwice() throws Exception {
        office.writeTo("reports/2022-W28", "a file where a folder should be");
        Office.Outcome broken = office.run("weekly", "--publish");
        assertThat(broken.status()).isEqualTo(ExitStatus.NO_INPUT);
        assertThat(broken.err()).contains("已发布，第 1 号", "已发布，第 2 号");
        Files.delete(office.path("reports/2022-W28"));
        office.on(Office.FRIDAY.plus(Duration.ofMinutes(7)));
        Office.Outcome again = office.run("weekly", "--publish");
        assertThat(again.status()).isZero();
        assertThat(again.err()).contains("此前已发布，第 1 号", "此前已发布，第 2 号");
        assertThat(published()).containsExactly("gaps md", "accountability md");
        assertThat(office.read("reports/2022-W28/gaps.md")).contains("数据截至 2022-07-15 16:07");
        assertThat(office.files("inbox")).isEmpty();
    }

    @Test
    void killedOnceItHasPublishedAndRunAgainItPublishesNothingTwice() throws Exception {
        Path log = office.path("run.log");
        Child process = office.begin("weekly", "--publish", "--log", log.toString());
        while (process.isAlive() && !(Files.exists(log) && Files.readString(log).contains(" PUBLISHED 1"))) {
            Thread.sleep(2);
        }
        assertThat(process.kill()).as("killed").isTrue();
        assertThat(office.path("reports/2022-W28/gaps.md")).doesNotExist();
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(3));
        assertThat(office.at(later, "weekly", "--publish").err()).contains("此前已发布，第 1 号");
        assertThat(office.at(later, "history", "-f", "json").json().get("publications"))
                .hasSize(2);
        assertThat(office.files("inbox")).isEmpty();
    }

    @Test
    void aListThatHasChangedIsANewPublicationAndSoIsOneThatHasChangedBack() {
        office.run("weekly", "--publish");
        office.on(Office.FRIDAY.plus(Duration.ofMinutes(5)));
        office.run("correct", "1:C3", "150", "--reason", "电话核实");
        office.on(Office.FRIDAY.plus(Duration.ofMinutes(10)));
        assertThat(office.run("weekly", "--publish").err()).contains("已发布，第 3 号", "已发布，第 4 号");
        office.run("correct", "1:C3", "142", "--reason", "电话听错");
        office.on(Office.FRIDAY.plus(Duration.ofMinutes(15)));
        assertThat(office.run("weekly", "--publish").err()).contains("已发布，第 5 号", "已发布，第 6 号");
        office.on(Office.FRIDAY.plus(Duration.ofMinutes(20)));
        assertThat(office.run("weekly", "--publish").err()).contains("此前已发布，第 5 号", "此前已发布，第 6 号");
    }

    @Test
    void anotherFormatOrLanguageIsAnotherPublicationAndTheSameOneIsNot() {
        office.run("ingest", "--quiet");
        for (String format : List.of("json", "md", "table")) {
            office.run("gaps", "-f", format, "--publish", "--quiet");
            office.run("gaps", "-f", format, "--lang", "en", "--publish", "--quiet");
        }
        office.on(Office.FRIDAY.plus(Duration.ofMinutes(9)));
        for (String format : List.of("json", "md", "table")) {
            assertThat(office.run("gaps", "-f", format, "--publish").err()).contains("此前已发布");
        }
        // JSON says the same in every language.
        assertThat(published())
                .containsExactlyInAnyOrder("gaps json", "gaps md", "gaps md", "gaps table", "gaps table");
    }
}
