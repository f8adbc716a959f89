package org.scoregap.report.render;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.WCWidth;
import org.scoregap.report.ColumnSpec;

/** Text measured in terminal cells: a Chinese character takes two, a combining mark none. */
public final class DisplayText {
    /** Must not begin a line. */
    private static final String CLOSING = "，。、；：！？）》”’」』】〉,.;:!?)]}%";
    /** Must not end a line. */
    private static final String OPENING = "（《“‘「『【〈([{";

    private DisplayText() {}

    /** Terminal cells that it takes. */
    public static int width(String text) {
        return text.codePoints().map(DisplayText::width).sum();
    }

    private static int width(int codePoint) {
        return Math.max(0, WCWidth.wcwidth(codePoint));
    }

    /**
     * Breaks text into lines of at most {@code width} cells: after a space, around a Chinese character (but never before
     * closing or after opening punctuation), else anywhere.
     *
     * @param width at least 2
     * @return at least one line; none wider than {@code width}
     */
    public static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip();
        while (width(rest) > width) {
            int cut = cut(rest, width);
            lines.add(rest.substring(0, cut).stripTrailing());
            rest = rest.substring(cut).stripLeading();
        }
        lines.add(rest);
        return lines;
    }

    /** Like {@link #wrap}, in as many lines, but with lines of about the same width. */
    static List<String> wrapEvenly(String text, int width) {
        int height = wrap(text, width).size();
        int least = Math.min(width, Math.max(2, Math.max(longestPiece(text), width(text) / height)));
        while (least < width && wrap(text, least).size() > height) {
            least++;
        }
        return wrap(text, least);
    }

    /** Where the line ends: the last good place that fits, else the last place that fits. */
    private static int cut(String text, int width) {
        int good = 0;
        int used = 0;
        int index = 0;
        while (index < text.length()) {
            int codePoint = text.codePointAt(index);
            if (index > 0 && breaksBetween(text.codePointBefore(index), codePoint)) {
                good = index;
            }
            if (used + width(codePoint) > width) {
                break;
            }
            used += width(codePoint);
            index += Character.charCount(codePoint);
        }
        return good > 0 ? good : Math.max(index, Character.charCount(text.codePointAt(0)));
    }

    private static boolean breaksBetween(int before, int after) {
        if (after == ' ') {
            return true;
        }
        if (width(after) == 0 || CLOSING.indexOf(after) >= 0 || OPENING.indexOf(before) >= 0) {
            return false;
        }
        return before == ' ' || before == '/' || before == ';' || width(before) == 2 || width(after) == 2;
    }

    /** The width of the longest piece that {@link #wrap} keeps in one line. */
    static int longestPiece(String text) {
        int longest = 0;
        int start = 0;
        for (int index = 1; index <= text.length(); index++) {
            if (index == text.length() || breaksBetween(text.codePointBefore(index), text.codePointAt(index))) {
                longest = Math.max(longest, width(text.substring(start, index).strip()));
                start = index;
            }
        }
        return longest;
    }

    static String padded(String text, int width, ColumnSpec.Fit fit) {
        String blanks = " ".repeat(Math.max(0, width - width(text)));
        return fit == ColumnSpec.Fit.NUMBER ? blanks + text : text + blanks;
    }
}
