package org.scoregap.read.workbook;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.scoregap.model.ProblemCode;
import org.scoregap.read.Cell;
import org.scoregap.read.CellText;
import org.scoregap.read.Limits;
import org.scoregap.read.Unreadable;

/** The texts that the cells of a workbook share; empty for one that is longer than a cell may be. */
final class XlsxTexts {
    private static final int MOST = 5_000_000;
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private XlsxTexts() {}

    static List<Optional<Cell>> read(InputStream stream, Limits limits) throws XMLStreamException {
        List<Optional<Cell>> texts = new ArrayList<>();
        try (XmlReading xml = new XmlReading(stream)) {
            for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
                if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("si")) {
                    texts.add(text(xml, "si", limits.cellCharacters()));
                    if (texts.size() > MOST) {
                        throw new Unreadable(ProblemCode.FILE_TOO_LARGE, "> " + MOST, "≤ " + MOST);
                    }
                }
            }
        }
        return texts;
    }

    /** Joins the runs of a text up to the end of {@code element}; phonetic aids are no part of it. */
    static Optional<Cell> text(XmlReading xml, String element, int most) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean within = false;
        boolean phonetic = false;
        RichRuns runs = new RichRuns(text);
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                within = xml.name().equals("t");
                phonetic = phonetic || xml.name().equals("rPh");
                runs.begin(xml);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                within = false;
                runs.end(xml.name());
                phonetic = phonetic && !xml.name().equals("rPh");
                if (xml.name().equals(element)) {
                    break;
                }
            } else if (within && !phonetic) {
                xml.appendText(text, most);
            }
        }
        return text.length() > most ? Optional.empty() : Optional.of(CellText.cell(unescaped(text)));
    }

    /** Characters that XML cannot hold are written {@code _x000D_}, and what looks so {@code _x005F_x000D_}. */
    static String unescaped(CharSequence text) {
        Matcher escape = ESCAPE.matcher(text);
        return escape.find()
                ? escape.replaceAll(found ->
                        Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(found.group(1), 16))))
                : text.toString();
    }
}
