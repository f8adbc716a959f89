package org.scoregap.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.scoregap.read.workbook.Workbooks;
import org.scoregap.read.workbook.Zipped;

/** Writes a table in every format that a department may send it in. */
record OfficeFiles(Path folder, OfficeTable table) {
    private static final String[] DELIMITERS = {",", ";", "\t", "|", "||", "::", "^", "~", "~|~"};
    private static final String[] CHARSETS = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"};

    Path workbook(Workbook workbook, String name) {
        Sheet sheet = workbook.createSheet("表");
        for (int i = 0; i < table.rows.size(); i++) {
            Workbooks.row(
                    sheet,
                    i + 1,
                    table.rows.get(i).stream()
                            .map(text -> isNumber(text) ? (Object) Integer.valueOf(text) : text)
                            .toArray());
        }
        table.merges.forEach(sheet::addMergedRegion);
        return Reading.save(workbook, folder.resolve(name));
    }

    /** The same xlsx by the strict half of the standard: other namespaces. */
    Path strict(Path xlsx, String name) {
        try {
            var entries = Zipped.entries(Files.readAllBytes(xlsx));
            entries.replaceAll((part, bytes) -> new String(bytes, StandardCharsets.UTF_8)
                    .replace(
                            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                            "http://purl.oclc.org/ooxml/spreadsheetml/main")
                    .replace(
                            "http://schemas.openxmlformats.org/officeDocument/2006/",
                            "http://purl.oclc.org/ooxml/officeDocument/")
                    .replace("<workbook ", "<workbook conformance=\"strict\" ")
                    .getBytes(StandardCharsets.UTF_8));
            return Reading.file(folder, name, Zipped.archive(entries));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    Path xml(String name) {
        String space = "urn:schemas-microsoft-com:office:spreadsheet";
        return text(
                name,
                cells(
                        "<?xml version=\"1.0\"?><Workbook xmlns=\"" + space + "\" xmlns:ss=\"" + space
                                + "\"><Worksheet ss:Name=\"S\"><Table>",
                        "Row",
                        this::xmlCell,
                        "</Table></Worksheet></Workbook>"));
    }

    Path html(String name) {
        return text(name, cells("<html><meta charset=utf-8><table>", "tr", this::htmlCell, "</table></html>"));
    }

    /** A text in any dialect: delimiter, quote, encoding, mark and line ends; titles and notes with or without delimiters. */
    Path csv(String name, Random random) {
        String delimiter = DELIMITERS[random.nextInt(DELIMITERS.length)];
        String quote = random.nextInt(3) == 0 ? "'" : "\"";
        // one field in single quotes among bare ones may as well be words with quotes around them: refused, or read and
        // said
        boolean always = quote.equals("'") || random.nextBoolean();
        boolean ragged = random.nextBoolean();
        String end = random.nextBoolean() ? "\r\n" : "\n";
        String mark = random.nextBoolean() ? "\uFEFF" : "";
        String written = table.rows.stream()
                .map(row -> (ragged ? lone(row) : row)
                        .stream()
                                .map(cell -> cell.isEmpty() ? "" : quoted(cell, quote, delimiter, always))
                                .collect(Collectors.joining(delimiter)))
                .collect(Collectors.joining(end, mark, end));
        String charset = CHARSETS[mark.isEmpty() ? random.nextInt(4) : 2 * random.nextInt(2)];
        return Reading.file(folder, name, written.getBytes(java.nio.charset.Charset.forName(charset)));
    }

    private static List<String> lone(List<String> row) {
        return row.stream().skip(1).allMatch(String::isEmpty) ? row.subList(0, 1) : row;
    }

    private static String quoted(String cell, String quote, String delimiter, boolean always) {
        boolean must = cell.contains(quote) || cell.contains(delimiter.substring(0, 1));
        return must || always ? quote + cell.replace(quote, quote + quote) + quote : cell;
    }

    private interface CellWriter {
        String write(int row, int column, String text);
    }

    private String cells(String before, String rowName, CellWriter writer, String after) {
        return IntStream.range(0, table.rows.size())
                .mapToObj(row -> IntStream.range(0, table.rows.get(row).size())
                        .filter(column -> isOwn(row, column))
                        .mapToObj(column ->
                                writer.write(row, column, table.rows.get(row).get(column)))
                        .collect(Collectors.joining("", "<" + rowName + ">", "</" + rowName + ">")))
                .collect(Collectors.joining("", before, after));
    }

    /** Whether no merged cell reaches there from elsewhere. */
    private boolean isOwn(int row, int column) {
        return table.merges.stream()
                .noneMatch(merge -> merge.isInRange(row, column)
                        && (merge.getFirstRow() != row || merge.getFirstColumn() != column));
    }

    private String xmlCell(int row, int column, String text) {
        String spans = table.merges.stream()
                .filter(merge -> merge.getFirstRow() == row && merge.getFirstColumn() == column)
                .map(merge ->
                        " ss:MergeAcross=\"" + (width(merge) - 1) + "\" ss:MergeDown=\"" + (height(merge) - 1) + "\"")
                .collect(Collectors.joining());
        String data = text.isEmpty()
                ? ""
                : "<Data ss:Type=\"" + (isNumber(text) ? "Number" : "String") + "\">" + escaped(text) + "</Data>";
        return "<Cell ss:Index=\"" + (column + 1) + "\"" + spans + ">" + data + "</Cell>";
    }

    private String htmlCell(int row, int column, String text) {
        String spans = table.merges.stream()
                .filter(merge -> merge.getFirstRow() == row && merge.getFirstColumn() == column)
                .map(merge -> " colspan=" + width(merge) + " rowspan=" + height(merge))
                .collect(Collectors.joining());
        return "<td" + spans + ">" + escaped(text) + "</td>";
    }

    private static int width(CellRangeAddress merge) {
        return merge.getLastColumn() - merge.getFirstColumn() + 1;
    }

    private static int height(CellRangeAddress merge) {
        return merge.getLastRow() - merge.getFirstRow() + 1;
    }

    private Path text(String name, String text) {
        return Reading.text(folder, name, text, StandardCharsets.UTF_8);
    }

    private static boolean isNumber(String text) {
        return text.matches("\\d{1,6}");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
