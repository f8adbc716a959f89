package org.scoregap.read.file;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

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

    /** The names of its entries; also of a container that is encrypted, which Java's own reader does not open. */
    static Set<String> names(Path file) throws IOException {
        try (ZipFile zip = open(file)) {
            return zip.stream().map(ZipEntry::getName).collect(Collectors.toSet());
        } catch (ZipException | IllegalArgumentException other) {
            try (org.apache.commons.compress.archivers.zip.ZipFile zip =
                    org.apache.commons.compress.archivers.zip.ZipFile.builder()
                            .setPath(file)
                            .get()) {
                return Collections.list(zip.getEntries()).stream()
                        .map(ZipArchiveEntry::getName)
                        .collect(Collectors.toSet());
            }
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
