package org.scoregap.score.evidence;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.scoregap.mapping.Form;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Mapping;
import org.scoregap.mapping.Unit;
import org.scoregap.model.FormId;
import org.scoregap.model.Measure;
import org.scoregap.model.Observed;
import org.scoregap.model.UnitId;

/**
 * Self-reports of one indicator and week without the totals of what others report in detail: where territories report
 * rates, grades or counts beside a department, theirs cover the same sites and the department's is left out; of a unit's
 * own forms one counts ({@link OneForm}).
 */
public final class FinestReports {
    private final Mapping mapping;
    private final Map<UnitId, Boolean> local = new HashMap<>();
    private final Map<UnitId, Set<UnitId>> above = new HashMap<>();

    public FinestReports(Mapping mapping) {
        this.mapping = mapping;
    }

    /** Those of {@code reports}, all of one indicator and week, that count, in the same order. */
    public List<Observed> of(Indicator indicator, List<Observed> reports) {
        if (!indicator.measure().sampled() && indicator.measure() != Measure.COUNT) {
            return OneForm.last(reports);
        }
        List<Observed> basis = OneForm.finest(reports, this::givesTotals);
        Set<UnitId> units =
                basis.stream().map(one -> one.tally().unit()).collect(Collectors.toCollection(HashSet::new));
        boolean anyLocal = units.stream().anyMatch(this::isLocal);
        Set<UnitId> aboveAny = new HashSet<>();
        units.forEach(unit -> aboveAny.addAll(above(unit)));
        return basis.stream()
                .filter(one -> !anyLocal || isLocal(one.tally().unit()))
                .filter(one -> !isLocal(one.tally().unit())
                        || !aboveAny.contains(one.tally().unit()))
                .toList();
    }

    private boolean givesTotals(FormId form) {
        return mapping.form(form)
                .filter(one -> one.layout() == Form.Layout.INDICATORS || one.layout() == Form.Layout.MATRIX)
                .isPresent();
    }

    private boolean isLocal(UnitId unit) {
        return local.computeIfAbsent(
                unit,
                id -> mapping.unit(id).map(Unit::kind).filter(Places::isLocal).isPresent());
    }

    private Set<UnitId> above(UnitId unit) {
        return above.computeIfAbsent(unit, id -> {
            Set<UnitId> all = new HashSet<>();
            Optional<UnitId> parent = mapping.unit(id).flatMap(Unit::parent);
            while (parent.isPresent() && all.add(parent.get())) {
                parent = parent.flatMap(mapping::unit).flatMap(Unit::parent);
            }
            return all;
        });
    }
}
