package org.scoregap.sample;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Files of Excel that hold nothing anybody can read. */
final class Containers {
    private static final int PACKAGE = 4_096;

    private Containers() {}

    /** What Excel makes of a workbook with a password to open: a compound file around noise. */
    static byte[] encrypted() {
        Random noise = Seed.of("password");
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream(noise(noise, 248)), "EncryptionInfo");
            files.createDocument(new ByteArrayInputStream(noise(noise, PACKAGE)), "EncryptedPackage");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            files.writeFilesystem(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] noise(Random chance, int length) {
        byte[] bytes = new byte[length];
        chance.nextBytes(bytes);
        return bytes;
    }

    /** A sheet of Excel 2 with one cell of text: three bare records, as in [MS-XLS] before BIFF 5. */
    static byte[] excel2(String text) {
        byte[] words = text.getBytes(Habit.GB18030);
        ByteBuffer records = ByteBuffer.allocate(8 + 4 + 8 + words.length + 4).order(ByteOrder.LITTLE_ENDIAN);
        records.putShort((short) 0x0009)
                .putShort((short) 4)
                .putShort((short) 0x0002)
                .putShort((short) 0x0010);
        records.putShort((short) 0x0004).putShort((short) (8 + words.length));
        records.putShort((short) 0)
                .putShort((short) 0)
                .put(new byte[3])
                .put((byte) words.length)
                .put(words);
        records.putShort((short) 0x000A).putShort((short) 0);
        return records.array();
    }
}
