package org.scoregap.score;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.scoregap.mapping.Form;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Mapping;
import org.scoregap.mapping.Unit;
import org.scoregap.model.Finding.Amount;
import org.scoregap.model.Finding.Checks;
import org.scoregap.model.FormId;
import org.scoregap.model.Measure;
import org.scoregap.model.Observed;
import org.scoregap.model.Period;
import org.scoregap.model.UnitId;

/**
 * The simplest evidence: the latest inspection, survey or official figure, else the latest self-report, as it stands.
 *
 * <p>Direct figures: all that were taken in the latest week with any. Self-reports: all of the latest period with any;
 * where territories report rates, grades or counts beside a department, theirs are added up and the department's, being
 * the total of the same sites, is left out; of a unit's own forms one counts ({@link OneForm}). 0 of 0 is no evidence: what
 * is older counts then.
 */
final class LatestEvidence {
    private static final Comparator<Observed> ORDER = Comparator.comparing(Observed::period)
            .thenComparing(one -> one.tally().day())
            .thenComparing(Observed::source)
            .thenComparing(one -> one.tally().unit())
            .thenComparing(one -> one.tally().territory().map(UnitId::value).orElse(""))
            .thenComparing(Observed::submission)
            .thenComparing(Observed::file)
            .thenComparing(Observed::form)
            .thenComparing(one -> one.tally().origin())
            .thenComparing(one -> one.tally().finding().toString());

    private final Mapping mapping;
    /** Many figures are of few days, and calendars are slow. */
    private final Map<LocalDate, Period> weeks = new HashMap<>();

    LatestEvidence(Mapping mapping) {
        this.mapping = mapping;
    }

    /** What {@code observed}, all of this indicator, say of it; empty when nothing has been seen. */
    Optional<Evidence> of(Indicator indicator, List<Observed> observed) {
        List<Observed> usable =
                observed.stream().filter(one -> says(indicator.measure(), one)).toList();
        List<Observed> direct =
                usable.stream().filter(one -> one.source().direct()).toList();
        if (!direct.isEmpty()) {
            return Optional.of(latest(direct, this::taken, indicator));
        }
        return usable.isEmpty() ? Optional.empty() : Optional.of(latest(usable, Observed::period, indicator));
    }

    private static boolean says(Measure measure, Observed one) {
        return measure.sampled()
                ? one.tally().finding() instanceof Checks checks && checks.checked() > 0
                : one.tally().finding() instanceof Amount;
    }

    /** The week a direct figure was taken in; a day after its report's period is a slip of the fill date. */
    private Period taken(Observed one) {
        Period week = weeks.computeIfAbsent(one.tally().day(), Period::of);
        return week.compareTo(one.period()) < 0 ? week : one.period();
    }

    private Evidence latest(List<Observed> usable, Function<Observed, Period> when, Indicator indicator) {
        Period latest = usable.stream().map(when).max(Comparator.naturalOrder()).orElseThrow();
        List<Observed> basis = usable.stream()
                .filter(one -> when.apply(one).equals(latest))
                .sorted(ORDER)
                .toList();
        return Combined.of(indicator, basis.get(0).source().direct() ? basis : finest(indicator, basis), latest);
    }

    /** Without the totals of what others report in detail. */
    private List<Observed> finest(Indicator indicator, List<Observed> reports) {
        if (!indicator.measure().sampled() && indicator.measure() != Measure.COUNT) {
            return OneForm.last(reports);
        }
        List<Observed> basis = OneForm.finest(reports, this::givesTotals);
        Set<UnitId> units =
                basis.stream().map(one -> one.tally().unit()).collect(Collectors.toCollection(TreeSet::new));
        boolean local = units.stream().anyMatch(this::isLocal);
        Set<UnitId> above = new TreeSet<>();
        units.forEach(unit -> addAbove(unit, above));
        return basis.stream()
                .filter(one -> !local || isLocal(one.tally().unit()))
                .filter(one -> !isLocal(one.tally().unit())
                        || !above.contains(one.tally().unit()))
                .toList();
    }

    private boolean givesTotals(FormId form) {
        return mapping.form(form)
                .filter(one -> one.layout() == Form.Layout.INDICATORS || one.layout() == Form.Layout.MATRIX)
                .isPresent();
    }

    private boolean isLocal(UnitId unit) {
        return mapping.unit(unit).map(Unit::kind).filter(Places::isLocal).isPresent();
    }

    private void addAbove(UnitId unit, Set<UnitId> above) {
        Optional<UnitId> parent = mapping.unit(unit).flatMap(Unit::parent);
        while (parent.isPresent() && above.add(parent.get())) {
            parent = parent.flatMap(mapping::unit).flatMap(Unit::parent);
        }
    }
}
