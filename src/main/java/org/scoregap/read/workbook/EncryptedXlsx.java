package org.scoregap.read.workbook;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.scoregap.model.ProblemCode;
import org.scoregap.read.Limits;
import org.scoregap.read.Scratch;
import org.scoregap.read.Unreadable;

/**
 * An xlsx within a compound file. Excel protects a workbook's structure by encrypting it with a password that everybody
 * knows; any other password is its owner's.
 */
final class EncryptedXlsx {
    private EncryptedXlsx() {}

    static boolean isOne(File path) throws IOException {
        try (InputStream bytes = Files.newInputStream(path.toPath())) {
            return bytes.read() == 0xD0 && bytes.read() == 0xCF;
        }
    }

    /**
     * The workbook in the clear, in a temporary file that is the caller's to delete.
     *
     * @throws Unreadable when the password is another one
     */
    static Path decrypt(File path, Limits limits) throws IOException {
        Path clear = Scratch.file("scoregap", ".xlsx");
        try (POIFSFileSystem system = new POIFSFileSystem(path, true)) {
            Decryptor decryptor = decryptor(system);
            try (InputStream bytes = decryptor.getDataStream(system)) {
                if (decryptor.getLength() > limits.fileBytes()) {
                    throw new Unreadable(
                            ProblemCode.FILE_TOO_LARGE,
                            Long.toString(decryptor.getLength()),
                            "≤ " + limits.fileBytes());
                }
                Files.copy(bytes, clear, StandardCopyOption.REPLACE_EXISTING);
                return clear;
            }
        } catch (IOException | RuntimeException | GeneralSecurityException thrown) {
            Files.deleteIfExists(clear);
            if (thrown instanceof Unreadable known) {
                throw known;
            }
            throw new Unreadable(ProblemCode.FILE_ENCRYPTED, "EncryptedPackage", "");
        }
    }

    private static Decryptor decryptor(POIFSFileSystem system) throws IOException, GeneralSecurityException {
        Decryptor decryptor = Decryptor.getInstance(new EncryptionInfo(system));
        if (!decryptor.verifyPassword(Decryptor.DEFAULT_PASSWORD)) {
            throw new Unreadable(ProblemCode.FILE_ENCRYPTED, "EncryptedPackage", "");
        }
        return decryptor;
    }
}
