package org.scoregap.report.template;

import java.util.List;
import org.scoregap.model.UnitId;

/**
 * A workbook for one unit to fill in.
 *
 * @param fileName with its ending; the intake tells unit, week and form from it
 * @param sheet the first sheet's name
 * @param title above the table; the intake knows the form by it
 * @param unitLine the labelled remark that tells the unit
 * @param periodLine the labelled remark that tells the week
 * @param rows as wide as {@code columns}
 * @param leading how many columns at the left stay in sight
 * @param lists long lists that cells choose from; short ones stand in the cells' own entries
 * @param noFigure words that may stand where a figure should
 * @param instructions the second sheet: its name, then one paragraph a line
 */
public record TemplateBook(
        UnitId unit,
        String fileName,
        String sheet,
        String title,
        String unitLine,
        String periodLine,
        List<Column> columns,
        List<List<TemplateCell>> rows,
        int leading,
        List<List<String>> lists,
        List<String> noFigure,
        List<String> instructions) {
    public TemplateBook {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        lists = lists.stream().map(List::copyOf).toList();
        noFigure = List.copyOf(noFigure);
        instructions = List.copyOf(instructions);
        for (List<TemplateCell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(fileName + ": " + row.size() + " of " + columns.size() + " cells");
            }
        }
    }

    /**
     * A column.
     *
     * @param header the text that the form knows it by
     * @param width in characters, a Chinese one counting as two
     * @param reference whether it only shows what was reported before
     */
    public record Column(String header, int width, boolean reference) {}
}
