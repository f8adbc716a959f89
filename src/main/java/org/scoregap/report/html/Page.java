package org.scoregap.report.html;

import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.scoregap.report.ColumnSpec;
import org.scoregap.report.ColumnSpec.Fit;
import org.scoregap.report.Report;
import org.scoregap.report.TableBlock;
import org.scoregap.report.Value;
import org.scoregap.report.book.Book;
import org.scoregap.report.book.Figure;

/** What the templates print; all that they need to ask. */
public record Page(Book book, Words words, Links links, Assets assets) {
    /** What the page's script can read. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?%?");

    /** A name or code that is longer than this is broken into lines all the same. */
    private static final int LONGEST_WORD = 20;

    /** What the overview says below the cards; its cautions stand above them. */
    public List<String> lead() {
        return book.lead().stream()
                .filter(sentence -> !book.cautions().contains(sentence))
                .toList();
    }

    /** The sentences that stand above the whole are not said again in each chapter. */
    public List<String> lead(Report report) {
        return report.lead().stream()
                .filter(sentence -> !book.lead().contains(sentence))
                .toList();
    }

    /** The lists that people read. */
    public List<TableBlock> tables(Report report) {
        return report.tables().stream()
                .filter(table -> table.role() != TableBlock.Role.ROWS && !table.saysNothing())
                .map(table -> table.saysItInSentences() ? table : ReadingOrder.of(table.forPeople()))
                .toList();
    }

    public List<Piece> pieces(Value value) {
        return links.in(value);
    }

    public List<Piece> pieces(String text) {
        return links.in(text);
    }

    /** The number to sort by, where what people read is none. */
    public String sorting(Value value) {
        return value.numeric() && !NUMBER.matcher(value.shown()).matches() ? value.plain() : "";
    }

    /** How a cell looks beside its column; mostly there is nothing to say. */
    public String look(ColumnSpec column, Value value) {
        String tone = switch (value.tone()) {
            case PLAIN -> "";
            case GOOD -> "good";
            case DOUBTFUL -> "doubtful";
            case BAD -> "bad";
        };
        boolean wraps = column.fit() == Fit.WORD && value.shown().length() > LONGEST_WORD;
        return ((wraps ? "wraps " : "") + tone).strip();
    }

    /** How a table's columns look: {@code n3 t4} says that the third holds numbers and the fourth texts. */
    public String look(TableBlock table) {
        StringJoiner look = new StringJoiner(" ");
        for (int i = 0; i < table.columns().size(); i++) {
            String fit = ReadingOrder.holdsParts(table, i)
                    ? "u"
                    : fit(table.columns().get(i));
            if (!fit.equals("w")) {
                look.add(fit + (i + 1));
            }
        }
        return look.toString();
    }

    /** What a column holds: numbers, texts or words. */
    public String fit(ColumnSpec column) {
        return switch (column.fit()) {
            case NUMBER -> "n";
            case TEXT -> "t";
            case WORD -> "w";
        };
    }

    /** The columns' names, for whoever reads the page by a program. */
    public String names(TableBlock table) {
        return table.columns().stream().map(ColumnSpec::name).collect(Collectors.joining(" "));
    }

    /** The column that names a row: its first text, or its first. */
    public int naming(TableBlock table) {
        for (int i = 0; i < table.columns().size(); i++) {
            if (table.columns().get(i).fit() != Fit.NUMBER) {
                return i;
            }
        }
        return 0;
    }

    /** What the charts draw, for a script element. */
    public String figures() {
        return FigureData.json(
                book.chapters().stream()
                        .flatMap(chapter -> chapter.figures().stream())
                        .filter(figure -> !figure.isEmpty())
                        .toList(),
                words);
    }

    /** Where a framework stands, for the colour of its card: it is said in words there too. */
    public String standing(Figure.Standings.Bar bar) {
        if (bar.passMark().isEmpty()) {
            return "";
        }
        return bar.expected() < bar.passMark().getAsDouble()
                ? "bad"
                : bar.low() < bar.passMark().getAsDouble() ? "doubtful" : "good";
    }

    /** The cards of the frameworks, where the book has them. */
    public List<Figure.Standings> cards() {
        return book.chapters().stream()
                .flatMap(chapter -> chapter.figures().stream())
                .filter(Figure.Standings.class::isInstance)
                .map(Figure.Standings.class::cast)
                .toList();
    }

    /** What the page may load and run. */
    public String policy() {
        return assets.policy();
    }

    public String style() {
        return assets.style();
    }

    public String charts() {
        return assets.charts();
    }

    public String script() {
        return assets.script();
    }
}
