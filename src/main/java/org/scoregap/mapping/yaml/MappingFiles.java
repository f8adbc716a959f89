package org.scoregap.mapping.yaml;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;

/** The one place where the mapping touches the disk. */
final class MappingFiles {
    private static final long LARGEST = 16L << 20;

    private MappingFiles() {}

    static SortedMap<String, String> read(Path folder) {
        SortedMap<String, String> files = new TreeMap<>();
        for (String name : MappingTexts.NAMES) {
            Path file = folder.resolve(name);
            if (Files.exists(file)) {
                files.put(name, text(file));
            }
        }
        return files;
    }

    private static String text(Path file) {
        try {
            long size = Files.size(file);
            if (size > LARGEST) {
                throw new ScoregapException(Failure.FILE_REFUSED, file.toString(), size + " B > " + LARGEST + " B");
            }
            return decode(file, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new ScoregapException(Failure.FILE_REFUSED, e, file.toString(), String.valueOf(e.getMessage()));
        }
    }

    private static String decode(Path file, byte[] bytes) {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(rest)
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new ScoregapException(
                    Failure.FILE_REFUSED, e, file.toString(), "UTF-8: 0x%X".formatted(rest.position()));
        }
    }
}
