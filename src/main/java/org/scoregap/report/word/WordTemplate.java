package org.scoregap.report.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;
import org.scoregap.report.Messages;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/**
 * A Word document with placeholders. Whatever it holds besides them stays as it is: fonts, seals, headers, pictures.
 *
 * @param name its file's name, for messages
 * @param parts what the file holds, by name
 */
record WordTemplate(String name, Map<String, byte[]> parts) {
    private static final String BODY = "word/document.xml";
    private static final Pattern FILLED = Pattern.compile("word/(document|(header|footer)[0-9]*|footnotes)\\.xml");

    /** A template is some pages; what unpacks to more is none. */
    private static final int MOST_BYTES = 50_000_000;

    /** The same whenever it is made, so that equal figures give equal files. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    WordTemplate {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    /**
     * The template in a {@code .docx} file.
     *
     * @param name as messages call it
     * @throws ScoregapException {@code TEMPLATE_WRONG} when it is none
     */
    static WordTemplate of(String name, byte[] file, Messages messages) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        int left = MOST_BYTES;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (Optional<ZipEntry> entry = next(zip); entry.isPresent(); entry = next(zip)) {
                byte[] content = zip.readNBytes(left + 1);
                left -= content.length;
                if (left < 0) {
                    throw notWord(name, messages);
                }
                parts.put(entry.get().getName(), content);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw notWord(name, messages);
        }
        if (!parts.containsKey(BODY)) {
            throw notWord(name, messages);
        }
        return new WordTemplate(name, parts);
    }

    private static Optional<ZipEntry> next(ZipInputStream zip) throws IOException {
        return Optional.ofNullable(zip.getNextEntry());
    }

    private static ScoregapException notWord(String name, Messages messages) {
        return new ScoregapException(Failure.TEMPLATE_WRONG, name, messages.text("word.not-word"));
    }

    /**
     * Writes the document filled in; leaves {@code out} open. Nothing is written when a placeholder is unknown.
     *
     * @throws ScoregapException {@code TEMPLATE_WRONG} with the placeholder that is unknown and the nearest there is
     */
    void fill(Filling filling, Messages messages, OutputStream out) throws IOException {
        Map<String, byte[]> filled = new LinkedHashMap<>();
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            byte[] content = part.getValue();
            filled.put(
                    part.getKey(),
                    FILLED.matcher(part.getKey()).matches() ? filled(content, filling, messages) : content);
        }
        pack(filled, out);
    }

    private byte[] filled(byte[] content, Filling filling, Messages messages) {
        Document document = parse(content, messages);
        UnknownPlaceholder.in(document.getDocumentElement(), filling).ifPresent(unknown -> {
            throw new ScoregapException(
                    Failure.TEMPLATE_WRONG,
                    name,
                    messages.text(
                            "word.unknown-placeholder",
                            unknown.written(),
                            unknown.nearest().orElse("")));
        });
        new Filler(filling).fill(document.getDocumentElement());
        Kept.in(document.getDocumentElement());
        return XmlText.of(document).getBytes(StandardCharsets.UTF_8);
    }

    private Document parse(byte[] content, Messages messages) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            // Whoever sends a template must not read our files by it.
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            return builder.parse(new ByteArrayInputStream(content));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        } catch (SAXException | IOException e) {
            throw notWord(name, messages);
        }
    }

    /** The default one prints on standard error. */
    private static final class Strict extends org.xml.sax.helpers.DefaultHandler {}

    /** The template itself, for an office that wants to make it its own. */
    void write(OutputStream out) throws IOException {
        pack(parts, out);
    }

    private static void pack(Map<String, byte[]> parts, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            ZipEntry entry = new ZipEntry(part.getKey());
            entry.setTimeLocal(NO_TIME);
            zip.putNextEntry(entry);
            zip.write(part.getValue());
            zip.closeEntry();
        }
        zip.finish();
    }
}
