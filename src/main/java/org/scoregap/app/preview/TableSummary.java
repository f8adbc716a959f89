package org.scoregap.app.preview;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.scoregap.model.FormId;
import org.scoregap.read.Cell;
import org.scoregap.read.Row;
import org.scoregap.report.preview.TablePreview;
import org.scoregap.report.preview.TablePreview.Candidate;
import org.scoregap.report.preview.TablePreview.ColumnPreview;
import org.scoregap.report.preview.TablePreview.RowPreview;
import org.scoregap.validate.Inspection.InspectedTable;
import org.scoregap.validate.match.Columns;
import org.scoregap.validate.match.FormMatch;
import org.scoregap.validate.match.FormScore;

/** A table that was looked at, as it is told. */
final class TableSummary {
    private TableSummary() {}

    /** @param inspected empty where there is no mapping */
    static TablePreview of(GlancedTable table, Optional<InspectedTable> inspected) {
        Optional<FormMatch> match = inspected.map(InspectedTable::match);
        Map<Integer, String> meanings = match.flatMap(FormMatch::matchedColumns)
                .map(TableSummary::meanings)
                .orElse(Map.of());
        return new TablePreview(
                table.head().sheet(),
                table.head().firstHeaderRow(),
                table.head().lastHeaderRow(),
                inspected.map(InspectedTable::decisions).orElseGet(table::decisions),
                match.flatMap(TableSummary::form),
                match.map(FormMatch::scores).orElse(List.of()).stream()
                        .map(TableSummary::candidate)
                        .toList(),
                table.head().columns().stream()
                        .map(column -> new ColumnPreview(
                                column.index(),
                                column.title(),
                                column.hidden(),
                                Optional.ofNullable(meanings.get(column.index()))))
                        .toList(),
                table.first().stream().map(TableSummary::row).toList(),
                table.passed());
    }

    private static Optional<FormId> form(FormMatch match) {
        return match instanceof FormMatch.Fits fits ? Optional.of(fits.form().id()) : Optional.empty();
    }

    private static Candidate candidate(FormScore score) {
        return new Candidate(score.form().id(), score.form().title(), score.score(), score.titled(), score.missing());
    }

    private static Map<Integer, String> meanings(Columns columns) {
        Map<Integer, String> meanings = new HashMap<>();
        columns.units().forEach((id, column) -> meanings.put(column.index(), id.value()));
        columns.indicators().forEach((id, column) -> meanings.put(column.index(), id.value()));
        columns.fields().forEach((field, column) -> meanings.put(column.index(), field));
        return meanings;
    }

    private static RowPreview row(Row row) {
        return new RowPreview(
                row.number(),
                row.kind().name().toLowerCase(Locale.ROOT),
                row.cells().stream().map(Cell::text).toList());
    }
}
