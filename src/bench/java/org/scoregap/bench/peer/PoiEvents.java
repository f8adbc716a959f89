package org.scoregap.bench.peer;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** {@code PoiEvents XLSX}: the event API with POI's own sheet handler, as in POI's example of it; reads and does nothing else. */
public final class PoiEvents {
    private PoiEvents() {}

    /** Does it. */
    public static void main(String[] arguments)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        try (OPCPackage file = OPCPackage.open(new File(arguments[0]), PackageAccess.READ)) {
            ReadOnlySharedStringsTable texts = new ReadOnlySharedStringsTable(file);
            XSSFReader book = new XSSFReader(file);
            Counting counting = new Counting();
            XMLReader parser = XMLHelper.newXMLReader();
            parser.setContentHandler(new XSSFSheetXMLHandler(book.getStylesTable(), texts, counting, false));
            try (InputStream sheet = book.getSheetsData().next()) {
                parser.parse(new InputSource(sheet));
            }
            System.out.println(counting.rows + " " + counting.characters);
        }
    }

    private static final class Counting implements XSSFSheetXMLHandler.SheetContentsHandler {
        private long rows;
        private long characters;

        @Override
        public void startRow(int row) {
            rows++;
        }

        @Override
        public void endRow(int row) {
            // nothing is kept of it
        }

        @Override
        public void cell(@Nullable String reference, String text, @Nullable XSSFComment comment) {
            characters += text.length();
        }
    }
}
