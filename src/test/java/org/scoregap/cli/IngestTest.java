package org.scoregap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** {@code ingest}: what counts afterwards, and what it says of each file. */
class IngestTest {
    private static final String LATE = "2022-07-15T18:30";

    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void open() {
        office = Office.in(folder);
    }

    @Test
    void aGoodFileCountsWithTheCellOfEveryFigure() {
        office.writeWeekly("WS-601,200,142", "WS-602,150,130");
        Office.Outcome taken = office.run("ingest");
        assertThat(taken.status()).isZero();
        assertThat(taken.out()).contains("没有发现问题", Office.WEEKLY, "全部采用", "2022-W28");
        assertThat(taken.err()).isEqualTo("共 1 个文件：全部采用 1 个，部分采用 0 个，退回 0 个；其中 0 个此前已在库。\n");
        assertThat(office.run("collect", "--format", "csv").out()).isEqualToNormalizingNewlines("""
                indicator,name,unit,unit_name,territory,territory_name,source,day,finding,passed,checked,amount,assumed,file,sheet,cell,submission
                WS-601,五小行业证照与卫生信息公示率,WJW,市卫健委,,,self,2022-07-17,checks,142,200,,false,市卫健委2022年第28周周报.csv,,C3,1
                WS-602,五小行业清洗消毒和三防设施配备率,WJW,市卫健委,,,self,2022-07-17,checks,130,150,,false,市卫健委2022年第28周周报.csv,,C4,1
                """);
    }

    @Test
    void oneBadRowIsNamedByFileAndCellAndTheOthersCount() {
        office.writeWeekly("WS-601,200,142", "WS-602,150,160", "WS-604,80,72");
        Office.Outcome taken = office.run("ingest", "--format", "json");
        assertThat(taken.status()).isEqualTo(ExitStatus.PROBLEMS);
        JsonNode file = taken.json().get("files").get(0);
        assertThat(file.get("outcome").asString()).isEqualTo("partly");
        assertThat(file.get("rows").asInt()).isEqualTo(3);
        assertThat(file.get("accepted").asInt()).isEqualTo(2);
        JsonNode problem = taken.json().get("problems").get(0);
        assertThat(problem.get("code").asString()).isEqualTo("PASSED_EXCEEDS_CHECKED");
        assertThat(problem.get("file").asString()).isEqualTo(Office.WEEKLY);
        assertThat(problem.get("cell").asString()).isEqualTo("C4");
        assertThat(problem.get("found").asString()).isEqualTo("160");
        assertThat(taken.json().get("problems")).hasSize(1);
        assertThat(office.run("collect", "-f", "csv").csv())
                .extracting(row -> row.get("indicator"))
                .containsExactly("WS-601", "WS-604");
    }

    @Test
    void aRefusedFileLeavesItsRecordAndProblemsOnly() {
        office.writeWeekly("WS-601,200,142");
        office.run("ingest");
        String before = office.run("collect", "-f", "csv").out();
        Path refused = office.write("市城管局2022年第28周周报.csv", "填报单位：市城管局", "填报单位,电话", "市城管局,3210110");
        Office.Outcome taken = office.run("ingest", refused.toString());
        assertThat(taken.status()).isEqualTo(ExitStatus.NO_INPUT);
        assertThat(taken.out()).contains("退回", "市城管局2022年第28周周报.csv");
        assertThat(office.run("collect", "-f", "csv").out()).isEqualTo(before);
        JsonNode history = office.run("history", "-f", "json").json().get("submissions");
        assertThat(history).hasSize(2);
        assertThat(history.get(1).get("outcome").asString()).isEqualTo("refused");
        assertThat(history.get(1).get("errors").asInt()).isPositive();
        assertThat(history.get(1).get("accepted").asInt()).isZero();
    }

    @Test
    void theSameFileAgainChangesNothing() {
        office.writeWeekly("WS-601,200,142");
        office.run("ingest");
        String history = office.run("history", "-f", "csv").out();
        String gaps = office.run("gaps", "-f", "csv").out();
        office.write("另一个名字.csv", Office.HEAD, Office.COLUMNS, "WS-601,200,142");
        Office.Outcome again = office.run("ingest");
        assertThat(again.status()).isZero();
        assertThat(again.out()).contains("已在库").doesNotContain("新收");
        assertThat(again.err()).contains("其中 2 个此前已在库");
        assertThat(office.run("history", "-f", "csv").out()).isEqualTo(history);
        assertThat(office.run("gaps", "-f", "csv").out()).isEqualTo(gaps);
    }

