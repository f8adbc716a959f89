package org.scoregap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scoregap.model.Bytes;
import tools.jackson.databind.JsonNode;

/** {@code appeal}: a unit is heard against a line of a published list, and nothing that was published is rewritten. */
class AppealTest {
    /** The gaps are publication 1, who answers for them is publication 2. */
    private static final Prepared PUBLISHED = Prepared.INITIALISED.then(office -> {
        office.writeWeekly("WS-601,200,142", "WS-602,150,130");
        office.run("ingest", "--quiet");
        office.run("gaps", "-f", "md", "--publish", "--quiet");
        office.run("accountability", "-f", "md", "--publish", "--quiet");
    });

    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void aWeekIsPublished() {
        office = PUBLISHED.in(folder);
        later(1);
    }

    private void later(int days) {
        office.on(Office.FRIDAY.plus(Duration.ofDays(days)));
    }

    /** Of the health commission, against WS-601 of the gaps. */
    private Office.Outcome open(String... more) {
        return office.run(Stream.concat(
                        Stream.of("appeal", "open", "1", "WS-601", "--unit", "市卫健委", "--reason", "漏计当日整改"),
                        Arrays.stream(more))
                .toArray(String[]::new));
    }

    private Office.Outcome decide(String how, String... more) {
        return office.run(Stream.concat(Stream.of("appeal", "decide", "1", how), Arrays.stream(more))
                .toArray(String[]::new));
    }

    private List<String> states() {
        return office.run("appeal", "list", "-f", "csv").csv().stream()
                .map(row -> row.get("number") + " " + row.get("state"))
                .toList();
    }

    private static Stream<JsonNode> stream(JsonNode items) {
        return StreamSupport.stream(items.spliterator(), false);
    }

    private static JsonNode where(JsonNode items, String name, String value) {
        return stream(items)
                .filter(each -> each.get(name).asString().equals(value))
                .findFirst()
                .orElseThrow();
    }

    private static String sha256(String text) {
        return Bytes.of(text.getBytes(StandardCharsets.UTF_8)).sha256();
    }

