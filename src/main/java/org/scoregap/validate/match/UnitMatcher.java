package org.scoregap.validate.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scoregap.mapping.Form;
import org.scoregap.mapping.Mapping;
import org.scoregap.mapping.Unit;
import org.scoregap.model.CellRef;
import org.scoregap.model.Nearest;
import org.scoregap.model.Problem;
import org.scoregap.model.ProblemCode;
import org.scoregap.model.UnitId;
import org.scoregap.read.TableHead;

/** Finds the unit that sends a table: an option, its preamble, the file's name, the form's only sender. */
public final class UnitMatcher {
    private final Mapping mapping;
    private final UnitsWithin within;

    public UnitMatcher(Mapping mapping) {
        this.mapping = mapping;
        this.within = new UnitsWithin(mapping);
    }

    /** The unit that preamble or file name tell, before the form is known; empty where they tell none. */
    public Optional<UnitId> hint(TableHead head, String fileName) {
        return labelled(head).flatMap(label -> named(label.value())).or(() -> hint(fileName));
    }

    /** The unit that the file's name tells; empty where it tells none. */
    public Optional<UnitId> hint(String fileName) {
        return within.in(fileName, unit -> true);
    }

    /**
     * The sender of one table.
     *
     * @param wanted what an option says
     * @param before what the table before it in the same file turned out to be from
     * @param inColumn whether each row names its unit: then none is needed for the table
     */
    public Matched<UnitId> match(
            TableHead head,
            String fileName,
            Form form,
            Optional<UnitId> wanted,
            Optional<Claim<UnitId>> before,
            boolean inColumn) {
        if (wanted.isPresent()) {
            return new Matched<>(
                    Optional.of(
                            new Claim<>(wanted.get(), CellRef.FILE, wanted.get().value(), "--unit")),
                    true,
                    List.of());
        }
        FormSenders senders = FormSenders.of(mapping, form);
        Optional<Claim<UnitId>> byName = within.in(fileName, senders::expects)
                .or(() -> within.in(fileName, unit -> true))
                .map(unit -> new Claim<>(unit, CellRef.FILE, fileName, fileName));
        Optional<Labelled> label = labelled(head);
        if (label.isPresent() && named(label.get().value()).isEmpty()) {
            return Matched.refused(unknown(label.get(), fileName, byName));
        }
        Optional<Claim<UnitId>> byPreamble = label.flatMap(l -> named(l.value())
                        .map(unit -> new Claim<>(
                                unit, l.where(), l.value(), l.where().toString())))
                .or(() -> title(head, senders));
        if (byPreamble.isPresent()
                && byName.isPresent()
                && !byPreamble.get().value().equals(byName.get().value())) {
            return Matched.refused(
                    disagreement(fileName, byPreamble.get(), byName.get().value()));
        }
        Optional<Claim<UnitId>> claim = byPreamble.or(() -> byName).or(() -> before);
        if (claim.isPresent()) {
            return expected(claim.get(), senders, fileName, inColumn);
        }
        Optional<UnitId> only = senders.only();
        if (only.isPresent()) {
            return Matched.by(new Claim<>(only.get(), CellRef.FILE, form.id().value(), "forms.yaml"));
        }
        return inColumn
                ? new Matched<>(Optional.empty(), false, List.of())
                : Matched.refused(
                        Problem.of(ProblemCode.UNIT_MISSING, fileName, CellRef.FILE, fileName, senders.inWords()));
    }

    private Matched<UnitId> expected(Claim<UnitId> claim, FormSenders senders, String fileName, boolean inColumn) {
        // An office may pass on a table in which each row names its own unit.
        if (senders.expects(claim.value()) || inColumn) {
            return Matched.by(claim);
        }
        return Matched.refused(
                Problem.of(ProblemCode.UNIT_NOT_EXPECTED, fileName, claim.where(), claim.written(), senders.inWords()));
    }

    private Problem unknown(Labelled label, String fileName, Optional<Claim<UnitId>> byName) {
        Optional<String> suggestion = byName.map(Claim::value)
                .flatMap(mapping::unit)
                .map(Unit::name)
                .or(() -> Nearest.to(label.value(), unitNames()));
        return Problem.of(ProblemCode.UNIT_UNKNOWN, fileName, label.where(), label.value(), "units.yaml")
                .suggesting(suggestion);
    }

    private Problem disagreement(String fileName, Claim<UnitId> preamble, UnitId byName) {
        String name = mapping.unit(byName).map(Unit::name).orElse(byName.value());
        return Problem.of(
                ProblemCode.UNIT_DISAGREES,
                fileName,
                preamble.where(),
                preamble.written(),
                name + " (" + fileName + ")");
    }

    private static Optional<Labelled> labelled(TableHead head) {
        return Labelled.in(head.sheet(), head.preamble()).stream()
                .filter(label -> label.kind() == Labelled.Kind.UNIT)
                .findFirst();
    }

    private Optional<UnitId> named(String written) {
        return mapping.unitNamed(written).or(() -> mapping.unitNamed(written.replaceAll("[（(][^）)]*[）)]", "")));
    }

    /** A title above the table that contains the name of a unit which sends this form. */
    private Optional<Claim<UnitId>> title(TableHead head, FormSenders senders) {
        for (TableHead.Line line : head.preamble()) {
            Optional<UnitId> unit = within.in(line.text(), senders::expects);
            if (unit.isPresent()) {
                CellRef cell = new CellRef(head.sheet(), line.row(), line.column());
                return Optional.of(new Claim<>(unit.get(), cell, line.text(), cell.toString()));
            }
        }
        return Optional.empty();
    }

    private List<String> unitNames() {
        List<String> names = new ArrayList<>();
        for (Unit unit : mapping.units()) {
            names.add(unit.name());
            names.addAll(unit.aliases());
        }
        return names;
    }
}
