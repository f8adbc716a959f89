package org.scoregap.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** The records inside an xls as a file of their own, so that what is changed is the records and not their container. */
final class BookStreams {
    private static final String STREAM = "Workbook";

    private BookStreams() {}

    /** The xls files among {@code seeds}. */
    static Stream<byte[]> containers(List<Seeds.Seed> seeds) {
        return seeds.stream().map(Seeds.Seed::bytes).filter(BookStreams::isContainer);
    }

    /** Their records. */
    static Stream<byte[]> of(List<Seeds.Seed> seeds) {
        return containers(seeds).flatMap(BookStreams::records);
    }

    /** Records put into a container; anything else as it is. */
    static byte[] packed(byte[] bytes) {
        if (bytes.length < 2 || bytes[0] != 0x09 || bytes[1] != 0x08) {
            return bytes;
        }
        try (POIFSFileSystem container = new POIFSFileSystem();
                ByteArrayOutputStream packed = new ByteArrayOutputStream()) {
            container.createDocument(new ByteArrayInputStream(bytes), STREAM);
            container.writeFilesystem(packed);
            return packed.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** None of an encrypted xlsx, which is in such a container too. */
    private static Stream<byte[]> records(byte[] xls) {
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(xls))) {
            return container.getRoot().hasEntryCaseInsensitive(STREAM)
                    ? Stream.of(container.createDocumentInputStream(STREAM).readAllBytes())
                    : Stream.of();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static boolean isContainer(byte[] bytes) {
        return bytes.length > 1 && bytes[0] == (byte) 0xD0 && bytes[1] == (byte) 0xCF;
    }
}
