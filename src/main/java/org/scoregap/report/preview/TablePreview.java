package org.scoregap.report.preview;

import java.util.List;
import java.util.Optional;
import org.scoregap.model.Decision;
import org.scoregap.model.FormId;

/**
 * One table as it was looked at.
 *
 * @param sheet empty for a text file
 * @param form what it is taken for; empty where no form fits
 * @param candidates the forms that have anything in common with it, best first
 * @param rows its first rows
 * @param read rows of it that were read
 */
public record TablePreview(
        String sheet,
        int firstHeaderRow,
        int lastHeaderRow,
        List<Decision> decisions,
        Optional<FormId> form,
        List<Candidate> candidates,
        List<ColumnPreview> columns,
        List<RowPreview> rows,
        int read) {
    public TablePreview {
        decisions = List.copyOf(decisions);
        candidates = List.copyOf(candidates);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * How well a form explains the table.
     *
     * @param score 0 to 1; how it is reckoned is said where forms are matched
     * @param titled whether the form's title stands above the table, or in the sheet's or file's name
     * @param missing the headers that the form cannot do without and the table does not have
     */
    public record Candidate(FormId id, String title, double score, boolean titled, List<String> missing) {
        public Candidate {
            missing = List.copyOf(missing);
        }
    }

    /**
     * One column.
     *
     * @param index from 1
     * @param meaning a field of the form, an indicator or a unit; empty where it has none
     */
    public record ColumnPreview(int index, String title, boolean hidden, Optional<String> meaning) {}

    /**
     * One row of the body.
     *
     * @param kind {@code data}, {@code total}, {@code of_which}
     * @param cells from column A on, as they are read
     */
    public record RowPreview(int number, String kind, List<String> cells) {
        public RowPreview {
            cells = List.copyOf(cells);
        }

        String cell(int column) {
            return column <= cells.size() ? cells.get(column - 1) : "";
        }
    }
}
