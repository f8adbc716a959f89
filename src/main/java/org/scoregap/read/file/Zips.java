package org.scoregap.read.file;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** What a zip container is a container of. */
final class Zips {
    /** What Windows in Chinese writes names in, unless it says UTF-8. */
    static final Charset WINDOWS = Charset.forName("GB18030");

    private Zips() {}

    /** Opens it, whatever its names are written in. */
    static ZipFile open(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException | IllegalArgumentException notUtf8) {
            return new ZipFile(file.toFile(), WINDOWS);
        }
    }

    /** What it is, told by the names of its entries; {@code ZIP} where it is just that. */
    static String kind(Set<String> names) {
        if (names.stream().anyMatch(entry -> entry.startsWith("word/"))) {
            return "DOCX";
        }
        if (names.stream().anyMatch(entry -> entry.startsWith("ppt/"))) {
            return "PPTX";
        }
        if (names.contains("xl/workbook.bin")) {
            return "XLSB";
        }
        return names.contains("content.xml") ? "ODS" : "ZIP";
    }
}
