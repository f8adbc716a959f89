package org.scoregap.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An Excel workbook, its parts written by hand: no library's next version changes a byte, and a part can be spoilt on
 * purpose.
 */
final class XlsxStyle implements Style {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    @Override
    public String extension() {
        return ".xlsx";
    }

    @Override
    public byte[] write(List<Grid> grids) {
        return StoredZip.of(parts(grids));
    }

    /** The parts by name, to spoil one before they are zipped. */
    Map<String, byte[]> parts(List<Grid> grids) {
        SheetXml.Strings strings = new SheetXml.Strings();
        Map<String, String> sheets = new LinkedHashMap<>();
        for (int i = 0; i < grids.size(); i++) {
            sheets.put("xl/worksheets/sheet" + (i + 1) + ".xml", HEAD + SheetXml.of(grids.get(i), strings));
        }
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", bytes(contentTypes(grids.size())));
        parts.put("_rels/.rels", bytes(rootRelations()));
        parts.put("docProps/core.xml", bytes(core()));
        parts.put("xl/workbook.xml", bytes(workbook(grids)));
        parts.put("xl/_rels/workbook.xml.rels", bytes(workbookRelations(grids.size())));
        parts.put("xl/styles.xml", bytes(HEAD + SheetXml.styles()));
        parts.put("xl/sharedStrings.xml", bytes(HEAD + strings.xml()));
        sheets.forEach((name, xml) -> parts.put(name, bytes(xml)));
        return parts;
    }

    static byte[] bytes(String xml) {
        return xml.getBytes(UTF_8);
    }

    private static String contentTypes(int sheets) {
        StringBuilder xml = new StringBuilder(HEAD + "<Types xmlns=\"" + PACKAGE + "/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + type("/xl/workbook.xml", TYPE + "sheet.main+xml")
                + type("/xl/styles.xml", TYPE + "styles+xml")
                + type("/xl/sharedStrings.xml", TYPE + "sharedStrings+xml")
                + type("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"));
        for (int i = 1; i <= sheets; i++) {
            xml.append(type("/xl/worksheets/sheet" + i + ".xml", TYPE + "worksheet+xml"));
        }
        return xml.append("</Types>").toString();
    }

    private static String type(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/>";
    }

    private static String rootRelations() {
        return HEAD + "<Relationships xmlns=\"" + PACKAGE + "/relationships\">"
                + relation(1, OFFICE + "/officeDocument", "xl/workbook.xml")
                + relation(2, PACKAGE + "/relationships/metadata/core-properties", "docProps/core.xml")
                + "</Relationships>";
    }

    private static String workbookRelations(int sheets) {
        StringBuilder xml = new StringBuilder(HEAD + "<Relationships xmlns=\"" + PACKAGE + "/relationships\">");
        for (int i = 1; i <= sheets; i++) {
            xml.append(relation(i, OFFICE + "/worksheet", "worksheets/sheet" + i + ".xml"));
        }
        return xml + relation(sheets + 1, OFFICE + "/styles", "styles.xml")
                + relation(sheets + 2, OFFICE + "/sharedStrings", "sharedStrings.xml") + "</Relationships>";
    }

    private static String relation(int id, String type, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
    }

    private static String core() {
        String time = "xsi:type=\"dcterms:W3CDTF\">2022-06-20T08:00:00Z</dcterms:";
        return HEAD + "<cp:coreProperties xmlns:cp=\"" + PACKAGE + "/metadata/core-properties\""
                + " xmlns:dcterms=\"http://purl.org/dc/terms/\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
                + "<dcterms:created " + time + "created><dcterms:modified " + time + "modified></cp:coreProperties>";
    }

    private static String workbook(List<Grid> grids) {
        StringBuilder xml =
                new StringBuilder(HEAD + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets>");
        for (int i = 0; i < grids.size(); i++) {
            xml.append("<sheet name=\"" + SheetXml.escaped(grids.get(i).sheet()) + "\" sheetId=\"" + (i + 1) + "\""
                    + (grids.get(i).hidden() ? " state=\"hidden\"" : "") + " r:id=\"rId" + (i + 1) + "\"/>");
        }
        return xml + "</sheets></workbook>";
    }
}
