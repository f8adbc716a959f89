package org.scoregap.read.text;

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
import org.scoregap.model.ProblemCode;
import org.scoregap.read.ReadingOptions;
import org.scoregap.read.Unreadable;
import org.scoregap.read.Vocabulary;

/**
 * Finds a text file's encoding by evidence: byte order mark, position of the NULs, what every byte of the whole file
 * means in UTF-8, GB18030 and windows-1252, and for short text that could be either, which one shows known headers.
 */
public final class CharsetSniffer {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final String BYTES = "strict decoding";
    private static final int SAMPLE = 64 * 1024;

    private final Vocabulary vocabulary;

    public CharsetSniffer(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    public TextEncoding sniff(Path file) throws IOException {
        byte[] sample = sample(file);
        if (isMarked(sample, UTF_8)) {
            return surely(file, UTF_8, 3, "BOM");
        }
        if (isMarked(sample, UTF_16LE)) {
            return surely(file, UTF_16LE, 2, "BOM");
        }
        if (isMarked(sample, UTF_16BE)) {
            return surely(file, UTF_16BE, 2, "BOM");
        }
        if (isWide(sample, 1)) {
            return surely(file, UTF_16LE, 0, "NUL parity");
        }
        if (isWide(sample, 0)) {
            return surely(file, UTF_16BE, 0, "NUL parity");
        }
        return byBytes(file, sample);
    }

    /** The encoding that somebody has named; its byte order mark is left out. */
    TextEncoding named(Path file, Charset charset) throws IOException {
        byte[] sample = sample(file);
        if (charset.name().equals("UTF-16")) {
            return surely(
                    file, isMarked(sample, UTF_16LE) ? UTF_16LE : UTF_16BE, markLength(sample), ReadingOptions.OPTION);
        }
        return surely(file, charset, isMarked(sample, charset) ? markLength(sample) : 0, ReadingOptions.OPTION);
    }

    private TextEncoding byBytes(Path file, byte[] sample) throws IOException {
        ByteScan scan = ByteScan.of(file);
        if (scan.nul().isPresent()) {
            throw invalid(file, UTF_8, scan.nul().getAsLong());
        }
        if (scan.ascii()) {
            return TextEncoding.sure(UTF_8, 0, "ASCII");
        }
        boolean utf8 = scan.utf8().firstInvalid().isEmpty();
        boolean gb = scan.gb18030().firstInvalid().isEmpty();
        if (utf8) {
            return gb ? tie(decode(sample, UTF_8), decode(sample, GB18030)) : TextEncoding.sure(UTF_8, 0, BYTES);
        }
        long firstInvalid = scan.utf8().firstInvalid().getAsLong();
        if (scan.utf8().isMeant()) {
            throw invalid(file, UTF_8, firstInvalid);
        }
        if (gb) {
            return chineseOrWestern(scan);
        }
        if (scan.latin1().isPlausible()) {
            return TextEncoding.doubtful(WINDOWS_1252, "letters", "windows-1252, UTF-8, GB18030");
        }
        // the one that went further is what the text was meant to be
        long gbInvalid = scan.gb18030().firstInvalid().getAsLong();
        throw invalid(file, firstInvalid >= gbInvalid ? UTF_8 : GB18030, Math.max(firstInvalid, gbInvalid));
    }

    private static TextEncoding chineseOrWestern(ByteScan scan) {
        long chinese = scan.gb18030().chinese();
        long latin = scan.gb18030().latin();
        if (latin > chinese && scan.latin1().isPlausible()) {
            return TextEncoding.doubtful(WINDOWS_1252, "letters", "windows-1252, GB18030");
        }
        if (scan.gb18030().isForeign()) {
            return TextEncoding.doubtful(GB18030, BYTES, "GB18030, Big5, Shift_JIS, EUC-KR");
        }
        return latin * 4 > chinese
                ? TextEncoding.doubtful(GB18030, BYTES, "GB18030, windows-1252")
                : TextEncoding.sure(GB18030, 0, BYTES);
    }

    private TextEncoding tie(String asUtf8, String asGb) {
        int utf8Hits = hits(asUtf8);
        int gbHits = hits(asGb);
        if (utf8Hits != gbHits) {
            Charset charset = utf8Hits > gbHits ? UTF_8 : GB18030;
            return TextEncoding.sure(charset, 0, "known headers: " + Math.max(utf8Hits, gbHits));
        }
        // Chinese in GB18030 that happens to be UTF-8 decodes to two-byte letters, hardly ever to ideographs
        int[] foreign = asUtf8.codePoints().filter(c -> c >= 0x80).toArray();
        long ideographs = Arrays.stream(foreign).filter(c -> c >= 0x2000).count();
        boolean utf8 = ideographs * 2 > foreign.length || isWestern(asUtf8);
        boolean sure = utf8 && (Arrays.stream(foreign).distinct().count() >= 4 || isWestern(asUtf8));
        Charset charset = utf8 ? UTF_8 : GB18030;
        return sure ? TextEncoding.sure(charset, 0, BYTES) : TextEncoding.doubtful(charset, BYTES, "UTF-8, GB18030");
    }

    /** Whether all letters beyond ASCII are accented ones within words of small letters. */
    private static boolean isWestern(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                boolean accented = c >= 0xC0 && c < 0x180 && Character.isLetter(c);
                boolean after = i > 0 && isSmall(text.charAt(i - 1));
                boolean before = i + 1 < text.length() && isSmall(text.charAt(i + 1));
                if (!accented || !(after || before)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isSmall(char c) {
        return c >= 'a' && c <= 'z';
    }

    private int hits(String text) {
        return (int) Arrays.stream(text.split("[\r\n,;|\t\"]", -1))
                .filter(word -> !word.isBlank() && vocabulary.knows(word))
                .count();
    }

    private static TextEncoding surely(Path file, Charset charset, int skip, String evidence) throws IOException {
        StrictScan scan = StrictScan.of(file, charset, skip);
        if (scan.firstInvalid().isPresent()) {
            throw invalid(file, charset, scan.firstInvalid().getAsLong());
        }
        return TextEncoding.sure(charset, skip, evidence);
    }

    private static Unreadable invalid(Path file, Charset charset, long offset) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            bytes.skipNBytes(offset);
            String found = String.format("0x%02X @ %d", bytes.read(), offset);
            return new Unreadable(ProblemCode.ENCODING_INVALID, found, charset.name());
        }
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

    private static boolean isMarked(byte[] sample, Charset charset) {
        byte[] mark = charset.equals(UTF_8) || charset.equals(UTF_16LE) || charset.equals(UTF_16BE)
                ? "\uFEFF".getBytes(charset)
                : new byte[0];
        return mark.length > 0
                && sample.length >= mark.length
                && Arrays.equals(sample, 0, mark.length, mark, 0, mark.length);
    }

    private static int markLength(byte[] sample) {
        return isMarked(sample, UTF_8) ? 3 : isMarked(sample, UTF_16LE) || isMarked(sample, UTF_16BE) ? 2 : 0;
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
