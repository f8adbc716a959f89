package org.scoregap.read.html;

import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.scoregap.read.Cell;
import org.scoregap.read.CellText;
import org.scoregap.read.workbook.NumberFormat;

/** A {@code td} or {@code th}: its text, and the number behind it where a spreadsheet program wrote one down. */
final class HtmlCell {
    private static final Pattern NUMBER_SHOWN = Pattern.compile("-?[0-9,]*\\.?[0-9]+%?");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]*\\.?[0-9]+(?:[eE][+-]?[0-9]{1,3})?");

    private final Element element;
    private final String text;

    /** @param nested takes the tables within; their text is none of the cell's */
    HtmlCell(Element element, Deque<Element> nested) {
        this.element = element;
        this.text = text(element, nested);
    }

    private static String text(Element cell, Deque<Element> nested) {
        StringBuilder text = new StringBuilder();
        NodeTraversor.filter(
                new NodeFilter() {
                    @Override
                    public FilterResult head(Node node, int depth) {
                        if (node instanceof TextNode part) {
                            text.append(part.getWholeText());
                        } else if (node instanceof Element element && !element.equals(cell)) {
                            if (element.normalName().equals("table")) {
                                nested.add(element);
                                return FilterResult.SKIP_CHILDREN;
                            }
                            if (element.normalName().equals("style")
                                    || element.normalName().equals("script")) {
                                return FilterResult.SKIP_CHILDREN;
                            }
                            separate(element);
                        }
                        return FilterResult.CONTINUE;
                    }

                    @Override
                    public FilterResult tail(Node node, int depth) {
                        if (node instanceof Element element && !element.equals(cell)) {
                            separate(element);
                        }
                        return FilterResult.CONTINUE;
                    }

                    private void separate(Element element) {
                        if (element.isBlock() || element.normalName().equals("br")) {
                            text.append(' ');
                        }
                    }
                },
                cell);
        return collapsed(text);
    }

    /** White space as a browser shows it. */
    static String collapsed(CharSequence raw) {
        StringBuilder text = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            boolean space = c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f';
            if (!space) {
                text.append(c);
            } else if (text.length() > 0 && text.charAt(text.length() - 1) != ' ') {
                text.append(' ');
            }
        }
        return text.toString();
    }

    String text() {
        return text;
    }

    /** Excel keeps the exact number in {@code x:num}, LibreOffice in {@code sdval}; what is shown may be rounded. */
    Cell cell() {
        if (element.hasAttr("x:err")) {
            return CellText.cell(text) == Cell.BLANK ? Cell.BLANK : new Cell.Failed(CellText.shortened(text, 40));
        }
        String exact = element.hasAttr("x:num") ? element.attr("x:num") : element.attr("sdval");
        String shown = CellText.clean(text);
        if (DECIMAL.matcher(exact).matches() && NUMBER_SHOWN.matcher(shown).matches()) {
            double value = Double.parseDouble(exact);
            return (shown.endsWith("%") ? NumberFormat.PERCENT : NumberFormat.PLAIN).cell(value, false);
        }
        return CellText.cell(text);
    }

    /** The attribute as a number; 1 where it is absent or nonsense. */
    int span(String attribute) {
        return Optional.of(element.attr(attribute).strip())
                .filter(value -> value.matches("[0-9]{1,9}"))
                .map(Integer::parseInt)
                .orElse(1);
    }

    static boolean isHidden(Element element) {
        return element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "").contains("display:none");
    }
}
