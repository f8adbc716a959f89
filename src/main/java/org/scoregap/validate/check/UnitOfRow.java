package org.scoregap.validate.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scoregap.mapping.Form;
import org.scoregap.mapping.Form.Field;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Mapping;
import org.scoregap.mapping.Site;
import org.scoregap.mapping.Unit;
import org.scoregap.model.CellRef;
import org.scoregap.model.ProblemCode;
import org.scoregap.model.Remembered;
import org.scoregap.model.UnitId;
import org.scoregap.validate.match.FormSenders;

/**
 * Finds who reports a row and whose work it is about. In self-reports both are the same; of an inspection the row is about
 * the unit it names, else the unit of the site where that answers for the indicator, else the indicator's lead.
 */
final class UnitOfRow {
    private static final int REMEMBERED = 20_000;

    private final Mapping mapping;
    private final ProblemLog log;
    private final Form form;
    private final Sender sender;
    private final FormSenders senders;
    private final Suggestions suggestions;
    private final NearNames near;
    private final Remembered<Optional<UnitId>> known;

    UnitOfRow(Mapping mapping, ProblemLog log, Form form, Sender sender) {
        this.mapping = mapping;
        this.log = log;
        this.form = form;
        this.sender = sender;
        this.known = new Remembered<>(REMEMBERED, mapping::unitNamed);
        this.senders = FormSenders.of(mapping, form);
        this.near = new NearNames(form.acceptNear(), () -> unitNames(mapping));
        this.suggestions = new Suggestions(() -> List.copyOf(unitNames(mapping).keySet()));
    }

    /** The unit that each name and alias means. */
    static Map<String, String> unitNames(Mapping mapping) {
        Map<String, String> names = new HashMap<>();
        for (Unit unit : mapping.units()) {
            names.put(unit.name(), unit.id().value());
            unit.aliases().forEach(alias -> names.put(alias, unit.id().value()));
        }
        return names;
    }

    /** What the row's own column says; empty where it is blank, and where it names no unit, which is a problem. */
    Optional<UnitId> named(RowCells cells) {
        String written = cells.text(Field.UNIT);
        if (written.isBlank()) {
            return Optional.empty();
        }
        Optional<UnitId> unit = known.of(written);
        Optional<String> taken = unit.isPresent() ? Optional.empty() : near.only(written);
        if (taken.isPresent()) {
            add(ProblemCode.NAME_TAKEN_AS, cells.where(Field.UNIT), written, taken.get(), taken);
            return known.of(taken.get());
        }
        if (unit.isEmpty()) {
            add(
                    ProblemCode.UNIT_UNKNOWN,
                    cells.where(Field.UNIT),
                    written,
                    "units.yaml",
                    suggestions.nearestTo(written));
        }
        return unit;
    }

    /** Who reports the row; empty where that cannot be told: the row, or the whole table, is refused for it. */
    Optional<UnitId> reporter(RowCells cells, Optional<UnitId> named) {
        if (form.source().direct() || sender.settled() || sender.refused() || named.isEmpty()) {
            if (sender.unit().isEmpty() && !sender.refused() && !cells.has(Field.UNIT)) {
                add(ProblemCode.UNIT_MISSING, cells.where(Field.UNIT), "", senders.inWords(), Optional.empty());
            }
            return sender.unit();
        }
        UnitId unit = named.get();
        if (sender.unit().isEmpty()) {
            if (!senders.expects(unit)) {
                String words = senders.inWords();
                add(
                        ProblemCode.UNIT_NOT_EXPECTED,
                        cells.where(Field.UNIT),
                        cells.text(Field.UNIT),
                        words,
                        Optional.empty());
            }
            return named;
        }
        UnitId from = sender.unit().get();
        if (!from.equals(unit) && !passesOn(from)) {
            String name = mapping.unit(from).map(Unit::name).orElse(from.value());
            add(ProblemCode.UNIT_DISAGREES, cells.where(Field.UNIT), cells.text(Field.UNIT), name, Optional.of(name));
        }
        return named;
    }

    private boolean passesOn(UnitId from) {
        Unit.Kind kind = mapping.unit(from).map(Unit::kind).orElse(Unit.Kind.OFFICE);
        return kind == Unit.Kind.OFFICE || kind == Unit.Kind.CITY;
    }

    /** Whose work the row is about. */
    UnitId about(UnitId reporter, Optional<UnitId> named, Indicator indicator, Optional<Site> site) {
        if (!form.source().direct()) {
            return reporter;
        }
        return named.orElseGet(() ->
                site.map(Site::unit).filter(unit -> answers(unit, indicator)).orElse(indicator.lead()));
    }

    /** Whether the figures of {@code reporter} on {@code indicator} are taken; a problem at {@code where} if not. */
    void answerable(UnitId reporter, Indicator indicator, CellRef where) {
        if (!isAnswerable(reporter, indicator)) {
            String units = String.join(
                    ", ",
                    indicator.answerable().stream()
                            .map(id -> mapping.unit(id).map(Unit::name).orElse(id.value()))
                            .toList());
            String name = mapping.unit(reporter).map(Unit::name).orElse(reporter.value());
            log.add(ProblemCode.NOT_ANSWERABLE, where, name + " / " + indicator.name(), units, indicator);
        }
    }

    boolean isAnswerable(UnitId reporter, Indicator indicator) {
        return form.source().direct()
                || answers(reporter, indicator)
                || mapping.unit(reporter)
                        .map(unit -> switch (unit.kind()) {
                            case TERRITORY, STREET, COMMUNITY -> true;
                            case CITY, DEPARTMENT, OFFICE -> false;
                        })
                        .orElse(false);
    }

    /** Whether {@link Indicator#answerable} holds the unit, without making that set for every row. */
    private static boolean answers(UnitId unit, Indicator indicator) {
        return indicator.lead().equals(unit)
                || indicator.support().containsKey(unit)
                || indicator.reportedBy().contains(unit);
    }

    private void add(ProblemCode code, CellRef where, String found, String expected, Optional<String> suggestion) {
        log.add(code, where, found, expected, suggestion, Optional.empty());
    }
}
