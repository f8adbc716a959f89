package org.scoregap.read.workbook;

import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.scoregap.model.ProblemCode;
import org.scoregap.read.CellText;
import org.scoregap.read.HeldFile;
import org.scoregap.read.Limits;
import org.scoregap.read.RawFile;
import org.scoregap.read.RawSheet;
import org.scoregap.read.Unreadable;
import org.scoregap.read.Vocabulary;
import org.scoregap.read.text.DeclaredText;

/** A workbook in the XML of Excel 2002 and 2003, which exporting programs like to call {@code .xls}. */
public final class XmlWorkbook {
    private static final long MOST_BYTES = 256L << 20;
    private static final int MOST_SHEETS = 1_000;

    private final XmlReading xml;
    private final String file;
    private final Limits limits;
    private final Map<String, CellFormat> formats = new HashMap<>();
    private final List<RawSheet> sheets = new ArrayList<>();
    private boolean from1904;

    private XmlWorkbook(XmlReading xml, String file, Limits limits) {
        this.xml = xml;
        this.file = file;
        this.limits = limits;
    }

    public static RawFile open(Path path, String file, Vocabulary vocabulary, Limits limits) throws Exception {
        DeclaredText text = DeclaredText.of(path, vocabulary, Math.min(MOST_BYTES, limits.fileBytes()));
        try (XmlReading xml = new XmlReading(new StringReader(text.text().strip()))) {
            XmlWorkbook workbook = new XmlWorkbook(xml, file, limits);
            workbook.read();
            return new HeldFile(workbook.sheets, List.of(), List.of());
        }
    }

    private void read() throws XMLStreamException {
        for (int event = xml.next(); event != END_DOCUMENT; event = xml.next()) {
            if (event != START_ELEMENT) {
                continue;
            }
            switch (xml.name()) {
                case "Date1904" -> from1904 = true;
                case "Style" -> style();
                case "Worksheet" -> {
                    String name = CellText.clean(xml.attribute("Name").orElse(""));
                    sheets.add(new XmlWorksheet(xml, name, file, limits, formats, from1904).read());
                    if (sheets.size() > MOST_SHEETS) {
                        throw new Unreadable(ProblemCode.FILE_TOO_LARGE, "> " + MOST_SHEETS, "≤ " + MOST_SHEETS);
                    }
                }
                default -> {}
            }
        }
    }

    private void style() throws XMLStreamException {
        String id = xml.attribute("ID").orElse("");
        // a style's parent stands before it
        Optional<CellFormat> format = xml.attribute("Parent").map(formats::get);
        for (int event = xml.next(); event != END_DOCUMENT; event = xml.next()) {
            if (event == END_ELEMENT && xml.name().equals("Style")) {
                break;
            }
            if (event == START_ELEMENT && xml.name().equals("NumberFormat")) {
                format = xml.attribute("Format").map(XmlWorkbook::format).or(() -> Optional.of(CellFormat.GENERAL));
            }
        }
        formats.put(id, format.orElse(CellFormat.GENERAL));
    }

    /** A pattern, or the name of one. */
    private static CellFormat format(String format) {
        return CellFormat.of(
                0,
                switch (format) {
                    case "Percent" -> "0.00%";
                    case "General Date", "Long Date", "Medium Date", "Short Date" -> "yyyy-mm-dd";
                    case "Long Time", "Medium Time", "Short Time" -> "h:mm";
                    case "General",
                            "General Number",
                            "Currency",
                            "Euro Currency",
                            "Fixed",
                            "Standard",
                            "Scientific",
                            "Yes/No",
                            "True/False",
                            "On/Off",
                            "" -> "General";
                    default -> format;
                });
    }
}
