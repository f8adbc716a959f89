package org.scoregap.validate.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.scoregap.mapping.Form.Field;
import org.scoregap.mapping.Form.Layout;
import org.scoregap.mapping.Indicator;
import org.scoregap.model.UnitId;
import org.scoregap.read.Column;

/** Layouts {@code indicators} and {@code checks}: a row holds the figures of one indicator. */
final class RowIsIndicator implements TableChecker.LayoutChecks {
    private final RowParts parts;
    private final List<Map.Entry<String, Column>> extra = new ArrayList<>();

    RowIsIndicator(RowParts parts) {
        this.parts = parts;
        List<String> known = Stream.of(Field.values()).map(Field::key).toList();
        parts.columns.fields().entrySet().stream()
                .filter(entry -> !known.contains(entry.getKey()))
                .forEach(extra::add);
    }

    @Override
    public boolean check(RowCells cells) {
        Figures plain = read(cells, "");
        if (parts.indicators.isNone(cells, plain.allBlank())) {
            return false;
        }
        int before = parts.log.refusals();
        Optional<UnitId> named = parts.units.named(cells);
        boolean unknownUnit = named.isEmpty() && cells.has(Field.UNIT);
        Optional<Indicator> indicator = parts.indicators.of(cells);
        if (indicator.isPresent() && isOthersBlank(plain, indicator.get(), named)) {
            return false;
        }
        Optional<UnitId> reporter =
                unknownUnit && !parts.form.source().direct() ? Optional.empty() : parts.units.reporter(cells, named);
        SiteOfRow.Place place = parts.sites.of(cells);
        LocalDate day = parts.days.of(cells);
        if (indicator.isEmpty()) {
            sum(plain, false);
            return true;
        }
        Indicator one = indicator.get();
        // Whose, where and when must be known before a row can be the same as another.
        boolean identified = parts.log.refusals() == before;
        reporter.ifPresent(unit -> parts.units.answerable(unit, one, cells.whereFirst(Field.INDICATOR, Field.NAME)));
        Figures figures = (one.dimension().isEmpty() ? plain : read(cells, one.dimension()))
                .at(place.site().isPresent() || parts.form.layout() == Layout.CHECKS);
        sum(figures, RowParts.summable(one));
        Optional<Taken> taken = parts.figures.take(one, figures);
        parts.rules(cells, one, figures, taken);
        if (reporter.isPresent() && identified) {
            UnitId about = parts.units.about(reporter.get(), named, one, place.registered());
            Optional<Entry> entry = parts.entry(cells, reporter.get(), about, place, one, day, taken);
            TableChecker.commit(parts, before, List.of(entry));
        }
        return true;
    }

    /** A form that lists every indicator leaves those blank that the unit does not owe: nothing is missing there. */
    private boolean isOthersBlank(Figures figures, Indicator indicator, Optional<UnitId> named) {
        return figures.allBlank()
                && parts.sender
                        .unit()
                        .or(() -> named)
                        .map(unit -> !indicator.reportedBy().contains(unit))
                        .orElse(false);
    }

    @Override
    public List<FigureCell> figures(RowCells cells) {
        Figures figures = read(cells, "");
        return Stream.concat(figures.own().stream(), figures.extra().values().stream())
                .toList();
    }

    private void sum(Figures figures, boolean valueAddsUp) {
        parts.totals.add(figures.passed(), true);
        parts.totals.add(figures.checked(), true);
        parts.totals.add(figures.failed(), true);
        parts.totals.add(figures.value(), valueAddsUp);
        figures.extra().values().forEach(cell -> parts.totals.add(cell, true));
    }

    private Figures read(RowCells cells, String dimension) {
        SortedMap<String, FigureCell> more = new TreeMap<>();
        extra.forEach(entry -> more.put(entry.getKey(), parts.figure(cells, entry.getValue(), "")));
        return new Figures(
                parts.figure(cells, Field.PASSED, ""),
                parts.figure(cells, Field.CHECKED, ""),
                parts.figure(cells, Field.FAILED, ""),
                parts.figure(cells, Field.VALUE, dimension),
                more,
                cells.whereFirst(Field.VALUE, Field.PASSED, Field.FAILED),
                false);
    }
}
