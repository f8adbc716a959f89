package org.scoregap.read.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.select.NodeTraversor;
import org.scoregap.model.ProblemCode;
import org.scoregap.read.Unreadable;

/**
 * How deep a page nests. Beyond its limit the parser flattens what it reads, and takes its time for it: neither a cell
 * moved out of its row nor an hour of parsing is acceptable.
 */
final class Nesting {
    /** The parser's own limit is 512. */
    private static final int MOST = 400;

    private static final int LEVELS_OF_A_TABLE = 4;

    private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9:]*)");

    /** Elements without content, and those whose end may be left out: none of them piles up. */
    private static final Set<String> FLAT = Set.of(
            "area",
            "base",
            "br",
            "col",
            "embed",
            "hr",
            "img",
            "input",
            "link",
            "meta",
            "param",
            "source",
            "wbr",
            "p",
            "li",
            "dt",
            "dd",
            "option",
            "colgroup",
            "thead",
            "tbody",
            "tfoot");

    private static final Set<String> OF_TABLES = Set.of("tr", "td", "th");

    private Nesting() {}

    /** Refuses a page before it is parsed. An element left open in a cell ends with the cell. */
    static void check(String page) {
        Deque<Integer> tables = new ArrayDeque<>();
        int depth = 0;
        for (Matcher tag = TAG.matcher(page); tag.find(); ) {
            boolean ends = !tag.group(1).isEmpty();
            String name = tag.group(2).toLowerCase(Locale.ROOT);
            if (OF_TABLES.contains(name)) {
                depth = tables.isEmpty() ? depth : tables.peek();
            } else if (name.equals("table")) {
                depth = ends
                        ? (tables.isEmpty() ? depth : tables.pop() - LEVELS_OF_A_TABLE)
                        : depth + LEVELS_OF_A_TABLE;
                if (!ends) {
                    tables.push(depth);
                }
            } else if (!FLAT.contains(name)) {
                depth = Math.max(tables.isEmpty() ? 0 : tables.peek(), depth + (ends ? -1 : 1));
            }
            refuseBeyondLimit(depth);
        }
    }

    /** Refuses what {@link #check(String)} has not seen coming. */
    static void check(Document page) {
        NodeTraversor.traverse((node, depth) -> refuseBeyondLimit(depth - MOST / 4), page);
    }

    private static void refuseBeyondLimit(int depth) {
        if (depth > MOST) {
            throw new Unreadable(ProblemCode.FILE_DAMAGED, "HTML > " + MOST, "≤ " + MOST);
        }
    }
}
