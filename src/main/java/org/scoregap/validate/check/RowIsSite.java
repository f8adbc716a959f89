package org.scoregap.validate.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.scoregap.mapping.Form.Field;
import org.scoregap.mapping.Indicator;
import org.scoregap.model.CellRef;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.ProblemCode;
import org.scoregap.model.UnitId;
import org.scoregap.read.Column;

/** Layout {@code sites}: a row is a site, each column of figures an indicator; a blank cell was not checked. */
final class RowIsSite implements TableChecker.LayoutChecks {
    private final RowParts parts;
    private final Map<Indicator, Column> columns = new LinkedHashMap<>();
    private final Set<String> judged = new TreeSet<>();
    private final Set<String> refused = new TreeSet<>();

    RowIsSite(RowParts parts) {
        this.parts = parts;
        parts.columns
                .indicators()
                .forEach((id, column) ->
                        parts.mapping.indicator(id).ifPresent(indicator -> columns.put(indicator, column)));
    }

    @Override
    public boolean check(RowCells cells) {
        Map<Indicator, FigureCell> figures = new LinkedHashMap<>();
        columns.forEach((indicator, column) -> figures.put(indicator, parts.value(cells, column, indicator)));
        boolean blank = figures.values().stream().allMatch(FigureCell::isBlank);
        if (blank && (!cells.has(Field.SITE) || isNotVisited(cells))) {
            return false;
        }
        int before = parts.log.refusals();
        Optional<UnitId> named = parts.units.named(cells);
        boolean unknownUnit = named.isEmpty() && cells.has(Field.UNIT);
        Optional<UnitId> reporter =
                unknownUnit && !parts.form.source().direct() ? Optional.empty() : parts.units.reporter(cells, named);
        SiteOfRow.Place place = parts.sites.of(cells);
        LocalDate day = parts.days.of(cells);
        if (blank) {
            parts.log.add(
                    ProblemCode.VALUE_MISSING,
                    CellRef.ofRow(parts.sheet, cells.row().number()),
                    "",
                    cells.text(Field.SITE),
                    Optional.empty(),
                    Optional.empty());
            return true;
        }
        boolean identified = parts.log.refusals() == before;
        List<Optional<Entry>> entries = new ArrayList<>();
        figures.forEach((indicator, cell) -> {
            parts.totals.add(cell, RowParts.summable(indicator));
            if (cell.isBlank()
                    || reporter.filter(unit -> !answers(unit, indicator)).isPresent()) {
                return;
            }
            Figures written = Figures.ofValue(cell, true);
            Optional<Taken> taken = parts.figures.take(indicator, written);
            parts.rules(cells, indicator, written, taken);
            if (reporter.isPresent() && identified) {
                UnitId about = parts.units.about(reporter.get(), named, indicator, place.registered());
                entries.add(parts.entry(cells, reporter.get(), about, place, indicator, day, taken));
            }
        });
        TableChecker.commit(parts, before, entries);
        return true;
    }

    /** A ledger that lists every registered site leaves those blank where nobody has been: nothing is missing there. */
    private boolean isNotVisited(RowCells cells) {
        return !cells.has(Field.DATE)
                && !cells.has(Field.NOTE)
                && parts.mapping.siteNamed(cells.text(Field.SITE)).isPresent();
    }

    /** A unit that does not answer for a column's indicator is told once, at the header; its figures there are left out. */
    private boolean answers(UnitId unit, Indicator indicator) {
        if (parts.units.isAnswerable(unit, indicator)) {
            return true;
        }
        IndicatorId id = indicator.id();
        String pair = unit + " " + id;
        Column column = columns.get(indicator);
        if (column != null && judged.add(pair)) {
            int before = parts.log.refusals();
            parts.units.answerable(unit, indicator, new CellRef(parts.sheet, parts.headerRow, column.index()));
            if (parts.log.refusals() > before) {
                refused.add(pair);
                parts.log.spareTheRow();
            }
        }
        return !refused.contains(pair);
    }

    @Override
    public List<FigureCell> figures(RowCells cells) {
        return columns.entrySet().stream()
                .map(entry -> parts.value(cells, entry.getValue(), entry.getKey()))
                .toList();
    }
}
