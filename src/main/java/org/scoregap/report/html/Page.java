package org.scoregap.report.html;

import java.util.List;
import org.scoregap.report.ColumnSpec;
import org.scoregap.report.ColumnSpec.Fit;
import org.scoregap.report.Report;
import org.scoregap.report.TableBlock;
import org.scoregap.report.Value;
import org.scoregap.report.book.Book;
import org.scoregap.report.book.Figure;

/** What the templates print; all that they need to ask. */
public record Page(Book book, Words words, Links links, Assets assets) {

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
                .map(table -> table.saysItInSentences() ? table : table.forPeople())
                .toList();
    }

    public List<Piece> pieces(Value value) {
        return links.in(value);
    }

    public List<Piece> pieces(String text) {
        return links.in(text);
    }

    /** The number to sort by where people read it in other words; empty where they read the number itself. */
    public String sorting(Value value) {
        return value.numeric() && !value.plain().equals(value.shown()) ? value.plain() : "";
    }

    /** How a cell looks. */
    public String look(ColumnSpec column, Value value) {
        String tone =
                switch (value.tone()) {
                    case PLAIN -> "";
                    case GOOD -> "good";
                    case DOUBTFUL -> "doubtful";
                    case BAD -> "bad";
                };
        return (fit(column) + " " + tone).strip();
    }

    /** How a column looks. */
    public String fit(ColumnSpec column) {
        return column.fit() == Fit.NUMBER ? "n" : column.fit() == Fit.WORD ? "w" : "";
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