    private static void assertRefused(Office.Outcome outcome, String... words) {
        assertThat(outcome.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains(words).hasLineCount(1);
    }

    @Test
    void withoutAppealsTheListSaysSoAndListsSayNothingOfAny() {
        Office.Outcome list = office.run("appeal", "list");
        assertThat(list.status()).isZero();
        assertThat(list.out()).contains("没有申诉");
        assertThat(office.run("appeal", "list", "-f", "json").json().get("appeals"))
                .isEmpty();
        assertThat(office.run("accountability").out()).doesNotContain("申诉");
        assertThat(office.run("accountability", "-f", "json").json().has("open_appeals"))
                .isFalse();
    }

    @Test
    void anAppealKeepsItsReasonItsClaimAndItsEvidenceByNameAndHash() {
        Path photo = office.writeTo("材料/现场照片.jpg", "照片");
        Path letter = office.writeTo("材料/复函.txt", "属实");
        Office.Outcome opened =
                open("--claims", "190/200", "--evidence", photo.toString(), letter.toString(), photo.toString());
        assertThat(opened.status()).isZero();
        assertThat(opened.err()).isEqualTo("已登记第 1 号申诉：市卫健委，针对第 1 号发布的 WS-601 五小行业证照与卫生信息公示率，主张 190/200，证据 2 份。\n");
        JsonNode shown = office.run("appeal", "show", "1", "-f", "json").json();
        JsonNode row = shown.get("appeals").get(0);
        assertThat(row.get("state").asString()).isEqualTo("open");
        assertThat(row.get("list").asString()).isEqualTo("gaps");
        assertThat(row.get("period").asString()).isEqualTo("2022-W28");
        assertThat(row.get("unit").asString()).isEqualTo("WJW");
        assertThat(row.get("reason").asString()).isEqualTo("漏计当日整改");
        assertThat(row.get("claims").asString()).isEqualTo("190/200");
        assertThat(stream(shown.get("evidence"))
                        .map(file -> file.get("file").asString() + " "
                                + file.get("sha256").asString()))
                .containsExactly("现场照片.jpg " + sha256("照片\n"), "复函.txt " + sha256("属实\n"));
        String hash = sha256("照片\n");
        assertThat(office.path("archive/originals/" + hash.substring(0, 2) + "/" + hash))
                .hasContent("照片");
    }

    @Test
    void openingTheSameAppealAgainChangesNothingAndSaysSo() {
        Path photo = office.writeTo("材料/现场照片.jpg", "照片");
        open("--evidence", photo.toString());
        String before = office.run("appeal", "show", "1", "-f", "json").out();
        Office.Outcome again = open("--evidence", photo.toString());
        assertThat(again.status()).isZero();
        assertThat(again.err()).isEqualTo("此前已登记为第 1 号申诉（待处理），没有变化。\n");
        assertThat(office.run("appeal", "show", "1", "-f", "json").out()).isEqualTo(before);
        decide("--reject", "--reason", "证据不足");
        assertThat(open("--evidence", photo.toString()).err()).contains("第 1 号申诉（不成立），没有变化");
        assertThat(states()).containsExactly("1 rejected");
        open("--claims", "95%");
        assertThat(states()).containsExactly("1 rejected", "2 open");
    }

    @Test
    void aLineThatWasNotPublishedIsOneClearLine() {
        String[] rest = {"--unit", "市卫健委", "--reason", "漏计"};
        assertRefused(opening("3", "WS-601", rest), "没有第 3 号发布的清单，现有 1 – 2");
        assertRefused(opening("1", "WS-999", rest), "找不到“WS-999”");
        // A gate has no points and so no line.
        assertRefused(opening("1", "WS-V01", rest), "找不到“1: WS-V01”，最接近的是“WS-101”");
        assertRefused(
                opening("1", "SL-01", "--framework", "WM", "--unit", "市卫健委", "--reason", "漏计"),
                "找不到“1: WM SL-01”，最接近的是“SL SL-01”");
        assertRefused(opening("1", "WS-601", "--framework", "XX", "--unit", "市卫健委", "--reason", "漏计"), "XX");
        assertRefused(opening("1", "WS-601", "--unit", "火星局", "--reason", "漏计"), "火星局");
        assertRefused(opening("1", "WS-601", "--unit", "市卫健委", "--reason", " "), "--reason");
        assertThat(states()).isEmpty();
    }

    private Office.Outcome opening(String publication, String indicator, String... more) {
        return office.run(Stream.concat(Stream.of("appeal", "open", publication, indicator), Arrays.stream(more))
                .toArray(String[]::new));
    }

    @Test
    void anAccountabilityListHasTheUnitsThatAnswerForPoints() {
        Office.Outcome opened = opening("2", "WS-601", "--unit", "市卫健委", "--reason", "漏计");
        assertThat(opened.status()).isZero();
        assertThat(office.run("appeal", "list").out()).contains("责任清单");
        // The inspectors answer for nothing.
        assertRefused(opening("2", "WS-601", "--unit", "DCZ", "--reason", "漏计"), "督查组与第 2 号发布的 WS-601 无关");
    }

    @Test
    void aUnitWithNoPartInTheLineIsToldWhoHasOne() {
        assertRefused(
                opening("1", "WS-601", "--unit", "市档案局", "--reason", "漏计"),
                "市档案局与第 1 号发布的 WS-601 无关，不能申诉；有关单位：市卫健委, 汉滨区, 高新区, 市市场监管局。");
        // A line without sites is no territory's.
        assertRefused(opening("1", "SL-01", "--unit", "老城街道", "--reason", "漏计"), "老城街道与第 1 号发布的 SL-01 无关");
        assertRefused(
                office.run("appeal", "open", "1", "WS-601", "--unit", "DAJ", "--reason", "x", "--lang", "en"),
                "市档案局 has no part in WS-601 of publication 1; who has: 市卫健委, ");
        assertThat(states()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "市卫健委, leads",
        "市场监管局, supports",
        "汉滨区, answers for its sites",
        "老城街道, its sites are the district's",
        "市政府, speaks for those below"
    })
    void whoHasAPartInTheLineOrIsAboveSomebodyWhoHasIsHeard(String unit, String why) {
        assertThat(opening("1", "WS-601", "--unit", unit, "--reason", "漏计").status())
                .as(why)
                .isZero();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"lots, lots", "21/20, 18/20", "120%, 120%", "'', 18/20"})
    void aClaimThatIsNoFigureOfTheIndicatorIsOneClearLine(String claim, String said) {
        assertRefused(open("--claims", claim), said, "可用的写法");
        assertThat(states()).isEmpty();
    }

