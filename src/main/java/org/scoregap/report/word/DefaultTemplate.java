package org.scoregap.report.word;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The template for an office that has none of its own, in the layout of official documents (GB/T 9704-2012): A4, 仿宋 of size
 * 三号, title in 小标宋. Made from a text of one line each: {@code head}, {@code ruled LEFT | RIGHT}, {@code title},
 * {@code subtitle}, {@code heading}, {@code para}, {@code intro} before a table, {@code closing}, {@code plain}, {@code sign}, {@code gap}, {@code facts NAME | VALUE ...}, and {@code columns
 * TITLE=WIDTH[r|c] | ...} with the {@code row} below it.
 */
final class DefaultTemplate {
    private static final Pattern BAR = Pattern.compile(" \\| ");

    private DefaultTemplate() {}

    /** Which document it is for; the office's own file has its name in small letters. */
    enum Of {
        BULLETIN,
        ORDER;

        String fileName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The template in that language, {@code zh} or {@code en}. */
    static WordTemplate in(String language, Of document) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", utf8(resource("content-types.xml")));
        parts.put("_rels/.rels", utf8(resource("package-rels.xml")));
        parts.put("word/_rels/document.xml.rels", utf8(resource("document-rels.xml")));
        parts.put("word/styles.xml", utf8(styles(language)));
        parts.put("word/fontTable.xml", utf8(resource("fonts.xml")));
        parts.put("word/footer1.xml", utf8(resource("footer.xml")));
        parts.put("word/document.xml", utf8(body(resource(document.fileName() + "_" + language + ".txt"))));
        return new WordTemplate(document.fileName() + ".docx", parts);
    }

    /** Chinese in 三号 on lines of 28 points with an indent of two characters; English in 12 points without. */
    private static String styles(String language) {
        boolean chinese = language.equals("zh");
        return resource("styles.xml")
                .replace("$SIZE", chinese ? "32" : "24")
                .replace("$LINE", chinese ? "560" : "340")
                .replace("$INDENT", chinese ? "w:firstLineChars=\"200\" w:firstLine=\"640\"" : "w:firstLine=\"0\"")
                .replace("$AFTER", chinese ? "0" : "80")
                .replace("$BOLD", chinese ? "" : "<w:b/>")
                .replace("$CELL", chinese ? "20" : "18")
                // Also where Chinese is: by Chinese rules LibreOffice breaks a line behind a decimal point.
                .replace("$LANGUAGE", "en-GB");
    }

    private static String body(String text) {
        WordXml xml = new WordXml();
        List<String> facts = new ArrayList<>();
        String columns = "";
        for (String line : text.lines().toList()) {
            int space = line.indexOf(' ');
            String kind = space < 0 ? line : line.substring(0, space);
            String rest = space < 0 ? "" : line.substring(space + 1);
            if (!kind.equals("facts") && !facts.isEmpty()) {
                xml.facts(facts.stream().map(DefaultTemplate::cells).toList());
                facts.clear();
            }
            switch (kind) {
                case "head" -> xml.paragraph("RedHead", rest);
                case "ruled" -> xml.paragraph("Ruled", String.join("\t", cells(rest)));
                case "title" -> xml.paragraph("Title", rest);
                case "subtitle" -> xml.paragraph("Subtitle", rest);
                case "heading" -> xml.paragraph("Heading1", rest);
                case "para" -> xml.paragraph("Normal", rest);
                case "intro" -> xml.paragraph("Intro", rest);
                case "closing" -> xml.paragraph("Closing", rest);
                case "plain" -> xml.paragraph("Plain", rest);
                case "sign" -> xml.paragraph("Signature", rest);
                case "gap" -> xml.paragraph("Gap", rest);
                case "facts" -> facts.add(rest);
                case "columns" -> columns = rest;
                case "row" -> xml.table(cells(columns), cells(rest));
                default -> throw new IllegalArgumentException(line);
            }
        }
        return xml.document();
    }

    private static List<String> cells(String line) {
        return List.of(BAR.split(line, -1));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(DefaultTemplate.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
