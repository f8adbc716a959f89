package org.scoregap.read;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalLong;
import org.scoregap.model.ProblemCode;

/**
 * Finds a text file's encoding by evidence: byte order mark, position of the NULs, strict decoding of the whole file,
 * and for short text that decodes as both UTF-8 and GB18030, which one shows known headers.
 */
public final class CharsetSniffer {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int SAMPLE = 64 * 1024;

    private final Vocabulary vocabulary;

    public CharsetSniffer(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    public TextEncoding sniff(Path file) throws IOException {
        byte[] sample = sample(file);
        if (startsWith(sample, 0xEF, 0xBB, 0xBF)) {
            return surely(file, UTF_8, 3, "BOM");
        }
        if (startsWith(sample, 0xFF, 0xFE)) {
            return surely(file, UTF_16LE, 2, "BOM");
        }
        if (startsWith(sample, 0xFE, 0xFF)) {
            return surely(file, UTF_16BE, 2, "BOM");
        }
        if (isWide(sample, 1)) {
            return surely(file, UTF_16LE, 0, "NUL parity");
        }
        if (isWide(sample, 0)) {
            return surely(file, UTF_16BE, 0, "NUL parity");
        }
        return byDecoding(file, sample);
    }

    private TextEncoding byDecoding(Path file, byte[] sample) throws IOException {
        StrictScan utf8 = StrictScan.of(file, UTF_8, 0);
        if (utf8.isAscii()) {
            return new TextEncoding(UTF_8, 0, "ASCII", false);
        }
        StrictScan gb = StrictScan.of(file, GB18030, 0);
        if (utf8.firstInvalid().isPresent() && gb.firstInvalid().isPresent()) {
            // the one that went further is what the text was meant to be
            boolean meantUtf8 =
                    utf8.firstInvalid().getAsLong() >= gb.firstInvalid().getAsLong();
            throw invalid(meantUtf8 ? UTF_8 : GB18030, meantUtf8 ? utf8 : gb);
        }
        if (gb.firstInvalid().isPresent()) {
            return new TextEncoding(UTF_8, 0, "strict decoding", false);
        }
        if (utf8.firstInvalid().isPresent()) {
            return new TextEncoding(GB18030, 0, "strict decoding", false);
        }
        return tie(decode(sample, UTF_8), decode(sample, GB18030));
    }

    private TextEncoding tie(String asUtf8, String asGb) {
        int utf8Hits = hits(asUtf8);
        int gbHits = hits(asGb);
        if (utf8Hits != gbHits) {
            Charset charset = utf8Hits > gbHits ? UTF_8 : GB18030;
            return new TextEncoding(charset, 0, "known headers: " + Math.max(utf8Hits, gbHits), false);
        }
        // Chinese in GB18030 that happens to be UTF-8 decodes to two-byte letters, hardly ever to ideographs
        long foreign = asUtf8.codePoints().filter(c -> c >= 0x80).count();
        long ideographs = asUtf8.codePoints().filter(c -> c >= 0x2000).count();
        boolean utf8 = ideographs * 2 > foreign;
        return new TextEncoding(utf8 ? UTF_8 : GB18030, 0, "strict decoding", !utf8 || foreign < 4);
    }

    private int hits(String text) {
        return (int) Arrays.stream(text.split("[\r\n,;|\t\"]", -1))
                .filter(word -> !word.isBlank() && vocabulary.knows(word))
                .count();
    }

    private static TextEncoding surely(Path file, Charset charset, int skip, String evidence) throws IOException {
        StrictScan scan = StrictScan.of(file, charset, skip);
        if (scan.firstInvalid().isPresent()) {
            throw invalid(charset, scan);
        }
        return new TextEncoding(charset, skip, evidence, false);
    }

    private static Unreadable invalid(Charset charset, StrictScan scan) {
        OptionalLong offset = scan.firstInvalid();
        return new Unreadable(
                ProblemCode.ENCODING_INVALID, scan.invalidByte() + " @ " + offset.orElse(0), charset.name());
    }

    /** The sample may end within a character: what is left over is dropped. */
    private static String decode(byte[] sample, Charset charset) {
        CharBuffer text = CharBuffer.allocate(sample.length);
        TextEncoding.strict(charset).decode(ByteBuffer.wrap(sample), text, false);
        return text.flip().toString();
    }

    private static byte[] sample(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return bytes.readNBytes(SAMPLE);
        }
    }

    private static boolean startsWith(byte[] sample, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= sample.length || (sample[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether these are two-byte characters with their high byte at {@code parity}: every separator and digit gives a
     * NUL there (一 and the ideographic space give one on the other side), and no separator stands there itself.
     */
    private static boolean isWide(byte[] sample, int parity) {
        int nuls = 0;
        int others = 0;
        for (int i = 0; i < sample.length; i++) {
            boolean high = i % 2 == parity;
            if (sample[i] == 0) {
                nuls += high ? 1 : 0;
                others += high ? 0 : 1;
            } else if (high && (sample[i] == ',' || sample[i] == '\n' || sample[i] == '\r' || sample[i] == '\t')) {
                return false;
            }
        }
        return nuls > others && nuls * 50 >= sample.length;
    }
}
