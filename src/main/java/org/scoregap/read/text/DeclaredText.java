package org.scoregap.read.text;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scoregap.model.ProblemCode;
import org.scoregap.read.Unreadable;
import org.scoregap.read.Vocabulary;

/**
 * The text of a marked-up file, which may declare its encoding. What it declares is believed where the bytes bear it
 * out; otherwise it is found as that of any text.
 *
 * @param text without a byte order mark
 */
public record DeclaredText(String text, TextEncoding encoding) {
    private static final int DECLARED_WITHIN = 4096;
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Pattern DECLARATION = Pattern.compile(
            "(?i)<(?:meta[^>]{0,200}charset|\\?xml[^>]{0,200}encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]{1,40})");

    /**
     * Decodes a file whole.
     *
     * @param most bytes that may be held in memory
     * @throws Unreadable for a file beyond that, or with bytes that are no text
     */
    public static DeclaredText of(Path file, Vocabulary vocabulary, long most) throws IOException {
        long size = Files.size(file);
        if (size > most) {
            throw new Unreadable(ProblemCode.FILE_TOO_LARGE, Long.toString(size), "≤ " + most);
        }
        byte[] bytes = Files.readAllBytes(file);
        Optional<Charset> declared = declared(bytes);
        if (declared.isPresent() && !mayBeUtf8Instead(declared.get(), bytes)) {
            Optional<String> text = decode(bytes, 0, declared.get());
            if (text.isPresent()) {
                return new DeclaredText(text.get(), TextEncoding.sure(declared.get(), 0, "declared"));
            }
        }
        TextEncoding found = new CharsetSniffer(vocabulary).sniff(file);
        String text = decode(bytes, found.skip(), found.charset())
                .orElseThrow(() -> new Unreadable(
                        ProblemCode.ENCODING_INVALID, "", found.charset().name()));
        return new DeclaredText(text, found);
    }

    /** Programs that write UTF-8 below a header that says GBK are common; the other way round it does not decode. */
    private static boolean mayBeUtf8Instead(Charset declared, byte[] bytes) {
        return declared.equals(GB18030)
                && decode(bytes, 0, StandardCharsets.UTF_8).isPresent();
    }

    /** Empty also where a byte order mark or wide characters say more than any declaration. */
    private static Optional<Charset> declared(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, DECLARED_WITHIN), StandardCharsets.ISO_8859_1);
        Matcher declaration = DECLARATION.matcher(start);
        if (start.startsWith("\u00EF\u00BB\u00BF") || start.indexOf('\0') >= 0 || !declaration.find()) {
            return Optional.empty();
        }
        String name = declaration.group(1).toLowerCase(Locale.ROOT);
        if (name.startsWith("gb") || name.equals("x-gbk") || name.equals("cp936")) {
            return Optional.of(GB18030);
        }
        try {
            // an ASCII declaration cannot have been written in two-byte characters
            return Optional.of(Charset.forName(name))
                    .filter(charset -> !charset.name().startsWith("UTF-16"));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<String> decode(byte[] bytes, int skip, Charset charset) {
        try {
            return Optional.of(TextEncoding.strict(charset)
                    .decode(ByteBuffer.wrap(bytes, skip, bytes.length - skip))
                    .toString());
        } catch (CharacterCodingException invalid) {
            return Optional.empty();
        }
    }
}