    @Test
    void arrivalIsWhatIsStatedElseWhatTheListBesideSaysElseNow() {
        Path weekly = office.writeWeekly("WS-601,200,142");
        Path other = office.write("市城管局2022年第28周周报.csv", "填报单位：市城管局", Office.COLUMNS, "WM-101,100,90");
        Path third = office.write("市住建局2022年第28周周报.csv", "填报单位：市住建局", Office.COLUMNS, "WS-315,40,38");
        office.write("received.csv", "file,received", Office.WEEKLY + "," + LATE);
        office.run("ingest", weekly.toString(), third.toString());
        office.run("ingest", other.toString(), "--received", "2022-07-15T10:01:00Z");
        assertThat(office.run("history", "-f", "csv").csv())
                .extracting(row -> row.get("received_at"))
                .containsExactly("2022-07-15T18:30:00+08:00", "2022-07-15T16:00:00+08:00", "2022-07-15T18:01:00+08:00");
        assertThat(office.run("status", "-f", "csv").csv())
                .filteredOn(row -> !row.get("state").equals("awaited"))
                .extracting(row -> row.get("unit") + " " + row.get("state"))
                .containsExactly("CGJ late", "WJW late", "ZJJ on_time");
    }

    @Test
    void whatIsSaidOfAFileStandsForWhatItDoesNotSay() {
        Path nameless = office.write("表1.csv", "指标编号,应检数,合格数", "WS-601,200,142");
        Office.Outcome refused = office.run("validate", nameless.toString(), "-f", "csv");
        assertThat(refused.csv()).extracting(row -> row.get("code")).contains("UNIT_MISSING", "PERIOD_MISSING");
        Office.Outcome taken = office.run(
                "ingest", nameless.toString(), "--form", "weekly-indicators", "--unit", "市卫健委", "--period", "2022-W27");
        assertThat(taken.status()).isZero();
        assertThat(office.run("collect", "-f", "csv").csv())
                .extracting(row -> row.get("unit") + " " + row.get("day"))
                .containsExactly("WJW 2022-07-10");
    }

    @Test
    void validateStoresNothing() {
        office.writeWeekly("WS-601,200,142", "WS-6O2,150,130");
        Office.Outcome validated = office.run("validate", "inbox", "--format", "json");
        assertThat(validated.status()).isEqualTo(ExitStatus.PROBLEMS);
        JsonNode problem = validated.json().get("problems").get(0);
        assertThat(problem.get("code").asString()).isEqualTo("INDICATOR_UNKNOWN");
        assertThat(problem.get("suggestion").asString()).isEqualTo("WS-602");
        assertThat(problem.get("cell").asString()).isEqualTo("A4");
        assertThat(office.path("store")).doesNotExist();
    }

    @Test
    void whatIsWrongAcrossWeeksIsReportedWhenTheFileComes() {
        office.write("市卫健委2022年第27周周报.csv", Office.HEAD, Office.COLUMNS, "WS-601,200,142", "WS-602,9,8");
        office.writeWeekly("WS-601,200,142");
        Office.Outcome taken = office.run("ingest");
        assertThat(taken.status()).isEqualTo(ExitStatus.PROBLEMS);
        assertThat(taken.out()).contains("UNCHANGED", "2:C3");
    }

    @Test
    void anArrivalDaysAheadIsASlipThatStopsTheRun() {
        office.writeWeekly("WS-601,200,142");
        Office.Outcome slip = office.run("ingest", "--received", "2032-07-15T10:00");
        assertThat(slip.status()).isEqualTo(ExitStatus.NO_INPUT);
        assertThat(slip.err()).contains("2032-07-15", Office.WEEKLY);
        assertThat(office.run("history", "-f", "csv").csv()).isEmpty();
    }

    @Test
    void theFirstArrivalOfAFileCountsInWhateverOrderItIsRecorded() {
        Path file = office.writeWeekly("WS-601,200,142");
        office.run("ingest", "--received", "2022-07-15T15:00", file.toString());
        office.run("ingest", "--received", "2022-07-14T09:00", file.toString());
        office.run("ingest", "--received", "2022-07-15T15:30", file.toString());
        assertThat(office.run("status", "-f", "csv").out()).contains("2022-07-14T09:00:00+08:00");
        assertThat(office.run("history", "-f", "csv").csv()).hasSize(2);
    }

    @Test
    void anEarlierTimeForTheOneThatDoesNotCountSettlesTheDoubt() {
        office.writeWeekly("WS-601,200,142");
        office.write("市卫健委2022年第28周周报（新）.csv", Office.HEAD, Office.COLUMNS, "WS-601,200,150");
        assertThat(office.run("ingest", "--format", "csv").csv().get(0).get("expected"))
                .isEqualTo("received.csv");
        office.write("received.csv", "file,received", Office.WEEKLY + ",2022-07-14T09:00:00+08:00");
        assertThat(office.run("ingest", "--format", "csv").out()).doesNotContain("ORDER_DOUBTFUL");
        assertThat(office.run("collect", "--format", "csv").csv())
                .singleElement()
                .satisfies(row -> assertThat(row.get("passed")).isEqualTo("150"));
    }

    @Test
    void filesFoundTogetherThatContradictEachOtherAreDoubtedAndNotOrderedByName() {
        office.writeWeekly("WS-601,200,142");
        office.write("市卫健委2022年第28周周报（新）.csv", Office.HEAD, Office.COLUMNS, "WS-601,200,150");
        Office.Outcome taken = office.run("ingest", "--format", "csv");
        assertThat(taken.status()).isEqualTo(ExitStatus.PROBLEMS);
        assertThat(taken.out()).contains("ORDER_DOUBTFUL");
    }

