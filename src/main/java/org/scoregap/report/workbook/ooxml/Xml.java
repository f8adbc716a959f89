package org.scoregap.report.workbook.ooxml;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** A part in the making. Names are ours; what stands in attributes and between tags may be anybody's. */
final class Xml {
    private final StringBuilder out =
            new StringBuilder(1 << 14).append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();
    private boolean inTag;

    Xml open(String name) {
        endTag();
        out.append('<').append(name);
        open.push(name);
        inTag = true;
        return this;
    }

    /** An attribute of what was opened last. */
    Xml with(String name, String value) {
        out.append(' ').append(name).append("=\"");
        escape(value);
        out.append('"');
        return this;
    }

    Xml with(String name, long value) {
        out.append(' ').append(name).append("=\"").append(value).append('"');
        return this;
    }

    Xml text(String text) {
        endTag();
        escape(text);
        return this;
    }

    Xml close() {
        String name = open.pop();
        if (inTag) {
            out.append("/>");
            inTag = false;
        } else {
            out.append("</").append(name).append('>');
        }
        return this;
    }

    /** An element with an attribute at most that matters. */
    Xml value(String name, String value) {
        return open(name).with("val", value).close();
    }

    Xml element(String name, String text) {
        return open(name).text(text).close();
    }

    private void endTag() {
        if (inTag) {
            out.append('>');
            inTag = false;
        }
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.append(c);
            }
        }
    }

    /** The whole part; everything that was opened must be closed. */
    byte[] bytes() {
        if (!open.isEmpty()) {
            throw new IllegalStateException(open + " still open");
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
