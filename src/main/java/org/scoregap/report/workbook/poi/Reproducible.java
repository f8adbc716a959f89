package org.scoregap.report.workbook.poi;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes workbooks so that equal contents give equal files: nothing in them tells when they were made. */
public final class Reproducible {
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private Reproducible() {}

    /** One that this program made; leaves {@code out} open. */
    public static void write(XSSFWorkbook made, OutputStream out) throws IOException {
        timeless(made);
        pack(made, out);
    }

    /** The same of one whose rows were streamed. */
    static void write(SXSSFWorkbook made, OutputStream out) throws IOException {
        timeless(made.getXSSFWorkbook());
        pack(made, out);
    }

    private static void timeless(XSSFWorkbook made) {
        made.getProperties().getCoreProperties().setCreated(Optional.of(Date.from(Instant.EPOCH)));
    }

    private static void pack(Workbook workbook, OutputStream out) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        ZipOutputStream packed = new ZipOutputStream(out);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            for (Optional<ZipEntry> entry = next(zip); entry.isPresent(); entry = next(zip)) {
                ZipEntry copy = new ZipEntry(entry.get().getName());
                copy.setTimeLocal(NO_TIME);
                packed.putNextEntry(copy);
                zip.transferTo(packed);
                packed.closeEntry();
            }
        }
        packed.finish();
    }

    private static Optional<ZipEntry> next(ZipInputStream zip) throws IOException {
        return Optional.ofNullable(zip.getNextEntry());
    }
}
