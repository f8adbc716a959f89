package org.scoregap.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scoregap.read.Reading.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scoregap.read.file.SubmissionReader;

class DialectTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|", ":", "^", "~", " ", "||", "::", ", ", "~|~"})
    void tellsTheDelimiterBelowATitleAndAboveANote(String delimiter) {
        String text = "市容环卫检查表\n编号,合格数,备注\nWS-1,7,好\nWS-2,8,好\nWS-3,9,差\n说明：逐店检查\n".replace(",", delimiter);

        Reading reading = csv(folder, text);

        assertThat(reading.table().lines()).containsExactly("3: WS-1|7|好", "4: WS-2|8|好", "5: WS-3|9|差");
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void readsColumnsLinedUpByRunsOfSpaces() {
        Reading reading = csv(folder, "编号    合格数  备注\nWS-1      7   好\nWS-20    18   好\nWS-300  109   差\n");

        assertThat(reading.choices()).contains("SPACES");
        assertThat(reading.table().lines()).containsExactly("2: WS-1|7|好", "3: WS-20|18|好", "4: WS-300|109|差");
    }

    @Test
    void takesACommaBetweenDigitsForADecimalSignWhereSemicolonsSeparate() {
        Reading reading = csv(folder, "编号;长度;宽度\nA;1,5;2,3\nB;2,5;3,1\nC;0,5;1,0\n");

        assertThat(reading.choices()).contains(";");
        assertThat(reading.table().lines()).contains("2: A|1,5|2,3");
    }

    @Test
    void readsSingleQuotesAroundFields() {
        Reading reading = csv(folder, "'编号','合格数','备注'\n'WS-1','7','好,很好'\n'WS-2','8','it''s'\n");

        assertThat(reading.table().lines()).containsExactly("2: WS-1|7|好,很好", "3: WS-2|8|it's");
    }

    @Test
    void readsQuotesThatABackslashEscapes() {
        Reading reading = csv(folder, "编号,合格数,备注\nWS-1,7,\"5\\\" 管, c:\\new\"\nWS-2,8,\"好\"\n");

        assertThat(reading.table().lines()).containsExactly("2: WS-1|7|5\" 管, c:\\new", "3: WS-2|8|好");
    }

    @Test
    void leavesABackslashAloneWhereQuotesAreDoubled() {
        assertThat(csv(folder, "编号,合格数,备注\nWS-1,7,\"c:\\新\\\"\nWS-2,8,\"\"\"好\"\"\"\n")
                        .table()
                        .lines())
                .containsExactly("2: WS-1|7|c:\\新\\", "3: WS-2|8|\"好\"");
    }

    @Test
    void believesTheLineThatAnnouncesTheDelimiter() {
        assertThat(csv(folder, "sep=;\n编号;合格数\nWS-1;1,2\n").table().lines()).containsExactly("3: WS-1|1,2");
    }

    @Test
    void saysWhenTwoDelimitersAreAboutAsGood() {
        Reading reading = csv(folder, "1,5\n2,3\n3,1\n4,2\n");

        assertThat(reading.faults()).anyMatch(fault -> fault.startsWith("DIALECT_DOUBTFUL"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-07-15 10:30\n2022-07-16 11:00\n2022-07-17 09:15\n", "汉滨区 新城\n汉滨区\n建民 街道 办\n"})
    void doesNotCutTimesAndWordsOfOneColumn(String rows) {
        assertThat(csv(folder, "名称\n" + rows).choices()).contains("NONE");
    }

    @Test
    void obeysWhatSomebodySaysOfTheFile() {
        byte[] bytes = "表\n编号;合格,数\nÄ;1,5\nÖ;2,5\n".getBytes(Charset.forName("GB18030"));
        Path file = Reading.file(folder, "a.csv", bytes);
        ReadingOptions options = new ReadingOptions(
                Optional.of(Charset.forName("GB18030")), Optional.of(","), OptionalInt.of(2), Optional.empty());
        try (ReadFile opened = new SubmissionReader(Vocabulary.NONE, Limits.USUAL).open(file, "a.csv", options)) {
            Iterator<Table> tables = opened.tables();
            Table table = tables.next();
            List<Row> rows = new ArrayList<>();
            table.body().forEachRemaining(rows::add);

            assertThat(rows.get(0).cells())
                    .extracting(Cell::text)
                    .hasSize(2)
                    .last()
                    .isEqualTo("5");
            assertThat(opened.decisions())
                    .filteredOn(d -> d.evidence().startsWith("option"))
                    .hasSize(2);
            assertThat(table.decisions()).anyMatch(d -> d.evidence().equals("option"));
            assertThat(opened.problems()).isEmpty();
        }
    }

    @Test
    void readsAWesternTextAsOneAndSaysSo() {
        byte[] bytes = "name,city,count\nZoë,Zürich,1\nJosé,Köln,2\n".getBytes(Charset.forName("windows-1252"));

        Reading reading = Reading.of(Reading.file(folder, "a.csv", bytes), Limits.USUAL);

        assertThat(reading.table().lines()).containsExactly("2: Zoë|Zürich|1", "3: José|Köln|2");
        assertThat(reading.faults()).anyMatch(fault -> fault.startsWith("ENCODING_DOUBTFUL  windows-1252"));
    }

    @Test
    void neverTakesDamagedUtf8ForChineseOfAnotherEncoding() {
        byte[] whole = "编号,数\n编号编号,1\n编号".getBytes(StandardCharsets.UTF_8);
        byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 2);

        assertThat(Reading.of(Reading.file(folder, "a.csv", cut), Limits.USUAL).faults())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("ENCODING_INVALID");
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28,
                29, 30
            })
    void comesBackCellForCellInAnyDialect(int seed) {
        Random random = new Random(seed);
        String[] delimiters = {",", ";", "\t", "|", "||", "::", "^", "~", "~|~"};
        String delimiter = delimiters[random.nextInt(delimiters.length)];
        char quote = random.nextInt(3) == 0 ? '\'' : '"';
        String[] pieces = {"市", "城管", "a", "7", ",", ";", "|", quote + "", "\n", "。", " "};
        String end = new String[] {"\n", "\r\n", "\r"}[random.nextInt(3)];
        List<String> lines = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            lines.add("关于第" + i + "周的说明");
        }
        lines.add(String.join(delimiter, "编号", "合格数", "单位", "备注"));
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 5 + random.nextInt(40); i++) {
            List<String> cells = new ArrayList<>(List.of("WS-" + i, "" + random.nextInt(1000)));
            while (cells.size() < 4) {
                StringBuilder cell = new StringBuilder("x");
                for (int left = random.nextInt(5); left > 0; left--) {
                    cell.append(pieces[random.nextInt(pieces.length)]);
                }
                cells.add(cell.toString());
            }
            expected.add(cells.stream().map(CellText::clean).collect(Collectors.joining("¦")));
            lines.add(cells.stream()
                    .map(cell -> quote + cell.replace(quote + "", "" + quote + quote) + quote)
                    .collect(Collectors.joining(delimiter)));
        }
        Charset charset = Charset.forName(new String[] {"UTF-8", "GB18030", "UTF-16LE"}[random.nextInt(3)]);
        Path file = Reading.text(folder, "a.csv", String.join(end, lines) + end, charset);

        Reading.Read table = Reading.of(file, Limits.USUAL).table();

        assertThat(table.problems()).isEmpty();
        assertThat(table.rows().stream()
                        .map(row -> row.cells().stream().map(Cell::text).collect(Collectors.joining("¦")))
                        .toList())
                .isEqualTo(expected);
    }
}