    @Test
    void lastWeeksBytesUnderThisWeeksNameAreThisWeeksReportAndAreDoubted() throws Exception {
        Path last = office.write("市卫健委2022年第27周周报.csv", Office.HEAD, Office.COLUMNS, "WS-601,200,142");
        office.run("ingest");
        Files.move(last, office.path("inbox/" + Office.WEEKLY));
        Office.Outcome again = office.run("ingest", "--format", "json");
        assertThat(again.json().get("files").get(0).get("news").asString()).isEqualTo("new");
        assertThat(again.json().get("files").get(0).get("periods").asString()).isEqualTo("2022-W28");
        assertThat(again.json().get("problems").get(0).get("code").asString()).isEqualTo("UNCHANGED");
        assertThat(office.run("collect", "-p", "2022-W28", "-f", "csv").csv()).hasSize(1);
    }

    @Test
    void aFileThatWasRefusedForItsNameCountsOnceItsNameIsRight() throws IOException {
        office.run(
                "ingest",
                office.write("报表.csv", Office.COLUMNS, "WS-601,200,142").toString());
        Files.move(office.path("inbox/报表.csv"), office.path("inbox/" + Office.WEEKLY));
        Office.Outcome renamed =
                office.run("ingest", office.path("inbox/" + Office.WEEKLY).toString());
        assertThat(renamed.status()).isZero();
        assertThat(renamed.err()).contains("全部采用 1 个", "0 个此前已在库");
        assertThat(office.run("collect", "-f", "csv").csv())
                .singleElement()
                .satisfies(row ->
                        assertThat(row.get("unit") + row.get("indicator")).isEqualTo("WJWWS-601"));
        // Its bytes under the old name are the file that is in by now.
        Files.move(office.path("inbox/" + Office.WEEKLY), office.path("inbox/报表.csv"));
        assertThat(office.run("ingest", office.path("inbox/报表.csv").toString()).err())
                .contains("全部采用 1 个", "1 个此前已在库");
    }

    @Test
    void aFileThatWasRefusedForItsNameCountsOnceTheCommandSaysWhoseItIs() {
        String file = office.write("报表.csv", Office.COLUMNS, "WS-601,200,142").toString();
        office.run("ingest", file);
        assertThat(office.run("ingest", file, "--unit", "WJW", "--period", "2022-W28")
                        .err())
                .contains("全部采用 1 个", "0 个此前已在库");
    }

    @Test
    void soItDoesWhereTheRefusedReadingWasUndone() {
        String file = office.write("报表.csv", Office.COLUMNS, "WS-601,200,142").toString();
        office.run("ingest", file);
        office.run("undo", "1", "--reason", "文件名不对");
        assertThat(office.run("ingest", file, "--unit", "WJW", "--period", "2022-W28", "--again")
                        .err())
                .contains("全部采用 1 个", "0 个此前已在库");
    }

    @Test
    void aWeekThatHasNotBegunIsNotTakenFromAnOptionEither() {
        office.writeWeekly("WS-601,200,142");
        Office.Outcome taken = office.run("ingest", "--period", "2022-W29", "-f", "json");
        assertThat(taken.status()).isEqualTo(ExitStatus.PROBLEMS);
        assertThat(taken.json().get("problems").get(0).get("code").asString()).isEqualTo("PERIOD_NOT_BEGUN");
        assertThat(taken.out()).contains("--period 2022-W29");
        assertThat(office.run("collect", "-f", "csv").csv()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "ingest --period 9999-W01",
                "validate --period 0001-W01 inbox",
                "preview --period 9999-W01 inbox",
                "gaps --period 9999-W01",
                "weekly --period 0001-W01",
                "weekly --period 9999-W01 --dry-run",
                "status --as-of 9999-12-31",
                "status --as-of 10000-01-01"
            })
    void aYearThatIsASlipOfTheHandIsOneClearLine(String words) {
        office.writeWeekly("WS-601,200,142");
        office.run("ingest", "--quiet");
        Office.Outcome refused = office.run(words.split(" "));
        assertThat(refused.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err().lines().findFirst())
                .hasValueSatisfying(line -> assertThat(line).containsAnyOf("2022-W28 (2000 – 2100)", "2022-07-15"));
    }

    @Test
    void eachFileIsValidatedByItselfAndWhatShowsBesideOthersIsToldWhenItIsTakenIn() {
        office.writeWeekly("WS-601,200,142");
        office.write("市市场监管局7月第2周周报.csv", "填报单位：市市场监管局", Office.COLUMNS, "WS-601,180,170");
        assertThat(office.run("validate", "inbox").out()).doesNotContain("有两个单位填报");
        assertThat(office.run("validate", "--help").out()).contains("每个文件单独校验");
        assertThat(office.run("validate", "--help", "--lang", "en").out()).contains("judged by itself");
        assertThat(office.run("ingest").out()).contains("有两个单位填报");
    }
}
