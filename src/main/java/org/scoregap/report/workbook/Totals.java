package org.scoregap.report.workbook;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.scoregap.report.ColumnSpec;
import org.scoregap.report.TableBlock;

/**
 * Totals by framework as formulas over the rows of a list; where the list leaves out a column, the figure stays a figure.
 *
 * @param page where the totals stand, already with their figures
 * @param frameworks the ids of the rows
 */
record Totals(Page page, ListOnSheet totals, List<String> frameworks) {

    /** A list that has a row for each framework's part: sums of its rows of that framework. */
    void overRows(ListOnSheet rows, String lossColumn) {
        Optional<String> ids = rows.range("framework");
        each((row, framework) -> {
            ids.ifPresent(
                    range -> set(row, "listed", Optional.of("COUNTIFS(" + range + "," + quoted(framework) + ")")));
            Optional<String> loss = sum(rows.range(lossColumn), ids, framework);
            Optional<String> whole = totals.column("other_loss").isPresent()
                    ? cell(row, "listed_loss")
                            .flatMap(a -> cell(row, "other_loss").map(b -> a + "+" + b))
                    : loss;
            set(row, "listed_loss", loss);
            set(row, "expected_loss", whole);
            set(row, "charge", sum(rows.range("charge"), ids, framework));
        });
    }

    /** A list that has a column for each framework: sums of its columns, by the kinds of units. */
    void overColumns(ListOnSheet rows, List<TableBlock> kinds) {
        List<String> parts = kinds.stream().map(kind -> kind.id() + "_loss").toList();
        each((row, framework) -> {
            String code = ColumnSpec.code(framework);
            for (int i = 0; i < parts.size(); i++) {
                set(
                        row,
                        parts.get(i),
                        sum(
                                rows.range("loss_" + code),
                                rows.range(ReportLists.LIST),
                                kinds.get(i).title()));
            }
            set(
                    row,
                    "expected_loss",
                    Optional.of(parts.stream()
                            .flatMap(part -> cell(row, part).stream())
                            .collect(Collectors.joining("+"))));
            set(row, "charge", rows.range("charge_" + code).map(range -> "SUM(" + range + ")"));
        });
    }

    /** The overview: what is lost by the list of gaps, and what is left of the points. */
    void overGaps(ListOnSheet gaps) {
        overRows(gaps, "expected_loss");
        each((row, framework) -> set(
                row,
                "expected",
                cell(row, "points").flatMap(points -> cell(row, "expected_loss").map(loss -> points + "-" + loss))));
    }

    private interface Each {
        void in(int row, String framework);
    }

    private void each(Each each) {
        for (int i = 0; i < Math.min(totals.rows(), frameworks.size()); i++) {
            each.in(totals.first() + i, frameworks.get(i));
        }
    }

    /** A sum in whole hundredths, without the noise of binary fractions. */
    private static Optional<String> sum(Optional<String> what, Optional<String> where, String is) {
        return what.flatMap(range -> where.map(ids -> "SUMIFS(" + range + "," + ids + "," + quoted(is) + ")"));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private Optional<String> cell(int row, String column) {
        return totals.column(column).map(at -> ListOnSheet.cell(row, at).replace("$", ""));
    }

    private void set(int row, String column, Optional<String> formula) {
        formula.filter(text -> !text.isEmpty())
                .ifPresent(
                        text -> totals.column(column).ifPresent(at -> page.formula(row, at, "ROUND(" + text + ",2)")));
    }
}
