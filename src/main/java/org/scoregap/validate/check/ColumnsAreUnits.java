package org.scoregap.validate.check;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scoregap.mapping.Indicator;
import org.scoregap.model.CellRef;
import org.scoregap.model.ProblemCode;
import org.scoregap.model.UnitId;
import org.scoregap.read.Column;

/**
 * Layout {@code matrix}: a row is an indicator, each column of figures a unit. In self-reports each unit reports its own
 * column; an inspection's matrix is its sender's, about the units. A blank cell says nothing.
 */
final class ColumnsAreUnits implements TableChecker.LayoutChecks {
    private final RowParts parts;

    ColumnsAreUnits(RowParts parts) {
        this.parts = parts;
    }

    @Override
    public boolean check(RowCells cells) {
        boolean blank = figures(cells).stream().allMatch(FigureCell::isBlank);
        if (parts.indicators.isNone(cells, blank)) {
            return false;
        }
        Optional<Indicator> indicator = parts.indicators.of(cells);
        int wholeRow = parts.log.refusals();
        SiteOfRow.Place place = parts.sites.of(cells);
        LocalDate day = parts.days.of(cells);
        boolean rowRefused = parts.log.refusals() > wholeRow;
        if (indicator.isEmpty()) {
            figures(cells).forEach(cell -> parts.totals.add(cell, false));
            return true;
        }
        Indicator one = indicator.get();
        if (blank) {
            CellRef where = CellRef.ofRow(parts.sheet, cells.row().number());
            parts.log.add(ProblemCode.VALUE_MISSING, where, "", one.name(), one);
            return true;
        }
        figures(cells).forEach(cell -> parts.totals.add(cell, RowParts.summable(one)));
        units(cells, one).forEach((unit, cell) -> {
            if (!cell.isBlank()) {
                figure(cells, unit, one, cell, place, day, rowRefused);
            }
        });
        return true;
    }

    private void figure(
            RowCells cells,
            UnitId unit,
            Indicator indicator,
            FigureCell cell,
            SiteOfRow.Place place,
            LocalDate day,
            boolean rowRefused) {
        int before = parts.log.refusals();
        Optional<UnitId> reporter = parts.form.source().direct() ? parts.sender.unit() : Optional.of(unit);
        reporter.ifPresent(from -> parts.units.answerable(from, indicator, cell.where()));
        Figures written = Figures.ofValue(cell, place.site().isPresent());
        Optional<Taken> taken = parts.figures.take(indicator, written);
        parts.rules(cells, indicator, written, taken);
        if (reporter.isPresent() && !rowRefused) {
            Optional<Entry> entry = parts.entry(cells, reporter.get(), unit, place, indicator, day, taken);
            TableChecker.commit(parts, before, List.of(entry));
        }
    }

    private Map<UnitId, FigureCell> units(RowCells cells, Indicator indicator) {
        Map<UnitId, FigureCell> figures = new LinkedHashMap<>();
        parts.columns.units().forEach((unit, column) -> figures.put(unit, parts.value(cells, column, indicator)));
        return figures;
    }

    @Override
    public List<FigureCell> figures(RowCells cells) {
        return parts.columns.units().values().stream()
                .map((Column column) -> parts.summand(cells, column))
                .toList();
    }
}
