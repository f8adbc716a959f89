package org.scoregap.validate.match;

import java.util.List;
import java.util.Optional;
import org.scoregap.mapping.Form;
import org.scoregap.mapping.Mapping;
import org.scoregap.mapping.Unit;
import org.scoregap.model.UnitId;

/** The units that send a form: those it names, else every department and every territory down to the communities. */
public final class FormSenders {
    private final Mapping mapping;
    private final List<UnitId> named;

    private FormSenders(Mapping mapping, List<UnitId> named) {
        this.mapping = mapping;
        this.named = named;
    }

    public static FormSenders of(Mapping mapping, Form form) {
        return new FormSenders(mapping, form.from());
    }

    public boolean expects(UnitId unit) {
        return named.isEmpty() ? mapping.unit(unit).map(FormSenders::reports).orElse(false) : named.contains(unit);
    }

    /** The unit that alone sends the form. */
    Optional<UnitId> only() {
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    /** The units, by name; empty where every department, territory, street and community sends the form. */
    public String inWords() {
        return named.isEmpty()
                ? ""
                : String.join(
                        ", ",
                        named.stream()
                                .map(id -> mapping.unit(id).map(Unit::name).orElse(id.value()))
                                .toList());
    }

    private static boolean reports(Unit unit) {
        return switch (unit.kind()) {
            case DEPARTMENT, TERRITORY, STREET, COMMUNITY -> true;
            case CITY, OFFICE -> false;
        };
    }
}
