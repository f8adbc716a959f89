package org.scoregap.read.file;

import static org.scoregap.model.ProblemCode.FILE_DAMAGED;
import static org.scoregap.model.ProblemCode.FILE_EMPTY;
import static org.scoregap.model.ProblemCode.FILE_ENCRYPTED;
import static org.scoregap.model.ProblemCode.FILE_TOO_LARGE;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.scoregap.read.Limits;
import org.scoregap.read.Parsing;
import org.scoregap.read.Unreadable;

/**
 * A zip that files were sent in. Either all of its files come out or, where anything is wrong with one of them, none.
 *
 * @param file the zip
 */
public record Envelope(Path file) {
    /** A list of figures is made ten to forty times smaller, one row repeated a hundred times. */
    private static final int MOST_INFLATED = 200;
    /** Below this it may be inflated as much as it likes. */
    private static final long SMALL = 10 << 20;

    private static final Pattern CALLED_A_TABLE = Pattern.compile("(?i).*\\.(xlsx|xlsm|xls|csv|txt|html?)");
    private static final int LONGEST_NAME = 200;
    private static final Pattern SEPARATOR = Pattern.compile("[/\\\\]+");
    private static final Pattern LEADING_OUT =
            Pattern.compile("(?:[/\\\\]|[A-Za-z]:|(?:.*[/\\\\])?\\.\\.(?:[/\\\\]|$)).*");
    /** What systems and office programs leave beside files. */
    private static final Set<String> LEFT_BESIDE = Set.of("__MACOSX", "Thumbs.db", "desktop.ini");

    /**
     * Whether the file is one: told by what is in it, and a workbook is a zip too and is none. One that is called a table
     * is a table gone wrong: its sender is told so, by its name.
     */
    public static boolean isOne(Path file) {
        return !CALLED_A_TABLE.matcher(file.toString()).matches() && TypeSniffer.isPlainZip(file);
    }

    /**
     * Unpacks the files, each under the last part of its name into a folder of its own; nothing else is made of an
     * entry's name, so that none leads out.
     *
     * @param folder that is there, and empty
     * @return the files, by their names in the zip
     * @throws Unreadable for a zip that is broken, hostile, encrypted or holds no file
     * @throws IOException when the system does not let us write
     */
    public List<Path> unpack(Path folder, Limits limits) throws IOException {
        try (ZipFile zip = Parsing.guard(() -> ZipFile.builder().setPath(file).get())) {
            List<ZipArchiveEntry> all = Collections.list(zip.getEntries());
            if (all.size() > limits.entries()) {
                throw new Unreadable(FILE_TOO_LARGE, Integer.toString(all.size()), "≤ " + limits.entries());
            }
            List<ZipArchiveEntry> wanted = all.stream()
                    .filter(entry -> !entry.isDirectory())
                    .filter(entry -> isSent(name(entry)))
                    .sorted(Comparator.comparing(Envelope::name))
                    .toList();
            if (wanted.isEmpty()) {
                throw new Unreadable(FILE_EMPTY, "0", "");
            }
            List<Path> files = new ArrayList<>();
            long room = limits.fileBytes();
            for (ZipArchiveEntry entry : wanted) {
                Path own = Files.createDirectory(folder.resolve(Integer.toString(files.size())));
                Path target = Parsing.guard(() -> own.resolve(lastPart(name(entry))));
                room -= inflate(zip, entry, target, room);
                files.add(target);
            }
            return files;
        }
    }

    private static long inflate(ZipFile zip, ZipArchiveEntry entry, Path target, long room) throws IOException {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new Unreadable(FILE_ENCRYPTED, name(entry), "");
        }
        long ratio = Math.max(SMALL, MOST_INFLATED * Math.max(0, entry.getCompressedSize()));
        long most = Math.min(room, ratio);
        byte[] buffer = new byte[1 << 16];
        long written = 0;
        CRC32 sum = new CRC32();
        try (InputStream in = Parsing.guard(() -> zip.getInputStream(entry));
                OutputStream out = Files.newOutputStream(target)) {
            int read = Parsing.guard(() -> in.read(buffer));
            while (read >= 0) {
                written += read;
                if (written > most) {
                    throw new Unreadable(FILE_TOO_LARGE, name(entry), most + " B");
                }
                out.write(buffer, 0, read);
                sum.update(buffer, 0, read);
                read = Parsing.guard(() -> in.read(buffer));
            }
        }
        if (written != entry.getSize() || sum.getValue() != entry.getCrc()) {
            throw new Unreadable(FILE_DAMAGED, name(entry), "");
        }
        return written;
    }

    private static boolean isSent(String name) {
        if (name.isBlank() || LEADING_OUT.matcher(name).matches()) {
            throw new Unreadable(FILE_DAMAGED, name, "");
        }
        return SEPARATOR
                .splitAsStream(name)
                .noneMatch(part -> part.startsWith(".") || part.startsWith("~$") || LEFT_BESIDE.contains(part));
    }

    private static String lastPart(String name) {
        String last = SEPARATOR.splitAsStream(name).reduce("", (before, part) -> part);
        while (last.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
            last = last.substring(last.offsetByCodePoints(0, 1));
        }
        return last;
    }

    /** Its name: in UTF-8 where the zip says so or it can be, else as Windows in Chinese writes it. */
    private static String name(ZipArchiveEntry entry) {
        boolean told = entry.getGeneralPurposeBit().usesUTF8ForNames()
                || entry.getNameSource() != ZipArchiveEntry.NameSource.NAME;
        byte[] raw = entry.getRawName();
        if (told || raw == null) {
            return entry.getName();
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(raw, Zips.WINDOWS);
        }
    }
}
