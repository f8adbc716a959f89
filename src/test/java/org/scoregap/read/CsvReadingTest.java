package org.scoregap.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scoregap.read.Reading.csv;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReadingTest {
    private static final String HEAD = "编号,合格数,备注\n";

    @TempDir
    Path folder;

    @Test
    @org.junit.jupiter.api.Timeout(value = 20, threadMode = org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD)
    void aQuotedFieldOverSeveralLinesOfATextWithoutDelimiterComesToAnEnd() {
        Reading reading = Reading.csv(folder, "a,b\n\"x\ny\",1\n\"z\",\",1\n\"z\",&#xD800;2\n2\n");

        assertThat(reading.problems()).isNotEmpty();
    }

    @Test
    void readsARowAsItStands() {
        Reading.Read table = csv(folder, HEAD + "WS-1,7,\"一,二\"\"三\"\"\"\n").table();

        assertThat(table.titles()).containsExactly("编号", "合格数", "备注");
        assertThat(table.lines()).containsExactly("2: WS-1|7|一,二\"三\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void tellsTheDelimiter(String delimiter) {
        String text = (HEAD + "WS-1,7,好\nWS-2,8,好\n").replace(",", delimiter);

        Reading reading = csv(folder, text);

        assertThat(reading.choices()).containsExactly("CSV", "UTF-8", delimiter.equals("\t") ? "TAB" : delimiter);
        assertThat(reading.table().lines()).containsExactly("2: WS-1|7|好", "3: WS-2|8|好");
    }

    @Test
    void prefersTheDelimiterThatShowsKnownHeaders() {
        String text = "编号;合格数\nWS-1;1,204\nWS-2;1,105\nWS-3;2,001\n";

        assertThat(csv(folder, text, "编号", "合格数").table().lines()).contains("2: WS-1|1,204");
    }

    @Test
    void refusesAnUnclosedQuoteWithItsLineAndKeepsTheRowsBefore() {
        Reading.Read table =
                csv(folder, HEAD + "WS-1,7,a\nWS-2,8,\"b\nWS-3,9,c\n").table();

        assertThat(table.lines()).containsExactly("2: WS-1|7|a");
        assertThat(table.faults()).containsExactly("ROW_MALFORMED C3 WS-2,8,\"b WS-3,9,c → \"");
    }

    @Test
    void refusesABareQuoteWhereFieldsAreQuotedAndReadsTheNextRow() {
        Reading.Read table =
                csv(folder, HEAD + "WS-0,6,\"a\"\nWS-1,7,5\"管\nWS-2,8,b\n").table();

        assertThat(table.lines()).containsExactly("2: WS-0|6|a", "4: WS-2|8|b");
        assertThat(table.faults()).containsExactly("ROW_MALFORMED C3 WS-1,7,5 → \"\"");
    }

    @Test
    void readsABareQuoteAsItStandsWhereNoFieldIsQuotedAndSaysSo() {
        Reading reading = csv(folder, HEAD + "WS-1,7,5\" 管\nWS-2,8,4\" 管\n");

        assertThat(reading.table().lines()).containsExactly("2: WS-1|7|5\" 管", "3: WS-2|8|4\" 管");
        assertThat(reading.table().faults()).isEmpty();
        assertThat(reading.faults()).containsExactly("QUOTE_BARE C2 WS-1,7,5\" → ");
    }

    @Test
    void refusesABareQuoteThatMayHideADelimiter() {
        Reading.Read table =
                csv(folder, HEAD + "WS-1,7,a\nWS-2,8,见\"甲,乙\"\nWS-3,9,c\n").table();

        assertThat(table.lines()).containsExactly("2: WS-1|7|a", "4: WS-3|9|c");
        assertThat(table.faults()).containsExactly("ROW_TOO_WIDE 3:3 4 → 3");
    }

    @Test
    void readsOnAfterAnUnclosedQuoteOnceWholeRowsHaveFollowed() {
        Reading.Read table = csv(folder, HEAD + "WS-1,7,a\nWS-2,8,\"b\nWS-3,9,c\nWS-4,9,d\nWS-5,9,\"e\"\nWS-6,1,f\n")
                .table();

        assertThat(table.lines())
                .containsExactly("2: WS-1|7|a", "4: WS-3|9|c", "5: WS-4|9|d", "6: WS-5|9|e", "7: WS-6|1|f");
        assertThat(table.faults()).hasSize(1).first().asString().startsWith("ROW_MALFORMED C3 WS-2,8,\"b");
    }

    @Test
    void refusesAFieldThatHoldsWholeRowsThoughItsQuoteIsClosed() {
        Reading.Read table = csv(folder, HEAD + "WS-1,7,\"a\"\n\"WS-2,8,b\nWS-3,9,c\nWS-4,9,d\nx\",9,e\nWS-6,1,f\n")
                .table();

        assertThat(table.lines()).containsExactly("2: WS-1|7|a", "7: WS-6|1|f");
        assertThat(table.faults()).hasSize(1).first().asString().startsWith("ROW_MALFORMED C3");
    }

    @Test
    void keepsAFieldOverSeveralLinesWhole() {
        Reading.Read table =
                csv(folder, HEAD + "WS-1,7,\"一,二\n三\n四,五,六,七\"\nWS-2,8,b\n").table();

        assertThat(table.lines()).containsExactly("2: WS-1|7|一,二 三 四,五,六,七", "5: WS-2|8|b");
    }

    @Test
    void refusesTextAfterAClosingQuoteAndReadsTheNextRow() {
        Reading.Read table = csv(folder, HEAD + "\"WS\"-1,7,a\nWS-2,8,b\n").table();

        assertThat(table.lines()).containsExactly("3: WS-2|8|b");
        assertThat(table.faults()).containsExactly("ROW_MALFORMED A2 \"WS\" → ,");
    }

    @Test
    void allowsSpaceAfterAClosingQuote() {
        assertThat(csv(folder, HEAD + "\"WS-1\" ,7,a\n").table().lines()).containsExactly("2: WS-1|7|a");
    }

    @Test
    void countsLinesWithinQuotesAndAcrossRefusedRows() {
        String text = HEAD + "WS-1,7,\"一\r\n二\"\r\n\r\nWS-2,\"x\ny\"z,b\nWS-3,9,c\n";

        Reading.Read table = csv(folder, text).table();

        assertThat(table.lines()).containsExactly("2: WS-1|7|一 二", "7: WS-3|9|c");
        assertThat(table.faults()).hasSize(1).first().asString().startsWith("ROW_MALFORMED B5");
    }

    @Test
    void refusesARowWithMoreFiguresThanTheHeader() {
        Reading.Read table = csv(folder, HEAD + "WS-1,7,a,9\nWS-2,8,b,,,\n").table();

        assertThat(table.lines()).containsExactly("3: WS-2|8|b|||");
        assertThat(table.faults()).containsExactly("ROW_TOO_WIDE 2:2 4 → 3");
    }

    @Test
    void refusesARowWithFewerFieldsThanTheHeader() {
        Reading.Read table = csv(folder, HEAD + "WS-1,7\nWS-2,8,\n").table();

        assertThat(table.lines()).containsExactly("3: WS-2|8|");
        assertThat(table.faults()).containsExactly("ROW_TOO_NARROW 2:2 2 → 3");
    }

    @Test
    void refusesALastRowThatBreaksOffAfterItsFirstField() {
        assertThat(csv(folder, HEAD + "WS-1,7,a\nWS-2").table().faults()).containsExactly("ROW_TOO_NARROW 3:3 1 → 3");
    }

    @Test
    void refusesAFieldBeyondTheLimitAndReadsTheNextRow() {
        String text = HEAD + "WS-1,7," + "a".repeat(100) + "\nWS-2,8," + "b".repeat(103) + "\nWS-3,9,c\n";
        Path file = Reading.text(folder, "a.csv", text, StandardCharsets.UTF_8);

        Reading.Read table = Reading.of(file, Reading.SMALL).table();

        assertThat(table.rows()).extracting(Row::number).containsExactly(2, 4);
        assertThat(table.problems())
                .extracting(problem -> problem.code().name())
                .containsExactly("CELL_TOO_LONG");
    }

    @Test
    void refusesARowOfTooManyFields() {
        String text = HEAD + "WS-1" + ",".repeat(50) + "\nWS-2,8,b\n";
        Path file = Reading.text(folder, "a.csv", text, StandardCharsets.UTF_8);

        Reading.Read table = Reading.of(file, Reading.SMALL).table();

        assertThat(table.lines()).containsExactly("3: WS-2|8|b");
        assertThat(table.faults()).containsExactly("ROW_TOO_WIDE AY2 51 → ≤ 50");
    }

    @Test
    void refusesAFileOfTooManyRows() {
        Path file = Reading.text(folder, "a.csv", HEAD + "WS-1,7,a\n".repeat(1_001), StandardCharsets.UTF_8);

        Reading reading = Reading.of(file, Reading.SMALL);

        assertThat(reading.faults()).containsExactly("FILE_TOO_LARGE  > 1000 → ≤ 1000");
    }

    @Test
    void takesWhatCannotBeSeenOutOfCells() {
        String text = HEAD + "\u200BWS-1\u202E,\u30007\u00A0,\u0007a\tb\n";

        assertThat(csv(folder, text).table().lines()).containsExactly("2: WS-1|7|a b");
    }

    @Test
    void readsOldMacLineEnds() {
        assertThat(csv(folder, "编号,合格数\rWS-1,7\rWS-2,8").table().lines()).containsExactly("2: WS-1|7", "3: WS-2|8");
    }

    @Test
    void givesUpOnAFileOfNothingButFaults() {
        Reading reading = csv(folder, HEAD + "WS-1,7,\"a\"\n" + "x\"y,1,b\n".repeat(10_001));

        assertThat(reading.table().problems()).hasSize(10_000);
        assertThat(reading.faults()).containsExactly("FILE_DAMAGED ");
    }

    @Test
    void reportsTheLastRowsFaultToo() {
        assertThat(csv(folder, HEAD + "WS-1,7,\"a\"\nWS-2,8,b\"c").table().faults())
                .containsExactly("ROW_MALFORMED C3 WS-2,8,b → \"\"");
    }
}