    @Test
    void evidenceThatCannotBeReadLeavesNothingAndDoesNoHarm() {
        Path photo = office.writeTo("材料/现场照片.jpg", "照片");
        for (String missing : List.of("材料/没有.jpg", "材料")) {
            Office.Outcome refused = open("--evidence", photo.toString(), missing);
            assertThat(refused.status()).isEqualTo(ExitStatus.NO_INPUT);
            assertThat(refused.err()).contains(missing).hasLineCount(1);
        }
        assertThat(states()).isEmpty();
        String hash = sha256("照片\n");
        assertThat(office.path("archive/originals/" + hash.substring(0, 2) + "/" + hash))
                .as("archived before the second was looked at")
                .exists();
        assertThat(open("--evidence", photo.toString()).err()).contains("已登记第 1 号申诉", "证据 1 份");
        Office.Outcome undecided = decide("--uphold", "--reason", "属实", "--evidence", "材料/没有.jpg");
        assertThat(undecided.status()).isEqualTo(ExitStatus.NO_INPUT);
        assertThat(undecided.err()).contains("没有这个文件或文件夹：", "材料/没有.jpg").doesNotContain("不允许", "java.nio");
        assertThat(states()).containsExactly("1 open");
    }

    @Test
    void evidenceIsNoLargerThanASubmission() throws IOException {
        Path video = office.writeTo("材料/录像.mp4", "录像");
        try (RandomAccessFile sparse = new RandomAccessFile(video.toFile(), "rw")) {
            sparse.setLength((1L << 30) + 1);
        }
        Office.Outcome refused = open("--evidence", video.toString());
        assertThat(refused.status()).isEqualTo(ExitStatus.NO_INPUT);
        assertThat(refused.err())
                .contains("文件太大：", "录像.mp4（1024 MiB），最多 1024 MiB")
                .hasLineCount(1);
        assertThat(states()).isEmpty();
    }

    @Test
    void showsTheListAsItWouldHaveBeen() {
        open("--claims", "100%");
        // What comes in later is not what was known when the list was published.
        later(2);
        office.run("correct", "1:C3", "60", "--reason", "电话核实");
        JsonNode shown = office.run("appeal", "show", "1", "-f", "json").json();
        JsonNode supposed = office.run("whatif", "WS-601=100%", "-f", "json", "--as-of", "2022-07-15T16:00")
                .json();
        JsonNode line = where(shown.get("lines"), "framework", "WS");
        JsonNode change = stream(supposed.get("changes"))
                .filter(each -> each.get("indicator").asString().equals("WS-601")
                        && each.get("framework").asString().equals("WS"))
                .findFirst()
                .orElseThrow();
        assertThat(line.get("published_loss").asDouble()).isPositive();
        assertThat(line.get("difference").asDouble())
                .isEqualTo(-change.get("points_won").asDouble());
        assertThat(line.get("unit_would_be_part").asDouble())
                .isLessThan(line.get("unit_part").asDouble());
        JsonNode total = where(shown.get("totals"), "framework", "WS");
        assertThat(total.get("would_be_expected").asDouble())
                .isEqualTo(where(supposed.get("after").get("frameworks"), "id", "WS")
                        .get("expected")
                        .asDouble())
                .isGreaterThan(total.get("published_expected").asDouble());
        assertThat(office.run("appeal", "show", "1").out())
                .contains("已公布的清单不改动")
                .doesNotContain("不完全一致", "不能测算");
    }

    @Test
    void withoutAClaimItSaysThatNothingCanBeComputed() {
        open();
        Office.Outcome shown = office.run("appeal", "show", "1");
        assertThat(shown.out()).contains("没有主张具体数据", "尚未裁定");
        JsonNode line = office.run("appeal", "show", "1", "-f", "json")
                .json()
                .get("lines")
                .get(0);
        assertThat(line.get("published_loss").asDouble()).isPositive();
        assertThat(line.get("would_be_loss").isNull()).isTrue();
    }

