package org.scoregap.report.workbook.ooxml;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The package's parts as they are added. Nothing in it tells when it was made: equal figures give equal files. */
final class Parts {
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final Map<String, String> types = new LinkedHashMap<>();
    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    /** A part of the spreadsheet's own kinds. */
    void sheet(String name, String kind, byte[] bytes) {
        add(name, SPREADSHEET + kind + "+xml", bytes);
    }

    void add(String name, String type, byte[] bytes) {
        types.put(name, type);
        entries.put(name, bytes);
    }

    /** What a part needs, by the last part of their types' names; each is rId with its number, from 1. */
    void relationships(String of, List<Relationship> all) {
        if (all.isEmpty()) {
            return;
        }
        Xml xml = new Xml().open("Relationships").with("xmlns", Names.PACKAGE + "relationships");
        for (int i = 0; i < all.size(); i++) {
            xml.open("Relationship")
                    .with("Id", "rId" + (i + 1))
                    .with("Type", all.get(i).type())
                    .with("Target", "/" + all.get(i).target())
                    .close();
        }
        int slash = of.lastIndexOf('/') + 1;
        entries.put(
                of.substring(0, slash) + "_rels/" + of.substring(slash) + ".rels",
                xml.close().bytes());
    }

    /** A part that another needs. */
    record Relationship(String type, String target) {
        static Relationship of(String kind, String target) {
            return new Relationship(Names.RELATIONSHIPS + "/" + kind, target);
        }
    }

    /** Leaves {@code out} open. What the parts are comes first: that is how a spreadsheet is told from any other zip. */
    void write(OutputStream out) throws IOException {
        Xml xml = new Xml().open("Types").with("xmlns", Names.PACKAGE + "content-types");
        xml.open("Default")
                .with("Extension", "rels")
                .with("ContentType", "application/vnd.openxmlformats-package.relationships+xml")
                .close();
        types.forEach((name, type) -> xml.open("Override")
                .with("PartName", "/" + name)
                .with("ContentType", type)
                .close());
        ZipOutputStream zip = new ZipOutputStream(out);
        entry(zip, "[Content_Types].xml", xml.close().bytes());
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            entry(zip, entry.getKey(), entry.getValue());
        }
        zip.finish();
    }

    private static void entry(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
