package org.scoregap.read.file;

import static org.scoregap.model.ProblemCode.FILE_EMPTY;
import static org.scoregap.model.ProblemCode.FILE_NOT_A_TABLE;
import static org.scoregap.model.ProblemCode.FILE_TOO_LARGE;
import static org.scoregap.model.ProblemCode.FILE_TOO_OLD;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.scoregap.read.Limits;
import org.scoregap.read.Parsing;
import org.scoregap.read.Unreadable;

/** Tells what a file is from its bytes, whatever it is called. Refuses by name what holds no table. */
final class TypeSniffer {
    private static final String EXPECTED = "CSV, XLSX, XLS";
    private static final int SAMPLE = 4096;
    private static final String ZIP = "PK\u0003\u0004";
    private static final String EMPTY_ZIP = "PK\u0005\u0006";

    /** Magic numbers in Latin 1. Only what no text begins with. */
    private static final List<Map.Entry<String, String>> FOREIGN = List.of(
            Map.entry("%PDF-", "PDF"),
            Map.entry("{\\rtf", "RTF"),
            Map.entry("\u0089PNG", "PNG"),
            Map.entry("\u00FF\u00D8\u00FF", "JPEG"),
            Map.entry("GIF87a", "GIF"),
            Map.entry("GIF89a", "GIF"),
            Map.entry("Rar!\u001A", "RAR"),
            Map.entry("7z\u00BC\u00AF", "7Z"),
            Map.entry("\u001F\u008B", "GZIP"));

    private static final List<String> HTML = List.of(
            "<html",
            "<!doctype html",
            "<!--",
            "<table",
            "<head",
            "<meta",
            "<body",
            "<style",
            "<script",
            "<div",
            "<tr",
            "<center");

    /** Some programs put the parts of a workbook elsewhere than under {@code xl/}. */
    private static final Predicate<String> SHEET_PART =
            Pattern.compile("(?i)(?:.*/)?(?:workbook|sheet\\d*)\\.xml").asMatchPredicate();

    private static final Pattern XML_2003 =
            Pattern.compile("<(?:\\w+:)?workbook\\b[^>]*urn:schemas-microsoft-com:office:spreadsheet");

    private final Limits limits;

    TypeSniffer(Limits limits) {
        this.limits = limits;
    }

    FileType sniff(Path file, String name) throws IOException {
        long size = Files.size(file);
        if (size == 0) {
            throw new Unreadable(FILE_EMPTY, "0", "");
        }
        if (size > limits.fileBytes()) {
            throw new Unreadable(FILE_TOO_LARGE, Long.toString(size), "≤ " + limits.fileBytes());
        }
        if (name.startsWith("~$")) {
            throw new Unreadable(FILE_NOT_A_TABLE, "~$", EXPECTED);
        }
        String start = start(file);
        if (start.startsWith(ZIP) || start.startsWith(EMPTY_ZIP)) {
            return Parsing.guard(() -> zip(file));
        }
        if (start.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
            return Parsing.guard(() -> compound(file));
        }
        refuseForeign(start);
        return text(start);
    }

    private static String start(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return new String(bytes.readNBytes(SAMPLE), StandardCharsets.ISO_8859_1);
        }
    }

    private static void refuseForeign(String start) {
        for (Map.Entry<String, String> magic : FOREIGN) {
            if (start.startsWith(magic.getKey())) {
                throw new Unreadable(FILE_NOT_A_TABLE, magic.getValue(), EXPECTED);
            }
        }
        // BIFF 2, 3 and 4 stand bare, without a compound file around them
        if (start.matches("(?s)\t[\u0000\u0002\u0004][\u0004\u0006]\u0000.*")) {
            throw new Unreadable(FILE_TOO_OLD, "BIFF", "XLSX, XLS 97");
        }
    }

    private static FileType text(String start) {
        String text = start.replace("\u00EF\u00BB\u00BF", "")
                .replace("\u00FF\u00FE", "")
                .replace("\u00FE\u00FF", "")
                .replace("\u0000", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (text.startsWith("mime-version:") || (text.startsWith("from:") && text.contains("\nmime-version:"))) {
            throw new Unreadable(FILE_NOT_A_TABLE, "MHTML", EXPECTED);
        }
        if (!text.startsWith("<")) {
            return FileType.CSV;
        }
        if (XML_2003.matcher(text).find()) {
            return FileType.XML_2003;
        }
        if (HTML.stream().anyMatch(text::startsWith) || text.contains("<html") || text.contains("<table")) {
            return FileType.HTML;
        }
        if (text.startsWith("<?xml")) {
            throw new Unreadable(FILE_NOT_A_TABLE, "XML", EXPECTED);
        }
        return FileType.CSV;
    }

    private FileType zip(Path file) throws IOException {
        try (ZipFile zip = Zips.open(file)) {
            if (zip.size() > limits.entries()) {
                throw new Unreadable(FILE_TOO_LARGE, Integer.toString(zip.size()), "≤ " + limits.entries());
            }
            Set<String> names = zip.stream().map(ZipEntry::getName).collect(Collectors.toSet());
            if (isWorkbook(names)) {
                return FileType.XLSX;
            }
            throw new Unreadable(FILE_NOT_A_TABLE, Zips.kind(names), EXPECTED);
        }
    }

    private static boolean isWorkbook(Set<String> names) {
        boolean spreadsheet = names.stream().anyMatch(entry -> entry.startsWith("xl/"));
        boolean odd = names.contains("[Content_Types].xml") && names.stream().anyMatch(SHEET_PART);
        return (spreadsheet || odd) && !names.contains("xl/workbook.bin");
    }

    /** Whether it is a zip of other things than the parts of a document. */
    static boolean isPlainZip(Path file) {
        try {
            String start = start(file);
            if (!start.startsWith(ZIP) && !start.startsWith(EMPTY_ZIP)) {
                return false;
            }
            Set<String> names = Zips.names(file);
            return !isWorkbook(names) && Zips.kind(names).equals("ZIP");
        } catch (IOException | IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static FileType compound(Path file) throws IOException {
        try (POIFSFileSystem system = new POIFSFileSystem(file.toFile(), true)) {
            Set<String> names = system.getRoot().getEntryNames();
            if (names.contains("EncryptedPackage")) {
                return FileType.XLSX;
            }
            if (names.contains("Workbook") || names.contains("WORKBOOK")) {
                return FileType.XLS;
            }
            if (names.contains("Book") || names.contains("BOOK")) {
                throw new Unreadable(FILE_TOO_OLD, "BIFF 5", "XLSX, XLS 97");
            }
            String found =
                    names.contains("WordDocument") ? "DOC" : names.contains("PowerPoint Document") ? "PPT" : "OLE 2";
            throw new Unreadable(FILE_NOT_A_TABLE, found, EXPECTED);
        }
    }
}
