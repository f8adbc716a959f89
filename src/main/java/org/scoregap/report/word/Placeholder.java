package org.scoregap.report.word;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A mark in a template: {@code {{name}}} is a text; {@code {{#list}}} repeats the paragraph or row that it stands in;
 * {@code {{?list}}} keeps it where the list has entries, {@code {{^list}}} where it has none.
 *
 * @param start where it begins in its paragraph's text; {@code end} is behind it
 */
record Placeholder(Kind kind, String name, int start, int end) {
    private static final Pattern MARK = Pattern.compile("\\{\\{([#?^]?)([^{}]*)}}");

    enum Kind {
        TEXT,
        EACH,
        WHERE_ANY,
        WHERE_NONE
    }

    /** Those in a paragraph's text, first one first. */
    static List<Placeholder> in(String text) {
        return text.contains("{{")
                ? MARK.matcher(text).results().map(Placeholder::of).toList()
                : List.of();
    }

    private static Placeholder of(MatchResult found) {
        return new Placeholder(kind(found.group(1)), found.group(2).strip(), found.start(), found.end());
    }

    private static Kind kind(String sign) {
        return switch (sign) {
            case "#" -> Kind.EACH;
            case "?" -> Kind.WHERE_ANY;
            case "^" -> Kind.WHERE_NONE;
            default -> Kind.TEXT;
        };
    }

    /** As a template writes it. */
    String written() {
        String sign = switch (kind) {
            case TEXT -> "";
            case EACH -> "#";
            case WHERE_ANY -> "?";
            case WHERE_NONE -> "^";
        };
        return written(sign + name);
    }

    static String written(String inside) {
        return "{{" + inside + "}}";
    }
}
