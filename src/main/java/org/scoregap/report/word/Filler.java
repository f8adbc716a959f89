package org.scoregap.report.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scoregap.report.word.Filling.Listing;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Fills one part of a document, whose placeholders have all been found to be known. What was filled in is never looked at again. */
record Filler(Filling filling) {
    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    void fill(Element root) {
        inside(root, filling.texts(), false);
    }

    private void inside(Node parent, Map<String, String> texts, boolean inRow) {
        for (Element child : Wording.children(parent)) {
            boolean row = Wording.is(child, "tr");
            if (row || (Wording.is(child, "p") && !inRow)) {
                repeatable(child, texts, row);
            } else {
                one(child, texts, inRow);
            }
        }
        if (Wording.is(parent, "tbl") && Wording.children(parent).stream().noneMatch(each -> Wording.is(each, "tr"))) {
            remove(parent);
        }
    }

    /** A row or a paragraph outside of tables. */
    private void repeatable(Element element, Map<String, String> texts, boolean row) {
        List<Placeholder> placeholders = Wording.placeholders(element);
        if (!stays(placeholders)) {
            remove(element);
            return;
        }
        Optional<String> list = Wording.repeatedFor(placeholders);
        if (list.isEmpty()) {
            one(element, texts, row);
            return;
        }
        Listing listing = listing(list.get());
        for (List<String> entry : listing.entries()) {
            Element copy = (Element) element.cloneNode(true);
            element.getParentNode().insertBefore(copy, element);
            one(copy, listing.over(texts, entry), row);
        }
        remove(element);
    }

    private void one(Element element, Map<String, String> texts, boolean inRow) {
        if (Wording.is(element, "p")) {
            write(element, texts);
        }
        inside(element, texts, inRow);
    }

    private Listing listing(String name) {
        return filling.lists().getOrDefault(name, Listing.of(List.of()));
    }

    private boolean stays(List<Placeholder> placeholders) {
        return placeholders.stream().allMatch(each -> switch (each.kind()) {
            case TEXT, EACH -> true;
            case WHERE_ANY -> !listing(each.name()).entries().isEmpty();
            case WHERE_NONE -> listing(each.name()).entries().isEmpty();
        });
    }

    /** A header, a footer or a text box must keep a paragraph. */
    private static void remove(Node node) {
        Node parent = node.getParentNode();
        boolean others = Wording.children(parent).stream()
                .anyMatch(each -> each != node && (Wording.is(each, "p") || Wording.is(each, "tbl")));
        if (others || !(node instanceof Element element) || !Wording.is(element, "p")) {
            parent.removeChild(node);
        } else {
            Wording.texts(element).forEach(piece -> piece.setTextContent(""));
        }
    }

    private static void write(Element paragraph, Map<String, String> texts) {
        List<Element> pieces = Wording.texts(paragraph);
        List<StringBuilder> written = new ArrayList<>();
        pieces.forEach(piece -> written.add(new StringBuilder(piece.getTextContent())));
        List<Integer> starts = new ArrayList<>();
        int length = 0;
        for (StringBuilder piece : written) {
            starts.add(length);
            length += piece.length();
        }
        List<Placeholder> placeholders = Placeholder.in(String.join("", written));
        List<Integer> ends = new ArrayList<>(starts.subList(Math.min(1, starts.size()), starts.size()));
        ends.add(length);
        // Last one first, so that the places of those before it stay as they are.
        for (int i = placeholders.size() - 1; i >= 0; i--) {
            Placeholder placeholder = placeholders.get(i);
            String text = placeholder.kind() == Placeholder.Kind.TEXT ? texts.getOrDefault(placeholder.name(), "") : "";
            for (int piece = written.size() - 1; piece >= 0; piece--) {
                int start = starts.get(piece);
                int from = Math.max(placeholder.start(), start);
                int to = Math.min(placeholder.end(), ends.get(piece));
                if (from < to) {
                    written.get(piece).replace(from - start, to - start, from == placeholder.start() ? text : "");
                }
            }
        }
        if (!placeholders.isEmpty()) {
            for (int i = 0; i < pieces.size(); i++) {
                pieces.get(i).setTextContent(written.get(i).toString());
                pieces.get(i).setAttributeNS(XML, "xml:space", "preserve");
            }
        }
    }
}
