package org.scoregap.mapping.yaml;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of a mapping as texts, before anybody has looked into them. The store keeps these.
 *
 * @param files content by file name; a file that is not there is absent, which {@link MappingLoader} reports
 */
public record MappingTexts(SortedMap<String, String> files) {
    public static final String SETTINGS = "scoregap.yaml";
    public static final String FRAMEWORKS = "frameworks.yaml";
    public static final String UNITS = "units.yaml";
    public static final String INDICATORS = "indicators.yaml";
    public static final String FORMS = "forms.yaml";
    public static final String SITES = "sites.csv";

    /** The files that make up a mapping, all of them needed. */
    public static final List<String> NAMES = List.of(SETTINGS, FRAMEWORKS, UNITS, INDICATORS, FORMS, SITES);

    public MappingTexts {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /**
     * Reads the mapping's files in {@code folder} as strict UTF-8, with or without a byte order mark.
     *
     * @throws org.scoregap.model.ScoregapException ({@code FILE_REFUSED}) when a file is there and cannot be read, is
     *     not UTF-8 or is larger than 16 MB
     */
    public static MappingTexts read(Path folder) {
        return new MappingTexts(MappingFiles.read(folder));
    }

    /** SHA-256 over names and contents, in lower-case hexadecimal. */
    public String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, content) -> {
                add(digest, name);
                add(digest, content);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** With its length, so that no text can pass for the end of one and the beginning of the next. */
    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }
}
