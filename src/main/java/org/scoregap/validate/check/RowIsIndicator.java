package org.scoregap.validate.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.scoregap.mapping.Dimension;
import org.scoregap.mapping.Form.Field;
import org.scoregap.mapping.Form.Layout;
import org.scoregap.mapping.Indicator;
import org.scoregap.model.UnitId;
import org.scoregap.read.Column;

/** Layouts {@code indicators} and {@code checks}: a row holds the figures of one indicator. */
final class RowIsIndicator implements TableChecker.LayoutChecks {
    private final RowParts parts;
    private final List<Map.Entry<String, Column>> extra = new ArrayList<>();
    private final boolean inBase;

    RowIsIndicator(RowParts parts) {
        this.parts = parts;
        List<String> known = Stream.of(Field.values()).map(Field::key).toList();
        parts.columns.fields().entrySet().stream()
                .filter(entry -> !known.contains(entry.getKey()))
                .forEach(extra::add);
        this.inBase = inBase();
    }

    @Override
    public boolean check(RowCells cells) {
        Figures plain = read(cells);
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
        Figures figures =
                plain.withValue(value(cells, one)).at(place.site().isPresent() || parts.form.layout() == Layout.CHECKS);
        sum(plain, RowParts.summable(one));
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
        Figures figures = read(cells);
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

    /** The figures of a row whose indicator is not known yet, or does not matter: its value is as it can be added up. */
    private Figures read(RowCells cells) {
        SortedMap<String, FigureCell> more = extra.isEmpty() ? Collections.emptySortedMap() : new TreeMap<>();
        extra.forEach(entry -> more.put(entry.getKey(), parts.number(cells, entry.getValue(), false)));
        FigureCell value = parts.column(Field.VALUE)
                .map(column -> parts.summand(cells, column))
                .orElseGet(() -> parts.blank(cells));
        return new Figures(
                number(cells, Field.PASSED),
                number(cells, Field.CHECKED),
                number(cells, Field.FAILED),
                value,
                more,
                cells.whereFirst(Field.VALUE, Field.PASSED, Field.FAILED),
                false);
    }

    private FigureCell value(RowCells cells, Indicator indicator) {
        return parts.column(Field.VALUE)
                .map(column -> parts.value(cells, column, indicator))
                .orElseGet(() -> parts.blank(cells));
    }

    private FigureCell number(RowCells cells, Field field) {
        return parts.column(field)
                .map(column -> parts.number(cells, column, inBase))
                .orElseGet(() -> parts.blank(cells));
    }

    /** Whether all of the columns of numbers say what they are in, and of one kind: 亩 of 公顷. */
    private boolean inBase() {
        List<Optional<Dimension>> units = Stream.of(Field.PASSED, Field.CHECKED, Field.FAILED)
                .flatMap(field -> parts.column(field).stream())
                .map(column -> parts.inColumns
                        .header(column)
                        .flatMap(parts.mapping.settings().dimensions()::named))
                .toList();
        return units.stream().allMatch(Optional::isPresent)
                && units.stream()
                                .flatMap(Optional::stream)
                                .map(Dimension::kind)
                                .distinct()
                                .count()
                        == 1;
    }
}