    @Test
    void isDecidedOnceAndSaysWhichCommandCorrectsTheData() {
        open("--claims", "190/200");
        Office.Outcome decided = decide("--uphold", "--reason", "属实");
        assertThat(decided.status()).isZero();
        assertThat(decided.err())
                .contains(
                        "第 1 号申诉裁定：成立。",
                        "scoregap correct \"1:C3\" 更正后的内容 --reason \"第 1 号申诉成立\"（" + Office.WEEKLY
                                + "，现为 142/200，主张 190/200）");
        String before = office.run("appeal", "show", "1", "-f", "json").out();
        assertThat(decide("--uphold", "--reason", "又说一遍").err()).contains("此前已裁定：成立", "没有变化");
        assertRefused(decide("--reject", "--reason", "改主意了"), "第 1 号申诉已裁定：成立", "不能改判");
        assertThat(office.run("appeal", "show", "1", "-f", "json").out()).isEqualTo(before);
    }

    @Test
    void aDecisionNeedsOneResultAReasonAndAnAppeal() {
        open();
        assertRefused(decide("--reason", "属实"), "--uphold");
        assertRefused(decide("--uphold", "--reject", "--reason", "属实"), "--uphold");
        assertRefused(decide("--uphold", "--reason", ""), "--reason");
        assertRefused(office.run("appeal", "decide", "2", "--uphold", "--reason", "属实"), "没有第 2 号申诉，现有 1");
        assertRefused(office.run("appeal", "show", "2"), "没有第 2 号申诉");
        assertThat(states()).containsExactly("1 open");
    }

    @Test
    void aRejectedAppealSaysNothingOfCorrecting() {
        open("--claims", "95%");
        assertThat(decide("--reject", "--reason", "证据不足").err()).isEqualTo("第 1 号申诉裁定：不成立。\n");
    }

    @Test
    void listsByStateAndUnit() {
        open();
        opening("1", "WS-602", "--unit", "汉滨区", "--reason", "漏计");
        decide("--uphold", "--reason", "属实");
        assertThat(office.run("appeal", "list", "--state", "open", "-f", "csv").csv())
                .singleElement()
                .satisfies(row -> assertThat(row.get("number")).isEqualTo("2"));
        assertThat(office.run("appeal", "list", "--state", "upheld,rejected", "-f", "csv")
                        .csv())
                .hasSize(1);
        assertThat(office.run("appeal", "list", "--unit", "汉滨区", "-f", "csv").csv())
                .hasSize(1);
        assertThat(office.run("appeal", "list", "--lang", "en").out())
                .contains("Appeals: 2 (1 open, 1 upheld, 0 rejected)");
    }

    @Test
    void theListOfThenIsNotToldOfLaterDecisions() {
        open();
        later(3);
        decide("--uphold", "--reason", "属实");
        Office.Outcome then = office.run("appeal", "list", "--as-of", "2022-07-17", "-f", "csv");
        assertThat(then.csv().get(0).get("state")).isEqualTo("open");
        assertThat(then.out()).doesNotContain("属实");
        assertThat(office.run("appeal", "list", "--as-of", "2022-07-15", "-f", "csv")
                        .csv())
                .isEmpty();
        assertThat(office.run("appeal", "show", "1", "--as-of", "2022-07-17").out())
                .contains("尚未裁定");
        assertThat(office.run("gaps", "--as-of", "2022-07-17").out()).doesNotContain("申诉处理");
        assertThat(office.run("accountability", "--as-of", "2022-07-17").out()).contains("市卫健委有 1 件申诉待处理");
    }

    @Test
    void aReasonIsNoFormula() {
        office.run("appeal", "open", "1", "WS-601", "--unit", "市卫健委", "--reason", "=HYPERLINK(\"http://x\")");
        decide("--uphold", "--reason", "+1+cmd|' /C calc'!A0");
        for (String[] words : new String[][] {{"list"}, {"show", "1"}}) {
            var row = office.run(Stream.concat(
                                    Stream.concat(Stream.of("appeal"), Arrays.stream(words)), Stream.of("-f", "csv"))
                            .toArray(String[]::new))
                    .csv()
                    .get(0);
            assertThat(row.get("reason")).isEqualTo("'=HYPERLINK(\"http://x\")");
            assertThat(row.get("decision")).isEqualTo("'+1+cmd|' /C calc'!A0");
        }
    }

