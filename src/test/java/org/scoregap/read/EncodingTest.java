package org.scoregap.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingTest {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String TEXT = "指标编号,合格数,备注\nWS-1,7,已整改\nWS-2,8,无\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "UTF-8, '', strict decoding",
        "UTF-8, \uFEFF, BOM",
        "GB18030, '', strict decoding",
        "UTF-16LE, \uFEFF, BOM",
        "UTF-16BE, \uFEFF, BOM",
        "UTF-16LE, '', NUL parity",
        "UTF-16BE, '', NUL parity"
    })
    void tellsTheEncodingByItsEvidence(String charset, String mark, String evidence) {
        Reading reading = read((mark + TEXT).getBytes(Charset.forName(charset)));

        assertThat(reading.choices()).contains(charset);
        assertThat(reading.decisions().get(1).evidence()).isEqualTo(evidence);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.table().lines()).containsExactly("2: WS-1|7|已整改", "3: WS-2|8|无");
        assertThat(reading.table().titles()).startsWith("指标编号");
    }

    @Test
    void letsKnownHeadersDecideShortTextThatCouldBeEither() {
        // the two bytes of 某 in GB18030 are one letter in UTF-8
        byte[] bytes = "某,b\n1,2\n".getBytes(GB18030);

        Reading known = Reading.of(Reading.file(folder, "a.csv", bytes), Limits.USUAL, "某");

        assertThat(known.table().titles()).containsExactly("某", "b");
        assertThat(known.problems()).isEmpty();
    }

    @Test
    void saysWhenNothingDecidesBetweenTwoEncodings() {
        Reading unknown = read("某,b\n1,2\n".getBytes(GB18030));

        assertThat(unknown.table().titles()).containsExactly("某", "b");
        assertThat(unknown.faults()).containsExactly("ENCODING_DOUBTFUL  GB18030 → UTF-8, GB18030");
    }

    @Test
    void refusesBytesThatMeanNothingWithTheirOffset() {
        byte[] bytes = (TEXT + "WS-3,9,?\n").getBytes(StandardCharsets.UTF_8);
        int offset = bytes.length - 2;
        bytes[offset] = (byte) 0xFF;

        Reading reading = read(bytes);

        assertThat(reading.tables()).isEmpty();
        assertThat(reading.faults()).containsExactly("ENCODING_INVALID  0xFF @ " + offset + " → UTF-8");
    }

    @Test
    void refusesATextThatEndsWithinACharacter() {
        byte[] whole = "编号,合格数\nWS-1,7\nWS-2,\u5341".getBytes(StandardCharsets.UTF_8);
        byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 1);

        assertThat(read(cut).faults()).hasSize(1).first().asString().startsWith("ENCODING_INVALID");
    }

    @Test
    void refusesNulBytes() {
        assertThat(read((TEXT + "WS-3,\0,c\n").getBytes(StandardCharsets.UTF_8)).faults())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("ENCODING_INVALID  0x00 @");
    }

    @Test
    void findsAnInvalidByteFarIntoTheFile() {
        String text = TEXT + "WS-1,7,已整改到位x\n".repeat(20_000);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 2] = (byte) 0xC0;

        assertThat(read(bytes).faults()).containsExactly("ENCODING_INVALID  0xC0 @ " + (bytes.length - 2) + " → UTF-8");
    }

    @Test
    void keepsCharactersWholeAcrossBufferEnds() {
        String text = TEXT + "WS-1,7,a已整改到位\n".repeat(30_000);

        Reading reading = read(text.getBytes(StandardCharsets.UTF_8));

        assertThat(reading.table().rows()).hasSize(30_002);
        assertThat(reading.problems()).isEmpty();
    }

    private Reading read(byte[] bytes) {
        return Reading.of(Reading.file(folder, "a.csv", bytes), Limits.USUAL);
    }

    @Test
    void doubtsChineseThatIsMadeOfRareCharacters() {
        Path file = Reading.text(folder, "a.csv", "地區,產值\n漢濱區,35\n石泉縣,12\n", Charset.forName("Big5"));

        assertThat(Reading.of(file, Reading.SMALL).faults())
                .contains("ENCODING_DOUBTFUL  GB18030 → GB18030, Big5, Shift_JIS, EUC-KR");
    }
}
