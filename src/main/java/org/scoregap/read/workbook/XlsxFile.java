package org.scoregap.read.workbook;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.scoregap.model.CellRef;
import org.scoregap.model.Decision;
import org.scoregap.model.Problem;
import org.scoregap.model.ProblemCode;
import org.scoregap.read.CellText;
import org.scoregap.read.Limits;
import org.scoregap.read.RawFile;
import org.scoregap.read.RawSheet;
import org.scoregap.read.Unreadable;

/** An xlsx workbook, transitional or strict, never held in memory beyond its shared texts. */
public final class XlsxFile implements RawFile {
    private static final int MOST_SHEETS = 1_000;

    /**
     * A sheet as the workbook lists it.
     *
     * @param part where its cells are
     */
    private record Listed(String name, boolean hidden, PackagePart part) {}

    private final OPCPackage content;
    /** To be deleted with the end of reading. */
    private final Optional<Path> temporary;

    private final String file;
    private final Limits limits;
    private final List<Listed> listed = new ArrayList<>();
    private final List<Problem> doubts = new ArrayList<>();
    private final XlsxCells cells;
    private boolean from1904;
    private boolean recalculated;

    private XlsxFile(OPCPackage content, Optional<Path> temporary, String file, Limits limits) throws Exception {
        this.content = content;
        this.temporary = temporary;
        this.file = file;
        this.limits = limits;
        PackagePart workbook = related(content, "/officeDocument")
                .orElseThrow(() -> new Unreadable(ProblemCode.FILE_DAMAGED, "xl/workbook.xml", ""));
        readWorkbook(workbook);
        Optional<PackagePart> texts = related(workbook, "/sharedStrings");
        Optional<PackagePart> styles = related(workbook, "/styles");
        this.cells = new XlsxCells(
                texts.isPresent() ? XlsxTexts.read(texts.get().getInputStream(), limits) : List.of(),
                styles.isPresent() ? XlsxStyles.read(styles.get().getInputStream()) : List.of(),
                from1904,
                recalculated,
                limits);
    }

    public static XlsxFile open(File path, String file, Limits limits) throws Exception {
        // these are settings of the whole process; nothing else here opens foreign archives
        ZipSecureFile.setMaxEntrySize(Math.min(limits.inflatedBytes(), 0xFFFFFFFFL));
        ZipSecureFile.setMaxFileCount(limits.entries());
        ZipSecureFile.setMinInflateRatio(0.005);
        Optional<Path> clear =
                EncryptedXlsx.isOne(path) ? Optional.of(EncryptedXlsx.decrypt(path, limits)) : Optional.empty();
        try {
            return open(clear.map(Path::toFile).orElse(path), clear, file, limits);
        } catch (Exception | StackOverflowError | OutOfMemoryError thrown) {
            if (clear.isPresent()) {
                Files.deleteIfExists(clear.get());
            }
            throw thrown;
        }
    }

    private static XlsxFile open(File path, Optional<Path> temporary, String file, Limits limits) throws Exception {
        ZipSecureFile zip = new ZipSecureFile(path);
        try {
            long inflated = 0;
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                inflated += Math.max(0, entry.getSize());
            }
            if (inflated > limits.inflatedBytes()) {
                throw new Unreadable(
                        ProblemCode.FILE_TOO_LARGE, Long.toString(inflated), "≤ " + limits.inflatedBytes());
            }
            return new XlsxFile(OPCPackage.open(new ZipFileZipEntrySource(zip)), temporary, file, limits);
        } catch (Exception | StackOverflowError | OutOfMemoryError thrown) {
            zip.close();
            throw thrown;
        }
    }

    private void readWorkbook(PackagePart workbook) throws Exception {
        try (XmlReading xml = new XmlReading(workbook.getInputStream())) {
            for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
                if (event == XMLStreamConstants.START_ELEMENT) {
                    switch (xml.name()) {
                        case "workbookPr" -> from1904 = xml.flag("date1904");
                        case "calcPr" -> recalculated = xml.flag("fullCalcOnLoad");
                        case "sheet" -> list(workbook, xml);
                        default -> {}
                    }
                }
            }
        }
    }

    private void list(PackagePart workbook, XmlReading xml) throws Exception {
        String name = CellText.clean(xml.attribute("name").orElse(""));
        boolean hidden =
                xml.attribute("state").filter(state -> !state.equals("visible")).isPresent();
        PackageRelationship relationship = null;
        for (int i = 0; i < xml.attributeCount(); i++) {
            if (xml.attributeName(i).equals("id") && xml.attributeHasNamespace(i)) {
                relationship = workbook.getRelationship(xml.attributeValue(i));
            }
        }
        if (relationship == null) {
            doubts.add(Problem.of(ProblemCode.FILE_DAMAGED, file, CellRef.ofSheet(name), "r:id", ""));
        } else if (relationship.getRelationshipType().endsWith("/worksheet")) {
            listed.add(new Listed(name, hidden, workbook.getRelatedPart(relationship)));
        } else {
            // a chart, a dialog or macros of Excel 4
            doubts.add(Problem.of(ProblemCode.SHEET_LEFT_OUT, file, CellRef.ofSheet(name), "", ""));
        }
        if (listed.size() + doubts.size() > MOST_SHEETS) {
            throw new Unreadable(ProblemCode.FILE_TOO_LARGE, "> " + MOST_SHEETS, "≤ " + MOST_SHEETS);
        }
    }

    /** By the end of the type's name: strict and transitional files spell its beginning differently. */
    private static Optional<PackagePart> related(OPCPackage content, String type) {
        for (PackageRelationship relationship : content.getRelationships()) {
            if (relationship.getRelationshipType().endsWith(type)) {
                return Optional.ofNullable(content.getPart(relationship));
            }
        }
        return Optional.empty();
    }

    private static Optional<PackagePart> related(PackagePart part, String type) throws Exception {
        for (PackageRelationship relationship : part.getRelationships()) {
            if (relationship.getRelationshipType().endsWith(type)) {
                return Optional.ofNullable(part.getRelatedPart(relationship));
            }
        }
        return Optional.empty();
    }

    @Override
    public List<Decision> decisions() {
        return List.of();
    }

    @Override
    public List<Problem> doubts() {
        return doubts;
    }

    @Override
    public Iterator<RawSheet> sheets() {
        return listed.stream()
                .<RawSheet>map(sheet -> new XlsxSheet(sheet.name(), sheet.hidden(), sheet.part(), cells, file, limits))
                .iterator();
    }

    @Override
    public void close() throws IOException {
        content.revert();
        if (temporary.isPresent()) {
            Files.deleteIfExists(temporary.get());
        }
    }
}
