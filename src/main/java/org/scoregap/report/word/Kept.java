package org.scoregap.report.word;

import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What stays on one page of a filled document, whose length nobody knows before: a short table, the first and the last two
 * rows of a longer one, and what closes the document with the last row above it. A word processor keeps rows together by their
 * paragraphs (ECMA-376 part 1, 17.3.1.15).
 */
final class Kept {
    /** With its header. */
    private static final int MOST_ROWS = 12;

    /** A quarter of a page: moved to the next one, a taller table leaves a page that looks unfinished. */
    private static final int MOST_LINES = 13;

    /** Half of a Chinese character of ten points, in twentieths of a point. */
    private static final int LETTER = 100;

    /** The style of the sentence that closes a document. */
    private static final String CLOSING = "Closing";

    private Kept() {}

    static void in(Element parent) {
        for (Element child : Wording.children(parent)) {
            if (Wording.is(child, "tbl")) {
                table(child);
            } else {
                in(child);
            }
        }
    }

    private static void table(Element table) {
        List<Element> rows = Wording.children(table).stream()
                .filter(child -> Wording.is(child, "tr"))
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        int last = rows.size() - 1;
        if (isShort(rows)) {
            rows.subList(0, last).forEach(Kept::withNext);
        } else {
            // The header and the row below it, and the next one.
            rows.subList(0, 2).forEach(Kept::withNext);
            withNext(rows.get(last - 1));
        }
        if (next(table).filter(Kept::closes).isPresent()) {
            withNext(rows.get(last));
        }
    }

    private static boolean isShort(List<Element> rows) {
        return rows.size() <= 3
                || (rows.size() <= MOST_ROWS
                        && rows.stream().mapToInt(Kept::lines).sum() <= MOST_LINES);
    }

    /** About how many lines the tallest cell takes. */
    private static int lines(Element row) {
        return Wording.children(row).stream()
                .filter(cell -> Wording.is(cell, "tc"))
                .mapToInt(cell -> Wording.paragraphs(cell).stream()
                        .mapToInt(paragraph -> lines(Wording.text(paragraph), width(cell)))
                        .sum())
                .max()
                .orElse(1);
    }

    private static int lines(String text, int width) {
        int letters = text.codePoints().map(point -> point < 0x1100 ? 1 : 2).sum();
        return Math.max(1, (int) Math.ceil((double) letters * LETTER / Math.max(LETTER, width)));
    }

    /** In twentieths of a point; a page's where the cell does not say. */
    private static int width(Element cell) {
        return child(cell, "tcPr")
                .flatMap(properties -> child(properties, "tcW"))
                .map(width -> width.getAttributeNS(width.getNamespaceURI(), "w"))
                .filter(width -> width.matches("[0-9]{1,6}"))
                .map(Integer::parseInt)
                .orElse(WordXml.WIDTH);
    }

    private static Optional<Element> next(Element element) {
        for (Node next = element.getNextSibling(); next != null; next = next.getNextSibling()) {
            if (next instanceof Element found) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private static boolean closes(Element paragraph) {
        return child(paragraph, "pPr")
                .flatMap(properties -> child(properties, "pStyle"))
                .filter(style -> CLOSING.equals(style.getAttributeNS(style.getNamespaceURI(), "val")))
                .isPresent();
    }

    private static void withNext(Element row) {
        for (Element paragraph : Wording.paragraphs(row)) {
            Element properties = child(paragraph, "pPr").orElseGet(() -> first(paragraph, "pPr"));
            if (child(properties, "keepNext").isEmpty()) {
                // The schema wants the style first.
                Optional<Element> style = child(properties, "pStyle");
                properties.insertBefore(
                        made(properties, "keepNext"),
                        style.isPresent() ? style.get().getNextSibling() : properties.getFirstChild());
            }
        }
    }

    private static Element first(Element parent, String name) {
        Element added = made(parent, name);
        parent.insertBefore(added, parent.getFirstChild());
        return added;
    }

    private static Element made(Element like, String name) {
        String prefix =
                Optional.ofNullable(like.getPrefix()).map(used -> used + ":").orElse("");
        return like.getOwnerDocument().createElementNS(like.getNamespaceURI(), prefix + name);
    }

    private static Optional<Element> child(Element parent, String name) {
        return Wording.children(parent).stream()
                .filter(child -> Wording.is(child, name))
                .findFirst();
    }
}
