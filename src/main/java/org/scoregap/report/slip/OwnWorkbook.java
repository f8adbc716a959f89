package org.scoregap.report.slip;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A department's workbook, held in memory to be written back, with all that is in it. One that would need gigabytes is not
 * opened; one that is encrypted with the password that everybody knows is written back in the clear.
 *
 * @param temporary deleted with the end
 */
record OwnWorkbook(Workbook workbook, Optional<Path> temporary) implements AutoCloseable {
    private static final long MOST_BYTES = 20L << 20;
    private static final long MOST_XML = 60L << 20;
    private static final int MOST_CELLS = 200_000;

    /**
     * Opens it.
     *
     * @throws IOException also where it is too large
     */
    static OwnWorkbook open(Path file) throws IOException, GeneralSecurityException {
        limit(Files.size(file), MOST_BYTES);
        Optional<Path> clear = isZip(file) ? Optional.of(copy(Files.newInputStream(file))) : decrypted(file);
        try {
            if (clear.isEmpty()) {
                return new OwnWorkbook(WorkbookFactory.create(file.toFile(), null, true), clear);
            }
            measure(clear.get());
            return new OwnWorkbook(WorkbookFactory.create(clear.get().toFile(), null, false), clear);
        } catch (IOException | RuntimeException | Error thrown) {
            if (clear.isPresent()) {
                Files.deleteIfExists(clear.get());
            }
            throw thrown;
        }
    }

    private static boolean isZip(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return bytes.read() == 'P' && bytes.read() == 'K';
        }
    }

    private static Optional<Path> decrypted(Path file) throws IOException, GeneralSecurityException {
        try (POIFSFileSystem system = new POIFSFileSystem(file.toFile(), true)) {
            if (!system.getRoot().getEntryNames().contains("EncryptedPackage")) {
                return Optional.empty();
            }
            Decryptor decryptor = Decryptor.getInstance(new EncryptionInfo(system));
            if (!decryptor.verifyPassword(Decryptor.DEFAULT_PASSWORD)) {
                throw new IOException("another password");
            }
            limit(decryptor.getLength(), MOST_BYTES);
            return Optional.of(copy(decryptor.getDataStream(system)));
        }
    }

    /** The library adds parts only to a file that it may write to, and that must not be theirs. */
    private static Path copy(InputStream bytes) throws IOException {
        Path copy = TempFile.createTempFile("scoregap", ".xlsx").toPath();
        try (bytes) {
            Files.copy(bytes, copy, StandardCopyOption.REPLACE_EXISTING);
            return copy;
        } catch (IOException | RuntimeException thrown) {
            Files.deleteIfExists(copy);
            throw thrown;
        }
    }

    /** Inflates every part: what the container says of their sizes need not be true. */
    private static void measure(Path file) throws IOException {
        long inflated = 0;
        long cells = 0;
        byte[] buffer = new byte[1 << 16];
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                boolean sheet = entry.getName().toLowerCase(Locale.ROOT).matches(".*sheets?/?[^/]*\\.xml");
                try (InputStream bytes = zip.getInputStream(entry)) {
                    int before = 0;
                    for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                        inflated += read;
                        for (int i = 0; sheet && i < read; i++) {
                            cells += before == '<' && buffer[i] == 'c' ? 1 : 0;
                            before = buffer[i];
                        }
                        limit(inflated, MOST_XML);
                        limit(cells, MOST_CELLS);
                    }
                }
            }
        }
    }

    private static void limit(long found, long most) throws IOException {
        if (found > most) {
            throw new IOException(found + " > " + most);
        }
    }

    @Override
    public void close() throws IOException {
        if (workbook instanceof XSSFWorkbook xlsx) {
            xlsx.getPackage().revert();
        } else {
            workbook.close();
        }
        if (temporary.isPresent()) {
            Files.deleteIfExists(temporary.get());
        }
    }
}
