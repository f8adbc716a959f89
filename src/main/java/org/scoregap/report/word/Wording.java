package org.scoregap.report.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The parts of a document's XML (ECMA-376, WordprocessingML) that are filled: rows, paragraphs and their texts. */
final class Wording {
    private static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /** The same in a file that was saved as "strict". */
    private static final String STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    private Wording() {}

    static boolean is(Node node, String name) {
        return name.equals(node.getLocalName())
                && (MAIN.equals(node.getNamespaceURI()) || STRICT.equals(node.getNamespaceURI()));
    }

    /** As they are now: what is changed later does not change the list. */
    static List<Element> children(Node parent) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    /** The places for text of one paragraph, without those of a text box in it. */
    static List<Element> texts(Element paragraph) {
        return inside(paragraph, "t", "p");
    }

    /** The paragraphs of one row, without those of a table inside it. */
    static List<Element> paragraphs(Element row) {
        return inside(row, "p", "tr");
    }

    private static List<Element> inside(Element parent, String wanted, String stop) {
        List<Element> found = new ArrayList<>();
        for (Element child : children(parent)) {
            if (is(child, wanted)) {
                found.add(child);
            } else if (!is(child, stop)) {
                found.addAll(inside(child, wanted, stop));
            }
        }
        return found;
    }

    /** Its text, however many pieces the word processor cut it into. */
    static String text(Element paragraph) {
        StringBuilder text = new StringBuilder();
        texts(paragraph).forEach(piece -> text.append(piece.getTextContent()));
        return text.toString();
    }

    /** What stands in a paragraph, or in all cells of a row. */
    static List<Placeholder> placeholders(Element rowOrParagraph) {
        Stream<Element> paragraphs =
                is(rowOrParagraph, "tr") ? paragraphs(rowOrParagraph).stream() : Stream.of(rowOrParagraph);
        return paragraphs
                .flatMap(paragraph -> Placeholder.in(text(paragraph)).stream())
                .toList();
    }

    /** The list that it is repeated for. */
    static Optional<String> repeatedFor(List<Placeholder> placeholders) {
        return placeholders.stream()
                .filter(each -> each.kind() == Placeholder.Kind.EACH)
                .map(Placeholder::name)
                .findFirst();
    }
}
