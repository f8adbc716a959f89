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
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Writes workbooks so that equal figures give equal files: nothing in them tells when they were made. */
final class Reproducible {
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private Reproducible() {}

    /** Leaves {@code out} open. */
    static void write(SXSSFWorkbook workbook, OutputStream out) throws IOException {
        workbook.getXSSFWorkbook()
                .getProperties()
                .getCoreProperties()
                .setCreated(Optional.of(Date.from(Instant.EPOCH)));
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