    @Test
    void whatWasPublishedStaysAndTheNextListSaysWhatWasDecidedAndWhatChanged() {
        String published = office.run("history", "--show", "1").out();
        open("--claims", "190/200");
        decide("--uphold", "--reason", "属实");
        office.run("correct", "1:C3", "190", "--reason", "第 1 号申诉成立");
        assertThat(office.run("history", "--show", "1").out()).isEqualTo(published);
        later(2);
        Office.Outcome next = office.run("gaps", "-f", "md", "--publish");
        assertThat(next.out())
                .contains(
                        "## 申诉处理",
                        "第 1 号申诉（市卫健委，WS-601 五小行业证照与卫生信息公示率，针对第 1 号发布）：2022-07-16 16:00 裁定成立，属实。丢分 WM 公布 ",
                        "；WS 公布 ",
                        "与第 1 号发布（数据截至 2022-07-15 16:00）相比",
                        "更正");
        assertThat(office.run("history", "--show", "3").out()).isEqualTo(next.out());
        assertThat(office.run("history", "-f", "json")
                        .json()
                        .get("publications")
                        .get(0)
                        .get("sha256")
                        .asString())
                .isEqualTo(sha256(published));
        assertThat(office.run("gaps", "-f", "md", "--publish").err()).contains("此前已发布，第 3 号");
        assertThat(office.run("gaps", "-f", "md", "--as-of", "2022-07-17T16:00").out())
                .as("computed again")
                .isEqualTo(next.out());
        JsonNode told = office.run("gaps", "-f", "json").json().get("appeals").get(0);
        assertThat(told.get("state").asString()).isEqualTo("upheld");
        assertThat(told.get("losses").get(0).get("now").asDouble())
                .isLessThan(told.get("losses").get(0).get("published").asDouble());
    }

    @Test
    void theWeekAfterTellsOfItOnceAndTheOneAfterThatNoMore() {
        open();
        later(7);
        Path next = office.write("市卫健委2022年第29周周报.csv", Office.HEAD, Office.COLUMNS, "WS-601,200,150");
        office.run("ingest", next.toString(), "--quiet");
        decide("--reject", "--reason", "证据不足");
        Office.Outcome weekly = office.run("weekly", "--publish");
        assertThat(weekly.out()).contains("申诉处理", "裁定不成立，证据不足。");
        assertThat(office.read("reports/2022-W29/gaps.md")).contains("裁定不成立").doesNotContain("公布 ");
        String accountability = office.read("reports/2022-W29/accountability.md");
        assertThat(accountability).contains("裁定不成立");
        assertThat(office.run("weekly", "--publish").err()).as("the same again").contains("此前已发布，第 4 号");
        later(14);
        Path last = office.write("市卫健委2022年第30周周报.csv", Office.HEAD, Office.COLUMNS, "WS-601,200,160");
        office.run("ingest", last.toString(), "--quiet");
        assertThat(office.run("gaps").out()).contains("第30周").doesNotContain("申诉");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void theUnitsPageAndWhoAnswersNameWhatWaitsForADecision(String language) throws Exception {
        open();
        String sentence = language.equals("zh") ? "有 1 件申诉待处理（第 1 号）。" : "Appeals not decided yet: 1 (no. 1).";
        assertThat(office.run("accountability", "--lang", language).out()).contains(sentence);
        office.run("report", "--format", "html", "-o", "周报.html", "--quiet", "--lang", language);
        String page = Files.readString(office.path("周报.html"));
        assertThat(page.split(java.util.regex.Pattern.quote(sentence), -1))
                .as("the unit's page and the list")
                .hasSizeGreaterThanOrEqualTo(3);
        decide("--uphold", "--reason", "属实");
        assertThat(office.run("accountability", "--lang", language).out()).doesNotContain(sentence);
    }
}
